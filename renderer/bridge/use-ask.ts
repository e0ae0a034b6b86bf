// Asking from a component: what is under way, and what went wrong the last time.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, CallName } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/errors/failure.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import type { Result } from '../../shared/result.ts';
import type { AskArgs } from './client.ts';
import { ask } from './client.ts';
import { onFeed } from './feed.ts';

export interface Asking<K extends CallName> {
  /** Asks; the answer is the result, so a form can go on from it. */
  readonly run: (...args: AskArgs<K>) => Promise<Result<Answer<K>>>;
  /** True from the question to its answer: for `loading` of a button. */
  readonly pending: boolean;
  /** Of the last question, or null; for `<FailureNotice>`. */
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** For changes: `const saving = useAsk('contacts.save')`, then `await saving.run(draft)`. */
export function useAsk<K extends CallName>(name: K): Asking<K> {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(
    async (...args: AskArgs<K>) => {
      setPending(true);
      setFailure(null);
      const result = await ask(name, ...args);
      setPending(false);
      if (!result.ok) setFailure(result.failure);
      return result;
    },
    [name],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { run, pending, failure, clear };
}

export type Answered<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  /** `stale`: a newer answer is on its way. */
  | { readonly kind: 'ready'; readonly value: T; readonly stale: boolean; readonly reload: () => void };

export interface AnswerOptions {
  /** Asks again when rows of these types change. */
  readonly refreshOn?: readonly TypeName[];
}

type Outcome<T> = { readonly question: string; readonly result: Result<T> };

/** For reading what only the core knows: asks again when the arguments change and drops outdated answers. */
export function useAnswer<K extends CallName>(
  name: K,
  args: AskArgs<K>,
  options: AnswerOptions = {},
): Answered<Answer<K>> {
  const question = JSON.stringify([name, args[0] === undefined ? [] : args]);
  const types = (options.refreshOn ?? []).join();
  const [outcome, setOutcome] = useState<Outcome<Answer<K>> | null>(null);
  const latest = useRef(0);
  const load = useCallback(() => {
    const [asked, given] = JSON.parse(question) as [K, AskArgs<K>];
    latest.current += 1;
    const turn = latest.current;
    void ask(asked, ...given).then((result) => {
      if (turn === latest.current) setOutcome({ question, result });
    });
  }, [question]);
  useEffect(() => {
    load();
    return () => {
      latest.current += 1;
    };
  }, [load]);
  useEffect(
    () =>
      onFeed('rows', ({ rows, gone }) => {
        const wanted = types.split(',');
        if ([...rows, ...gone].some((row) => wanted.includes(row.type))) load();
      }),
    [types, load],
  );
  if (outcome === null) return { kind: 'loading' };
  if (!outcome.result.ok) return { kind: 'failed', failure: outcome.result.failure, retry: load };
  return { kind: 'ready', value: outcome.result.value, stale: outcome.question !== question, reload: load };
}
