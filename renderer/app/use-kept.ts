// Keeps what is half written in the vault of this PC, so that locking, closing or a power cut costs nothing.
import { useCallback, useEffect, useRef } from 'react';
import type { z } from 'zod';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { ask } from '../bridge/client.ts';
import { useFlush } from './flush.ts';

const pause = 300;

/**
 * Follows `edited` and keeps it under `key` once it differs from `standing`. `onRestored` is called once, where something was
 * left behind (`savedAt`: instant) that `shape` reads. The answer forgets it.
 */
export function useKept<T>(
  key: string,
  shape: z.ZodType<T>,
  edited: T,
  standing: T,
  onRestored: (edited: T, savedAt: string) => void,
): () => Promise<void> {
  const latest = useRef({ edited, kept: edited, read: false });
  latest.current.edited = edited;
  const unchanged = JSON.stringify(edited) === JSON.stringify(standing);
  const same = useRef(unchanged);
  same.current = unchanged;
  const reading = useRef({ shape, onRestored });
  useEffect(() => {
    reading.current = { shape, onRestored };
  });
  const keep = useCallback(async (): Promise<Result<unknown>> => {
    const { edited: now, kept, read } = latest.current;
    // What was left behind must be read before it can be written over.
    if (now === kept || !read) return ok(null);
    const answer = same.current
      ? await ask('drafts.drop', { key })
      : await ask('drafts.put', { key, value: now as never });
    if (answer.ok) latest.current.kept = now;
    return answer;
  }, [key]);
  useEffect(() => {
    let wanted = true;
    void ask('drafts.get', { key }).then((answer) => {
      if (!wanted) return;
      latest.current.read = true;
      const draft =
        answer.ok && answer.value ? reading.current.shape.safeParse(answer.value.value) : undefined;
      if (!answer.ok || !answer.value || !draft?.success) return;
      latest.current.kept = draft.data;
      reading.current.onRestored(draft.data, answer.value.savedAt);
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  useEffect(() => {
    if (edited === latest.current.kept) return;
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [edited, keep]);
  useEffect(() => () => void keep(), [keep]);
  useFlush(keep);
  return useCallback(async () => {
    latest.current.kept = latest.current.edited;
    await ask('drafts.drop', { key });
  }, [key]);
}
