// The contact form's life: typing, draft, check, save, and empty again for the next one. Nothing is shown as saved before it is.

import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Failure } from '../../shared/errors/failure.ts';
import type { Problem } from '../../shared/errors/record-failure.ts';
import type { Finding } from '../../shared/privacy/patterns/finding.ts';
import { reasonSentence } from '../../shared/words/failure-sentence.ts';
import { announce } from '../app/announce.ts';
import { useAsk } from '../bridge/use-ask.ts';
import type { DateFromWords } from '../dates/date-words.ts';
import { useDateWords } from '../dates/use-date-words.ts';
import { focusBeneath, focusIfLost } from '../ui/use-focus-back.ts';
import type { Checked, ContactForm } from './contact-form.ts';
import { checkForm, emptyForm, emptyPerson, isEmptyForm, likeLast } from './contact-form.ts';
import { rememberHere } from './last-here.ts';
import { withFinding } from './person-part.ts';
import { type KeptDraft, useDraft } from './use-draft.ts';
import type { FormSources } from './use-form-sources.ts';
import { useFormSources } from './use-form-sources.ts';

/** Elements to which the keyboard is led. */
export interface Places {
  readonly channel: RefObject<HTMLInputElement | null>;
  readonly service: RefObject<HTMLInputElement | null>;
}

export interface SavedContact {
  readonly id: string;
  /** What was saved, in words. */
  readonly said: string;
}

/** What was saved, as data: its words follow the language. */
interface Kept {
  readonly id: string;
  readonly form: ContactForm;
  readonly due: DateFromWords;
}

export interface ContactFormModel extends FormSources {
  readonly form: ContactForm;
  readonly change: (part: Partial<ContactForm>) => void;
  readonly due: DateFromWords;
  readonly errorOf: (path: string) => string | undefined;
  /** What the last try to save refused. */
  readonly problems: readonly Problem[];
  /** What of that has not been put right since. */
  readonly wrong: readonly Problem[];
  readonly failure: Failure | null;
  readonly saving: boolean;
  /** The last contact that this form saved, until the next is begun. */
  readonly saved: SavedContact | null;
  /** What was thrown away last, until the next is begun; null: nothing. */
  readonly cleared: ContactForm | null;
  readonly takeBack: () => void;
  /** When the restored draft was written; null where there was none. */
  readonly restoredAt: string | null;
  /** A draft that could not be read as a whole; null: none. */
  readonly unreadable: KeptDraft | null;
  readonly discardUnreadable: () => Promise<void>;
  /** Counts forms; a key that begins all fields anew. */
  readonly turn: number;
  readonly places: Places;
  readonly repeatLast: () => void;
  readonly save: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly moveToPerson: (finding: Finding, rest: Partial<ContactForm>) => void;
}

export function useContactForm(draftKey: string): ContactFormModel {
  const { t } = useTranslation();
  const typed = useTypedForm(draftKey);
  const { form, change, begin, saved, setSaved, setCleared, places } = typed;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const saving = useAsk('contacts.save');
  const due = useDateWords(form.followUp.when);
  const sources = useFormSources(form);
  const busy = useRef(false);
  const save = async () => {
    const checked = checkForm(form, { officeForm: sources.officeForm, due });
    setProblems(checked.ok ? [] : checked.problems);
    if (!checked.ok) {
      announce(t('capture.incomplete', { count: checked.problems.length }));
      return;
    }
    // Two keys in one frame must not ask twice.
    if (busy.current) return;
    busy.current = true;
    const answer = await saving.run(checked.draft);
    busy.current = false;
    if (!answer.ok) return;
    rememberHere(checked.draft.fields);
    await begin();
    setSaved({ id: answer.value.id, form, due });
    announce(sources.sayForm(form, due));
  };
  const clear = async () => {
    const dropped = isEmptyForm(form) ? null : form;
    if (dropped) announce(t('capture.discarded'));
    setProblems([]);
    saving.clear();
    await begin();
    setCleared(dropped);
  };
  const wrong = stillWrong(problems, checkForm(form, { officeForm: sources.officeForm, due }));
  const errorOf = (path: string) => {
    const problem = wrong.find((one) => one.path === path);
    return problem && reasonSentence(t, problem);
  };
  const repeatLast = () => {
    if (sources.last) change(likeLast(form, sources.last));
    places.service.current?.focus();
  };
  const moveToPerson = (finding: Finding, rest: Partial<ContactForm>) =>
    change({ ...rest, person: withFinding(form.person ?? emptyPerson, finding) });
  return {
    ...sources,
    ...typed,
    saved: saved && { id: saved.id, said: sources.sayForm(saved.form, saved.due) },
    due,
    problems,
    wrong,
    errorOf,
    failure: saving.failure,
    saving: saving.pending,
    repeatLast,
    save,
    clear,
    moveToPerson,
  };
}

/** What else is missing by now is said when somebody saves again. */
function stillWrong(refused: readonly Problem[], checked: Checked): readonly Problem[] {
  if (refused.length === 0 || checked.ok) return [];
  return refused.filter(({ path }) => checked.problems.some((problem) => problem.path === path));
}

/** What is typed, its draft, and the beginning of the next form. */
function useTypedForm(draftKey: string) {
  const [form, setForm] = useState<ContactForm>(() => emptyForm(newId()));
  const [saved, setSaved] = useState<Kept | null>(null);
  const [cleared, setCleared] = useState<ContactForm | null>(null);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const places = usePlaces();
  const { channel } = places;
  const draft = useDraft(draftKey, form, (found, savedAt) => {
    setForm(found);
    setRestoredAt(savedAt);
  });
  const change = useCallback((part: Partial<ContactForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setSaved(null);
    setCleared(null);
  }, []);
  const takeBack = () => {
    if (cleared) change(cleared);
    focusIfLost(() => channel.current);
  };
  const begin = async () => {
    setForm(emptyForm(newId()));
    setSaved(null);
    setCleared(null);
    setRestoredAt(null);
    setTurn((before) => before + 1);
    await draft.drop();
  };
  useEffect(() => {
    // Each form begins at its channel, at once: the next person is already there. A draft's is the one it has chosen.
    if (turn > 0 || restoredAt !== null) focusBeneath(channel.current);
  }, [turn, restoredAt, channel]);
  const { unreadable, discardUnreadable } = draft;
  const told = { saved, setSaved, cleared, setCleared, takeBack, restoredAt, unreadable, discardUnreadable };
  return { ...told, form, change, turn, places, begin };
}

function usePlaces(): Places {
  const channel = useRef<HTMLInputElement>(null);
  const service = useRef<HTMLInputElement>(null);
  return { channel, service };
}
