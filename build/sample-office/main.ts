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

const { values } = parseArgs({
  options: {
    contacts: { type: 'string' },
    documents: { type: 'string' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string' },
    out: { type: 'string', default: '-' },
  },
});

function count(name: 'contacts' | 'documents' | 'seed'): number {
  const text = values[name] ?? '0';
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${name} must be a whole number, not "${text}"`);
  return Number(text);
}

function lines(): Iterable<ExchangeLine> {
  if (values.contacts === undefined && values.documents === undefined) {
    return sampleOffice({
      today: isoDate.parse(values.today ?? new Date().toISOString().slice(0, 10)),
      sha256,
    });
  }
  const today = isoDate.parse(values.today ?? lastDayOfBulk);
  return bulkOffice({
    contacts: count('contacts'),
    documents: count('documents'),
    seed: count('seed'),
    today,
  });
}

/** Lines gathered into pieces of about 64 KB: one write a line would cost more than making it. */
function* pieces(): Iterable<string> {
  let piece = '';
  for (const line of lines()) {
    piece += `${JSON.stringify(line)}\n`;
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

await pipeline(Readable.from(pieces()), values.out === '-' ? process.stdout : createWriteStream(values.out));
