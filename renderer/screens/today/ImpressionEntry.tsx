// One line and its kind: what was noticed, kept in five seconds.
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Impression } from '../../../shared/model/knowledge.ts';
import { impressionKinds } from '../../../shared/model/knowledge.ts';
import { announce } from '../../app/announce.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { GuardedText } from '../../guard/GuardedText.tsx';
import { ChipChoice } from '../../ui/ChipChoice.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './today.module.css';

export function ImpressionEntry() {
  const { t } = useTranslation();
  const [line, setLine] = useState('');
  const [kind, setKind] = useState<Impression['kind'] | null>('observation');
  const [refused, setRefused] = useState(false);
  const saving = useAsk('records.save');
  const field = useRef<HTMLTextAreaElement>(null);
  const save = async () => {
    setRefused(line.trim() === '');
    if (line.trim() === '' || kind === null) return field.current?.focus();
    const fields = { line: line.trim(), kind, at: new Date().toISOString() };
    const answer = await saving.run({ type: 'impression', fields });
    if (!answer.ok) return;
    setLine('');
    announce(t('today.impressionSaved'));
    field.current?.focus();
  };
  return (
    <form
      noValidate
      aria-label={t('today.impressionNew')}
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <GuardedText
        label={t('today.impressionLine')}
        hideLabel
        placeholder={t('today.impressionLine')}
        singleLine
        value={line}
        onChange={(text) => {
          setLine(text);
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
          value={kind}
          onChange={setKind}
        />
        <Button type="submit" variant="default" loading={saving.pending}>
          {t('common.save')}
        </Button>
      </div>
      <FailureNotice failure={saving.failure} />
    </form>
  );
}
