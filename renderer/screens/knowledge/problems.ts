// What to write beside a field whose value was refused, or could not be saved.
import type { Failure } from '../../../shared/errors/failure.ts';
import { failureSentence, reasonSentence } from '../../../shared/words/failure-sentence.ts';
import type { Translate } from '../../../shared/words/translator.ts';

/** The sentence for `field`; undefined where there is nothing to say about it. */
export function problemsIn(t: Translate, failure: Failure | null, field: string): string | undefined {
  if (failure === null) return undefined;
  if (failure.kind !== 'record-invalid') return failureSentence(t, failure).title;
  const problem = failure.problems.find(({ path }) => path.endsWith(field));
  return problem && reasonSentence(t, problem);
}
