// Writes the sample office, or generated data for measuring, in the exchange format:
//   npm run sample -- [--contacts N] [--documents N] [--seed N] [--today YYYY-MM-DD] [--out FILE|-]
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { sha256 } from '../../electron/core/crypto/primitives.ts';
import { isoDate } from '../../shared/model/primitives.ts';
import { bulkOffice } from './bulk.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { sampleOffice } from './generate.ts';

/** Generated data end here unless asked otherwise, so that a seed alone decides every byte. */
const lastDayOfBulk = '2026-01-15';

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  return parseArgs({
    options: {
      contacts: { type: 'string' },
      documents: { type: 'string' },
      seed: { type: 'string', default: '1' },
      today: { type: 'string' },
      out: { type: 'string', default: '-' },
    },
  }).values;
}

function count(options: Options, name: 'contacts' | 'documents' | 'seed'): number {
  const text = options[name] ?? '0';
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}

function day(text: string): string {
  if (!isoDate.safeParse(text).success)
    throw new RangeError(`--today takes a date like 2026-01-15, not "${text}"`);
  return text;
}

/** The date in the time zone that an office has where it names no other. */
const officeToday = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(new Date());

function linesFor(options: Options): Iterable<ExchangeLine> {
  if (options.contacts === undefined && options.documents === undefined) {
    return sampleOffice({ today: day(options.today ?? officeToday()), sha256 });
  }
  return bulkOffice({
    contacts: count(options, 'contacts'),
    documents: count(options, 'documents'),
    seed: count(options, 'seed'),
    today: day(options.today ?? lastDayOfBulk),
  });
}

/** Lines gathered into pieces of about 64 KB: one write a line would cost more than making it. */
function* pieces(lines: Iterable<ExchangeLine>): Iterable<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${JSON.stringify(line)}\n`;
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

try {
  const options = readOptions();
  const lines = linesFor(options);
  await pipeline(
    Readable.from(pieces(lines)),
    options.out === '-' ? process.stdout : createWriteStream(options.out),
  );
} catch (error) {
  // A reader that has seen enough (`| head`) closes the pipe: nothing went wrong.
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
