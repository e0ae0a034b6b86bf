// One impression. Whoever may write one can put it right or take it out: nobody's name stands at it, so it is everybody's.
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/model/row.ts';
import { announce } from '../../app/announce.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ImpressionForm } from './ImpressionForm.tsx';
import styles from './today.module.css';

/** In sight, and where whoever listens goes on. */
const soughtEntry = {
  tabIndex: -1,
  'data-sought': true,
  ref: (entry: HTMLLIElement | null) => {
    entry?.focus();
    entry?.scrollIntoView({ block: 'nearest' });
  },
} as const;

export interface ImpressionItemProps {
  readonly row: Row<'impression'>;
  /** Somebody looked for this one. */
  readonly isSought: boolean;
  readonly canWrite: boolean;
}

export function ImpressionItem({ row, isSought, canWrite }: ImpressionItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [step, setStep] = useState<'reading' | 'writing' | 'removing'>('reading');
  const pencil = useRef<HTMLButtonElement>(null);
  const { line, kind, at } = row.fields;
  const before = useRef(step);
  useEffect(() => {
    if (step === 'reading' && before.current !== 'reading') pencil.current?.focus();
    before.current = step;
  }, [step]);
  if (step !== 'reading') {
    return (
      <li className={styles.writing}>
        <ImpressionForm
          label={t('today.impressionEdit', { line })}
          start={{ line, kind }}
          id={row.id}
          onLeave={() => setStep('reading')}
        >
          <Button variant="default" onClick={() => setStep('removing')}>
            {t('common.remove')}
          </Button>
        </ImpressionForm>
        {step === 'removing' && <RemoveImpression row={row} onClose={() => setStep('writing')} />}
      </li>
    );
  }
  return (
    <li {...(isSought ? soughtEntry : {})}>
      <span className={styles.kind} data-kind={kind}>
        {t(`model.impressionKind.${kind}`)}
      </span>
      <span className={styles.line}>{line}</span>
      <span className={styles.when}>{format.date(at)}</span>
      {canWrite && (
        <ActionIcon
          ref={pencil}
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('today.impressionEdit', { line })}
          onClick={() => setStep('writing')}
        >
          <IconPencil aria-hidden size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  );
}

function RemoveImpression({
  row,
  onClose,
}: {
  readonly row: Row<'impression'>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const removing = useAsk('records.remove');
  const remove = async () => {
    if (!(await removing.run({ type: 'impression', id: row.id })).ok) return;
    announce(t('today.impressionRemoved'));
    document.querySelector<HTMLElement>(`.${styles.entry} textarea`)?.focus();
  };
  return (
    <Dialog title={t('today.impressionRemove')} opened onClose={onClose}>
      <Stack gap="md">
        <Text>{t('today.impressionRemoveText', { line: row.fields.line })}</Text>
        <FailureNotice failure={removing.failure} />
        <Group justify="flex-end">
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red.8" loading={removing.pending} onClick={() => void remove()}>
            {t('common.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
