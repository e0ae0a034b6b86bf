// Data on standard output, everything else on standard error, in the reader's language.
import type { Failure } from '../../shared/errors/failure.ts';
import { failureSentence } from '../../shared/words/failure-sentence.ts';
import type { Translate } from '../../shared/words/translator.ts';

export interface Output {
  readonly t: Translate;
  readonly json: boolean;
  /** A line of data. */
  data(line: string): void;
  /** The same for what is shown once: resolves to whether it left this process. */
  shown(line: string): Promise<boolean>;
  /** A line for the person. */
  say(line: string): void;
  fail(failure: Failure): void;
}

export function createOutput(t: Translate, json: boolean): Output {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  // A reader that went away, or a full disk behind `>`: the rest can't be had, and nothing waits to be saved.
  process.stdout.once('error', ({ message }) => {
    say(t('cli.outputLost', { detail: message }));
    process.exit(1);
  });
  return {
    t,
    json,
    data: (line) => void process.stdout.write(`${line}\n`),
    shown: (line) => new Promise((tell) => process.stdout.write(`${line}\n`, (error) => tell(!error))),
    say,
    fail(failure) {
      const { title, next, problems, detail } = failureSentence(t, failure);
      for (const line of [title, ...problems, ...(detail === null ? [] : [detail]), next]) say(line);
    },
  };
}
