// The knowledge documents, solutions and comments of the sample office, dated back from today.
import { instantOn, openUntil, shiftDay } from './calendar.ts';
import { comments } from './content/comments.ts';
import { documents } from './content/documents.ts';
import { solutions } from './content/solutions.ts';
import type { Day } from './editions.ts';
import { edition } from './editions.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { sampleId } from './exchange-line.ts';
import { completeFields, idsOf, record } from './record.ts';

/** Documents, each followed by its edition where it has been published; then the solutions. */
export function* knowledgeLines(day: Day): Iterable<ExchangeLine> {
  for (const [key, { begun, review, published, services, ...rest }] of Object.entries(documents)) {
    const fields = {
      ...rest,
      services: idsOf('service', services),
      createdAt: instantOn(openUntil(shiftDay(day.today, -begun)), 9 * 60),
      ...(review !== undefined && { reviewOn: shiftDay(day.today, review) }),
    };
    yield record('document', key, fields);
    if (published) {
      const complete = completeFields('document', fields);
      yield edition(
        { target: 'document', key, number: 1, change: 'material', ...published, fields: complete },
        day,
      );
    }
  }
  for (const [key, solution] of Object.entries(solutions)) yield record('solution', key, { ...solution });
}

/** Comments on documents and guidelines. */
export function* commentLines({ today }: Day): Iterable<ExchangeLine> {
  for (const [index, { on, ago, text, answered }] of comments.entries()) {
    yield record('comment', `nr-${index}`, {
      target: 'document' in on ? sampleId('document', on.document) : sampleId('guideline', on.guideline),
      text,
      answered,
      at: instantOn(openUntil(shiftDay(today, -ago)), 10 * 60 + index * 5),
    });
  }
}
