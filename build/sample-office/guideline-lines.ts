// The guidelines of the sample office with all editions that were published of them.
import type { GuidelineContent } from './content/guideline-entry.ts';
import { guidelines } from './content/guidelines.ts';
import type { Day } from './editions.ts';
import { edition } from './editions.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { completeFields, record } from './record.ts';

/** Guidelines in their order, each followed by its editions. */
export function* guidelineLines(day: Day): Iterable<ExchangeLine> {
  for (const [index, [key, { editions, ...content }]] of Object.entries(guidelines).entries()) {
    const fieldsOf = (said: GuidelineContent): Readonly<Record<string, unknown>> => ({
      ...said,
      plainLanguage: said.plainLanguage.join('\n'),
      order: index + 1,
      status: editions.length > 0 ? 'published' : 'draft',
    });
    yield record('guideline', key, fieldsOf(content));
    for (const [before, { earlier, ...published }] of editions.entries()) {
      const said = completeFields('guideline', fieldsOf({ ...content, ...earlier }));
      yield edition({ target: 'guideline', key, number: before + 1, ...published, fields: said }, day);
    }
  }
}
