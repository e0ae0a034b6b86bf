// A form's life in its editor: changing, keeping the draft, checking, saving.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../shared/errors/record-failure.ts';
import { announce } from '../../../app/announce.ts';
import { replaceRoute } from '../../../app/route.ts';
import { useKept } from '../../../app/use-kept.ts';
import { useAsk } from '../../../bridge/use-ask.ts';
import {
  changesFields,
  checkEdited,
  type EditedForm,
  editedForm,
  editedFrom,
  previewOf,
} from './edited-form.ts';
import type { FormRow } from './use-forms.ts';

export function useFormEditor(form: FormRow | undefined) {
  const { t } = useTranslation();
  const standing = useMemo(() => editedFrom(form?.fields), [form]);
  const [edited, setEdited] = useState(standing);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const saving = useAsk('forms.save');
  const dropDraft = useKept(`form/${form?.id ?? 'new'}`, editedForm, edited, standing, (draft, savedAt) => {
    setEdited(draft);
    setRestoredAt(savedAt);
  });
  const dirty = JSON.stringify(edited) !== JSON.stringify(standing);
  const seen = useRef(standing);
  useEffect(() => {
    // What was saved comes back with its keys; a colleague's change shows up where nothing is being edited.
    const before = seen.current;
    seen.current = standing;
    setEdited((now) => (JSON.stringify(now) === JSON.stringify(before) ? standing : now));
  }, [standing]);
  const change = (part: Partial<EditedForm>) => {
    setEdited((before) => ({ ...before, ...part }));
    setRestoredAt(null);
  };
  /** Answers the title under which it was saved, or null. */
  const save = async (): Promise<string | null> => {
    const checked = checkEdited(edited, form?.fields);
    setProblems(checked.ok ? [] : checked.problems);
    if (!checked.ok) {
      announce(t('forms.incomplete', { count: checked.problems.length }));
      return null;
    }
    const answer = await saving.run({ ...(form && { id: form.id }), fields: checked.fields });
    if (!answer.ok) return null;
    await dropDraft();
    // The row that is on its way replaces what was typed, new keys included.
    seen.current = edited;
    setRestoredAt(null);
    if (!form) replaceRoute('settings', answer.value.id);
    return checked.fields.title;
  };
  const discard = async () => {
    setEdited(standing);
    setProblems([]);
    setRestoredAt(null);
    saving.clear();
    await dropDraft();
    announce(t('forms.discarded'));
  };
  return {
    form,
    edited,
    change,
    problems,
    dirty,
    restoredAt,
    preview: previewOf(edited, form?.fields),
    nextVersion: form && changesFields(edited, form.fields) ? form.fields.version + 1 : null,
    pending: saving.pending,
    failure: saving.failure,
    save,
    discard,
  };
}

export type FormEditorModel = ReturnType<typeof useFormEditor>;
