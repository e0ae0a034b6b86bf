// Joining where no storage is reached: the request leaves on a stick, the digits by another way, and a transfer file comes back.
import { Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../bridge/use-ask.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import styles from './by-stick.module.css';
import { useReadTransfer } from './use-transfer.ts';

export interface ByStickProps {
  /** Somebody has just asked for it: they go on at its heading. */
  readonly opened: boolean;
}

export function ByStick({ opened }: ByStickProps) {
  const { t } = useTranslation();
  const saving = useAsk('space.saveRequest');
  const reading = useReadTransfer();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (opened) heading.current?.focus();
  }, [opened]);
  const [file, setFile] = useState<string | null>(null);
  const save = async () => {
    setFile(null);
    reading.clear();
    const answer = await saving.run();
    if (answer.ok && answer.value) setFile(answer.value.file);
  };
  return (
    <section aria-label={t('joining.stick.title')}>
      <Title order={2} size="h4" mb="xs" tabIndex={-1} ref={heading}>
        {t('joining.stick.title')}
      </Title>
      <ol className={styles.steps}>
        <li>
          <Stack gap="xs" align="flex-start">
            <Text>{t('joining.stick.request')}</Text>
            <Button variant="default" loading={saving.pending} onClick={() => void save()}>
              {t('joining.stick.save')}
            </Button>
            <Text role="status" size="sm">
              {file !== null && t('joining.stick.saved', { file })}
            </Text>
            <FailureNotice failure={saving.failure} />
          </Stack>
        </li>
        <li>
          <Text>{t('joining.stick.digits')}</Text>
        </li>
        <li>
          <Stack gap="xs" align="flex-start">
            <Text>{t('joining.stick.answer')}</Text>
            <Button variant="default" loading={reading.pending} onClick={() => void reading.read()}>
              {t('storage.transfer.in')}
            </Button>
            <FailureNotice failure={reading.failure} />
          </Stack>
        </li>
      </ol>
    </section>
  );
}
