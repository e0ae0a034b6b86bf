// The sample office: a German Bürgeramt that doesn't exist, written by hand, dated so that it always looks fresh.
// Pure, so that the product can bundle it; hashing is handed in by the host.
import { contactLines } from './contact-lines.ts';
import { forms } from './content/forms.ts';
import { services } from './content/services.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { idsOf, record } from './record.ts';

/** Name and letterhead to found the sample office under; the town is on no map. */
export const sampleOfficeName = 'Bürgeramt Kranichfurt';
export const sampleLetterhead = 'Stadt Kranichfurt\nBürgeramt\nAm Markt';

export interface SampleOptions {
  /** ISO date of the day on which it is opened; everything is dated relative to it. */
  readonly today: string;
  /** SHA-256 over UTF-8 text, 32 bytes. */
  readonly sha256: (text: string) => Uint8Array;
}

/**
 * All records of the sample office but the office itself and its members, in an order in which nothing refers
 * to what has not been said yet. The same `today` gives the same lines; ids are the same on every day.
 */
export function* sampleOffice(options: SampleOptions): Iterable<ExchangeLine> {
  for (const { key, fields } of services) yield record('service', key, fields);
  for (const [key, form] of Object.entries(forms)) {
    yield record('form', key, { ...form, services: idsOf('service', form.services) });
  }
  yield* contactLines(options.today);
}
