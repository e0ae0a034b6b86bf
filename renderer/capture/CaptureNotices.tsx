// What the contact form has to say before its fields: a draft that came back, what was saved, what is missing.
import { Anchor, Button } from '@mantine/core';
import { IconCheck, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../app/route.ts';
import { useFormat } from '../app/use-format.ts';
import styles from './capture.module.css';
import type { ContactFormModel } from './use-contact-form.ts';

export interface CaptureNoticesProps {
  readonly model: ContactFormModel;
  readonly alone: boolean;
}

export function CaptureNotices({ model, alone }: CaptureNoticesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { restoredAt, saved } = model;
  if (restoredAt !== null) {
    return (
      <p className={styles.restored}>
        <IconHistory aria-hidden size={18} stroke={1.6} />
        <span role="status">{t('capture.restored', { time: format.dateTime(restoredAt) })}</span>
        <Button size="compact-xs" variant="default" onClick={() => void model.clear()}>
          {t('capture.discard')}
        </Button>
      </p>
    );
  }
  if (saved === null) return null;
  return (
    <p className={styles.saved}>
      <IconCheck aria-hidden size={18} stroke={2} />
      <span>{saved.said}</span>
      {!alone && (
        <Anchor size="sm" href={linkTo('contacts', saved.id)}>
          {t('capture.savedOpen')}
        </Anchor>
      )}
    </p>
  );
}
