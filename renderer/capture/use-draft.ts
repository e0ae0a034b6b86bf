// Keeps what is half filled in: in the vault of this PC, 300 ms after the last key, and at once before closing or locking.
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { useFlush } from '../app/flush.ts';
import { ask } from '../bridge/client.ts';
import type { ContactForm } from './contact-form.ts';
import { emptyForm, isEmptyForm } from './contact-form.ts';
import { readLeftDraft } from './left-draft.ts';

const pause = 300;

/** A draft that could not be read as a whole, kept as it is until somebody discards it. */
export interface KeptDraft {
  readonly key: string;
  /** When it was left; an instant. */
  readonly savedAt: string;
  readonly value: unknown;
}

export interface Draft {
  /** The oldest of those that could not be read; null: none. */
  readonly unreadable: KeptDraft | null;
  readonly discardUnreadable: () => Promise<void>;
  /** Forgets the draft, because its contact is saved or it was discarded. */
  readonly drop: () => Promise<void>;
}

/**
 * Follows `form` and keeps it under `key`. `onRestored` is called once, where a draft was left behind (`savedAt`: instant).
 * A draft whose contact was saved just before a crash is dropped instead.
 */
export function useDraft(
  key: string,
  form: ContactForm,
  onRestored: (form: ContactForm, savedAt: string) => void,
): Draft {
  const latest = useRef({ form, kept: form, read: false });
  latest.current.form = form;
  const [aside, setAside] = useState<readonly KeptDraft[]>([]);
  const look = useCallback(async () => {
    const answer = await ask('drafts.list', { prefix: asideOf(key) });
    if (!answer.ok) return;
    setAside(answer.value.map((one) => ({ ...one, savedAt: one.key.slice(asideOf(key).length) })));
  }, [key]);
  const restored = useRef(onRestored);
  useEffect(() => {
    restored.current = onRestored;
  });
  const keep = useCallback(async (): Promise<Result<unknown>> => {
    const { form: now, kept, read } = latest.current;
    // What was left behind must be read before it can be written over.
    if (now === kept || !read) return ok(null);
    const answer = isEmptyForm(now)
      ? await ask('drafts.drop', { key })
      : await ask('drafts.put', { key, value: now });
    if (answer.ok) latest.current.kept = now;
    return answer;
  }, [key]);
  useEffect(() => {
    let wanted = true;
    void readDraft(key).then((answer) => {
      // What could neither be read nor put aside is not written over.
      if (!wanted || !answer.ok) return;
      latest.current.read = true;
      void look();
      const draft = answer.value;
      if (draft === null) return;
      latest.current.kept = draft.form;
      restored.current(typedOver(draft.form, latest.current.form), draft.savedAt);
    });
    return () => {
      wanted = false;
    };
  }, [key, look]);
  useEffect(() => {
    if (form === latest.current.kept) return;
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [form, keep]);
  useEffect(() => () => void keep(), [keep]);
  useFlush(keep);
  const drop = useCallback(async () => {
    latest.current.kept = latest.current.form;
    await ask('drafts.drop', { key });
  }, [key]);
  const [first = null] = aside;
  const discardUnreadable = useCallback(async () => {
    if (first !== null) await ask('drafts.drop', { key: first.key });
    await look();
  }, [first, look]);
  return { drop, unreadable: first, discardUnreadable };
}

/** Where drafts lie that could not be read, by when they were left. */
const asideOf = (key: string): string => `${key}/unreadable/`;

/** The draft with what was typed while it was being read. */
function typedOver(draft: ContactForm, typed: ContactForm): ContactForm {
  const empty = emptyForm(typed.id);
  const changed = Object.entries(typed).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(empty[name as keyof ContactForm]),
  );
  return changed.length === 0 ? draft : { ...draft, ...Object.fromEntries(changed) };
}

interface Left {
  readonly form: ContactForm;
  readonly savedAt: string;
}

/** What was left under `key`; what can't be read of it is put aside first, as it is. */
async function readDraft(key: string): Promise<Result<Left | null>> {
  const answer = await ask('drafts.get', { key });
  if (!answer.ok) return answer;
  if (answer.value === null) return ok(null);
  const { value, savedAt } = answer.value;
  const { form, whole } = readLeftDraft(value, newId());
  if (!whole) {
    const kept = await ask('drafts.put', { key: `${asideOf(key)}${savedAt}`, value: value as never });
    if (!kept.ok) return kept;
  }
  const standing = await ask('records.get', { ids: [form.id] });
  const isSaved = standing.ok && standing.value.length > 0;
  if (isSaved || isEmptyForm(form)) {
    await ask('drafts.drop', { key });
    return ok(null);
  }
  return ok({ form, savedAt });
}
