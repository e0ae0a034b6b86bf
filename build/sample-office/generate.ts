// The sample office: a German Bürgeramt that doesn't exist, written by hand, dated so that it always looks fresh.
// Pure, so that the product can bundle it; hashing is handed in by the host.
import { contactLines } from './contact-lines.ts';
import { forms } from './content/forms.ts';
import { services } from './content/services.ts';
import type { Day } from './editions.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { guidelineLines } from './guideline-lines.ts';
import { commentLines, knowledgeLines } from './knowledge-lines.ts';
import { idsOf, record } from './record.ts';

/** A town that doesn't exist; the brackets keep printed sheets from being taken for real ones. */
export const sampleOfficeName = 'Bürgeramt Kranichfurt (Muster)';
export const sampleLetterhead = 'Stadt Kranichfurt · Bürgeramt';

/**
 * All records of the sample office but the office itself and its members, in an order in which nothing refers
 * to what has not been said yet (links inside texts aside). The same `today` gives the same lines; ids are the same on every day.
 */
export function* sampleOffice(day: Day): Iterable<ExchangeLine> {
  for (const { key, fields } of services) yield record('service', key, fields);
  for (const [key, form] of Object.entries(forms)) {
    yield record('form', key, { ...form, services: idsOf('service', form.services) });
  }
  yield* knowledgeLines(day);
  yield* guidelineLines(day);
  yield* contactLines(day.today);
  yield* commentLines(day);
}
