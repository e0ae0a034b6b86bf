// Keeps what is half filled in: in the vault of this PC, 300 ms after the last key, and at once before closing or locking.
import { useCallback, useEffect, useRef } from 'react';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { useFlush } from '../app/flush.ts';
import { ask } from '../bridge/client.ts';
import type { ContactForm } from './contact-form.ts';
import { contactForm, emptyForm, isEmptyForm } from './contact-form.ts';

const pause = 300;

export interface Draft {
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
    void readDraft(key).then((draft) => {
      if (!wanted) return;
      latest.current.read = true;
      if (draft === null) return;
      latest.current.kept = draft.form;
      restored.current(typedOver(draft.form, latest.current.form), draft.savedAt);
    });
    return () => {
      wanted = false;
    };
  }, [key]);
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
  return { drop };
}

/** The draft with what was typed while it was being read. */
function typedOver(draft: ContactForm, typed: ContactForm): ContactForm {
  const empty = emptyForm(typed.id);
  const changed = Object.entries(typed).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(empty[name as keyof ContactForm]),
  );
  return changed.length === 0 ? draft : { ...draft, ...Object.fromEntries(changed) };
}

async function readDraft(
  key: string,
): Promise<{ readonly form: ContactForm; readonly savedAt: string } | null> {
  const answer = await ask('drafts.get', { key });
  const parsed = answer.ok && answer.value ? contactForm.safeParse(answer.value.value) : undefined;
  if (!answer.ok || !answer.value || !parsed?.success) return null;
  const standing = await ask('records.get', { ids: [parsed.data.id] });
  if (standing.ok && standing.value.length > 0) {
    await ask('drafts.drop', { key });
    return null;
  }
  return { form: parsed.data, savedAt: answer.value.savedAt };
}
