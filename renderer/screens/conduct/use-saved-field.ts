// A plain field of a guideline that saves by itself: on a pause, on leaving it, and before the window goes.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors/failure.ts';
import type { Guideline } from '../../../shared/model/conduct.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { useFlush } from '../../app/flush.ts';
import { ask } from '../../bridge/client.ts';

/** Milliseconds after the last keystroke. */
const pause = 700;

export interface SavedField {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly save: () => Promise<Result<unknown>>;
  readonly failure: Failure | null;
}

/** What another device writes comes in only while nothing typed here waits to be saved. */
export function useSavedField(
  { id, fields }: Row<'guideline'>,
  field: keyof Guideline & ('title' | 'principle' | 'plainLanguage'),
): SavedField {
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const waiting = useRef<string | null>(null);
  const save = useCallback(async (): Promise<Result<unknown>> => {
    const value = waiting.current;
    if (value === null) return ok(null);
    const answer = await ask('records.save', { type: 'guideline', id, fields: { [field]: value } });
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok && waiting.current === value) {
      waiting.current = null;
      setTyped(null);
    }
    return answer;
  }, [id, field]);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [typed, save]);
  useEffect(() => () => void save(), [save]);
  useFlush(save);
  return {
    value: typed ?? fields[field],
    change: (value) => {
      waiting.current = value;
      setTyped(value);
    },
    save,
    failure,
  };
}
