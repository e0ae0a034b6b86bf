// The questions in their order: moved and taken away by buttons, one of them open at a time.
import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconTrash,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { announce } from '../../../app/announce.ts';
import type { EditedField } from './edited-form.ts';
import { moved, newField, without } from './edited-form.ts';
import { FieldEdit } from './FieldEdit.tsx';
import styles from './forms.module.css';
import type { FormEditorModel } from './use-form-editor.ts';

export function FieldList({ model }: { readonly model: FormEditorModel }) {
  const { t } = useTranslation();
  const list = useFieldList(model);
  const { fields } = model.edited;
  return (
    <div ref={list.box}>
      {fields.length === 0 && <p className={styles.hint}>{t('forms.fieldsEmpty')}</p>}
      <ol className={styles.fields}>
        {fields.map((field, index) => (
          <li key={field.id} className={styles.field}>
            <FieldHead field={field} index={index} model={model} list={list} />
            {list.isOpen(field.id, index) && (
              <FieldEdit
                field={field}
                index={index}
                model={model}
                onChange={(part) =>
                  model.change({
                    fields: fields.map((one) => (one.id === field.id ? { ...one, ...part } : one)),
                  })
                }
              />
            )}
          </li>
        ))}
      </ol>
      <Button variant="default" size="xs" data-adds onClick={list.add}>
        {t('forms.addField')}
      </Button>
    </div>
  );
}

function useFieldList({ edited, change, problems }: FormEditorModel) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { fields } = edited;
  const label = ({ label: text }: EditedField) => text.trim() || t('forms.untitled');
  const focus = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  return {
    box,
    label,
    /** A field with something wrong in it is open, whatever was chosen. */
    isOpen: (id: string, index: number) =>
      open === id || problems.some(({ path }) => path.startsWith(`fields.${index}.`)),
    toggle: (id: string) => setOpen(open === id ? null : id),
    add: () => {
      const field = newField(newId());
      change({ fields: [...fields, field] });
      setOpen(field.id);
      focus(`[data-field="${field.id}"] input`);
    },
    move: (field: EditedField, index: number, by: -1 | 1) => {
      const next = moved(fields, index, by);
      if (next === fields) return;
      change({ fields: [...next] });
      const place = { place: String(index + by + 1), count: fields.length };
      announce(t('forms.moved', { label: label(field), ...place }));
      // A row that moves loses the focus; the same button of the same field keeps it.
      focus(`[data-moves="${field.id} ${by}"]`);
    },
    drop: (field: EditedField, index: number) => {
      const left = without(fields, field.id);
      change({ fields: left });
      announce(t('forms.dropped', { label: label(field) }));
      const next = left[Math.min(index, left.length - 1)];
      focus(next ? `[data-opens="${next.id}"]` : '[data-adds]');
    },
  };
}

interface FieldHeadProps {
  readonly field: EditedField;
  readonly index: number;
  readonly model: FormEditorModel;
  readonly list: ReturnType<typeof useFieldList>;
}

function FieldHead({ field, index, model, list }: FieldHeadProps) {
  const { t } = useTranslation();
  const label = list.label(field);
  const isOpen = list.isOpen(field.id, index);
  const last = model.edited.fields.length - 1;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const mover = (by: -1 | 1, end: number) => ({
    'data-moves': `${field.id} ${by}`,
    // Stays in reach at the ends of the list, so that the focus has somewhere to be.
    'aria-disabled': index === end,
    className: styles.mover ?? '',
    onClick: () => list.move(field, index, by),
  });
  return (
    <div className={styles.head}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        data-opens={field.id}
        onClick={() => list.toggle(field.id)}
      >
        <Chevron aria-hidden size={16} stroke={1.8} />
        <span className={styles.label}>
          {label}
          <Condition field={field} fields={model.edited.fields} />
        </span>
        <span className={styles.kind}>
          {t(`forms.kinds.${field.kind}`)}
          {field.required && ` · ${t('forms.requiredMark')}`}
        </span>
      </button>
      <ActionIcon variant="subtle" color="gray" aria-label={t('forms.up', { label })} {...mover(-1, 0)}>
        <IconArrowUp aria-hidden size={16} stroke={1.6} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('forms.down', { label })} {...mover(1, last)}>
        <IconArrowDown aria-hidden size={16} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('forms.drop', { label })}
        onClick={() => list.drop(field, index)}
      >
        <IconTrash aria-hidden size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}

interface ConditionProps {
  readonly field: EditedField;
  readonly fields: readonly EditedField[];
}

function Condition({ field: { visibleWhen }, fields }: ConditionProps) {
  const { t } = useTranslation();
  const decider = fields.find(({ id }) => id === visibleWhen?.field);
  if (!visibleWhen || !decider) return null;
  const { equals } = visibleWhen;
  const value = typeof equals === 'string' ? equals : equals ? t('common.yes') : t('common.no');
  return <span className={styles.condition}>{t('forms.conditional', { label: decider.label, value })}</span>;
}
