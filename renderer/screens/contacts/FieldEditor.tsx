// Changes one field of a contact in its place: Enter saves, Escape leaves it as it was.
import { Button, Group } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/model/contact.ts';
import type { Row } from '../../../shared/model/row.ts';
import { announce } from '../../app/announce.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';
import type { EditedField } from './ContactFieldList.tsx';
import styles from './contact-page.module.css';
import { FieldInput } from './FieldInput.tsx';

export interface FieldEditorProps {
  readonly row: Row<'contact'>;
  readonly field: EditedField;
  readonly onDone: () => void;
}

/** Fields of a contact that one editor writes together. */
export type Patch = Readonly<{ [K in keyof Contact]?: Contact[K] | null | undefined }>;

export function FieldEditor({ row, field, onDone }: FieldEditorProps) {
  const { t } = useTranslation();
  const [patch, setPatch] = useState<Patch>({});
  const saving = useAsk('contacts.edit');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = 'input:checked, textarea, input, select';
    const wanted = ['[data-autofocus]', first].map((one) => box.current?.querySelector<HTMLElement>(one));
    // What is offered may still be sought: from the frame, Tab leads there once it is drawn.
    (wanted.find(Boolean) ?? box.current)?.focus();
  }, []);
  const leave = () => {
    // The pencil is drawn again where the editor was; whoever uses keys goes on from there.
    const list = box.current?.closest('dl');
    onDone();
    requestAnimationFrame(() => list?.querySelector<HTMLElement>(`[data-edits="${field}"]`)?.focus());
  };
  const save = async () => {
    if (box.current?.querySelector('[aria-invalid=true]')) return focusFirstRefused(box);
    if (Object.keys(patch).length === 0) return leave();
    const fields = Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, value ?? null]));
    const answer = await saving.run({ id: row.id, fields });
    if (!answer.ok) return;
    announce(t('common.saved'));
    leave();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    leave();
  };
  return (
    <form
      ref={box}
      noValidate
      tabIndex={-1}
      className={styles.editor}
      onKeyDown={keyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FieldInput
        id={row.id}
        field={field}
        contact={{ ...row.fields, ...patch } as Contact}
        onChange={(part) => setPatch({ ...patch, ...part })}
      />
      <FailureNotice failure={saving.failure} />
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={saving.pending}>
          {t('common.save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={leave}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
