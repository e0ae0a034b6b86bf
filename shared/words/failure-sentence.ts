// The one place that turns a failure into sentences, for windows, menus and the command line alike.
import type { Failure } from '../errors/failure.ts';
import type { Problem } from '../errors/record-failure.ts';
import type { Translate } from './translator.ts';

export interface FailureSentence {
  readonly title: string;
  /** What the person can do now. */
  readonly next: string;
  /** Refused values, a sentence each; empty for most failures. */
  readonly problems: readonly string[];
  /** Technical text for a report to the IT, or null. */
  readonly detail: string | null;
}

/** Sentences for `failure`, in the language of `t`. */
export function failureSentence(t: Translate, failure: Failure): FailureSentence {
  const params = placeholdersOf(failure);
  const say = t as unknown as AnyKey;
  return {
    title: say(`failures.${failure.kind}.title`, params),
    next: say(`failures.${failure.kind}.next`, params),
    problems:
      failure.kind === 'record-invalid' ? failure.problems.map((problem) => problemSentence(t, problem)) : [],
    detail: 'detail' in failure && failure.detail !== '' ? failure.detail : null,
  };
}

/** `Anliegen: Das ist zu lang …`; a path without a name of its own is shown as it stands. */
export function problemSentence(t: Translate, problem: Problem): string {
  const name = fieldName(t, problem.path);
  const reason = reasonSentence(t, problem);
  return name === '' ? reason : `${name}: ${reason}`;
}

/** The sentence for the reason alone, for showing beside the field itself. */
export function reasonSentence(t: Translate, problem: Problem): string {
  return (t as unknown as AnyKey)([`reasons.${problem.reason}`, 'reasons.wrong-kind'], { ...problem.params });
}

/** Keys that are known at run time only; the words' test walks all of them. */
type AnyKey = (key: string | readonly string[], params: Readonly<Record<string, string | number>>) => string;

const fieldName = (t: Translate, path: string): string => {
  const field = path.replace(/^fields\./, '');
  return (t as unknown as AnyKey)(`model.field.${field}`, { defaultValue: field });
};

function placeholdersOf(failure: Failure): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(failure)) {
    if (typeof value === 'string' || typeof value === 'number') params[key] = value;
  }
  if (failure.kind === 'file-too-large')
    return { ...params, size: megabytes(failure.size), limit: megabytes(failure.limit) };
  return params;
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_048_576)} MB`;
