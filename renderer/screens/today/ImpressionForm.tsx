// The line and the kind of an impression: a new one, or one that is put right.
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { impressionFields, impressionKinds } from '../../../shared/model/knowledge.ts';
import { announce } from '../../app/announce.ts';
import { useKept } from '../../app/use-kept.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { GuardedText } from '../../guard/GuardedText.tsx';
import { ChipChoice } from '../../ui/ChipChoice.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './today.module.css';

/** What can be said of an impression here; also how it is kept half written. */
const shape = z.object({ line: z.string(), kind: impressionFields.shape.kind });
export type Said = z.infer<typeof shape>;

const type = 'impression';

export interface ImpressionFormProps {
  readonly label: string;
  readonly start: Said;
  /** Of the one that is put right; undefined for a new one. */
  readonly id?: string;
  /** Called once it is saved, or left as it was; without it the form is empty again, for the next one. */
  readonly onLeave?: () => void;
  /** Beside the buttons. */
  readonly children?: React.ReactNode;
}

export function ImpressionForm({ label, start, id, onLeave, children }: ImpressionFormProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState(start);
  const drop = useKept(`impression/${id ?? 'new'}`, shape, said, start, setSaid);
  const [refused, setRefused] = useState(false);
  const saving = useAsk('records.save');
  const field = useRef<HTMLTextAreaElement>(null);
  const isOpened = onLeave !== undefined;
  useEffect(() => {
    if (isOpened) field.current?.focus();
  }, [isOpened]);
  const save = async () => {
    const line = said.line.trim();
    setRefused(line === '');
    if (line === '') return field.current?.focus();
    const fields = { line, kind: said.kind };
    const answer = await saving.run(
      id ? { type, id, fields } : { type, fields: { ...fields, at: new Date().toISOString() } },
    );
    if (!answer.ok) return;
    announce(t('today.impressionSaved'));
    await drop();
    if (onLeave) return onLeave();
    setSaid({ ...said, line: '' });
    field.current?.focus();
  };
  const leave = () => {
    void drop();
    onLeave?.();
  };
  return (
    <form
      noValidate
      aria-label={label}
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onLeave) return;
        event.stopPropagation();
        leave();
      }}
    >
      <GuardedText
        label={t('today.impressionLine')}
        hideLabel
        placeholder={t('today.impressionLine')}
        singleLine
        value={said.line}
        onChange={(line) => {
          setSaid({ ...said, line });
          setRefused(false);
        }}
        error={refused ? t('reasons.missing') : undefined}
        fieldRef={field}
      />
      <div className={styles.entryEnd}>
        <ChipChoice
          label={t('today.impressionKind')}
          hideLabel
          digits
          required
          options={impressionKinds.map((value) => ({ value, label: t(`model.impressionKind.${value}`) }))}
          value={said.kind}
          onChange={(kind) => kind && setSaid({ ...said, kind })}
        />
        <Group gap="xs">
          {children}
          {onLeave && (
            <Button variant="default" onClick={leave}>
              {t('common.cancel')}
            </Button>
          )}
          <Button type="submit" variant="default" loading={saving.pending}>
            {t('common.save')}
          </Button>
        </Group>
      </div>
      <FailureNotice failure={saving.failure} />
    </form>
  );
}
