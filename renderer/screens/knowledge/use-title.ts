// Keeps a typed title until it is saved; another person's title comes in only while nobody is typing here.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors/failure.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { useFlush } from '../../app/flush.ts';
import { ask } from '../../bridge/client.ts';

/** Milliseconds after the last keystroke. */
const pause = 800;

export interface TitleState {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly save: () => Promise<Result<unknown>>;
  readonly failure: Failure | null;
}

export function useTitle(id: string, title: string): TitleState {
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = useRef<string | null>(null);
  const save = useCallback(async (): Promise<Result<unknown>> => {
    const value = wanted.current?.trim();
    if (value === undefined || value === '') return ok(null);
    const answer = await ask('records.save', { type: 'document', id, fields: { title: value } });
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok && wanted.current?.trim() === value) wanted.current = null;
    return answer;
  }, [id]);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [typed, save]);
  // A title that arrives while nothing typed is waiting is the one that counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the arrival of another title is what this waits for.
  useEffect(() => {
    if (wanted.current === null) setTyped(null);
  }, [title]);
  useEffect(() => () => void save(), [save]);
  useFlush(save);
  return {
    value: typed ?? title,
    change: (value) => {
      wanted.current = value;
      setTyped(value);
    },
    save,
    failure,
  };
}
