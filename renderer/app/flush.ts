// Editors put down here how to make durable what is in the air; closing and locking wait for all of them.
import { useEffect, useRef } from 'react';
import type { Failure } from '../../shared/errors/failure.ts';
import type { Result } from '../../shared/result.ts';

/** Makes durable what isn't yet. Resolves when it is; nothing to do is a success as well. */
export type Flush = () => Promise<Result<unknown>>;

const flushes = new Set<Flush>();

/** Registers a flush; the answer takes it away again. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Runs every flush at once; answers what could not be saved (empty: all is safe). */
export async function flushAll(): Promise<readonly Failure[]> {
  const results = await Promise.allSettled([...flushes].map((flush) => flush()));
  return results.flatMap((result): Failure[] => {
    if (result.status === 'rejected') return [{ kind: 'unexpected', detail: messageOf(result.reason) }];
    return result.value.ok ? [] : [result.value.failure];
  });
}

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

/** Registers `flush` for as long as the component is drawn. It always sees the newest props and state. */
export function useFlush(flush: Flush): void {
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => registerFlush(() => latest.current()), []);
}
