// "Gelesen und verstanden": once for each edition in substance; nobody but the reader learns of it here.
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../shared/conduct/unread.ts';
import { announce } from '../../app/announce.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusIfLost } from '../../ui/use-focus-back.ts';
import styles from './conduct.module.css';
import type { Conduct } from './use-conduct.ts';

export interface AcknowledgeProps {
  readonly conduct: Conduct;
  readonly entry: GuidelineEntry;
  readonly reading: Reading;
}

export function Acknowledge({ conduct, entry, reading: { standing, read, known } }: AcknowledgeProps) {
  const { t } = useTranslation();
  const { run, pending, failure } = useAsk('editions.acknowledge');
  const asked = useRef(!read);
  const after = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: on to what comes next.
    if (read && asked.current)
      focusIfLost(() => after.current?.querySelector<HTMLElement>('button, [tabindex]'));
    asked.current = !read;
  }, [read]);
  if (standing.validity !== 'inForce') return null;
  const confirm = async () => {
    const answer = await run({ edition: standing.edition.id });
    if (!answer.ok) return;
    announce(t('conduct.acknowledge.announced'));
    conduct.reload();
  };
  if (!read)
    return (
      <section aria-label={t('conduct.acknowledge.title')} className={styles.acknowledge}>
        <p>{t('conduct.acknowledge.ask', { number: standing.number })}</p>
        <FailureNotice failure={failure} />
        <Button size="md" loading={pending} onClick={() => void confirm()}>
          {t('conduct.acknowledge.button')}
        </Button>
      </section>
    );
  const nextUnread = conduct.unread.find(({ guideline }) => guideline.id !== entry.guideline.id);
  return (
    <section ref={after} aria-label={t('conduct.acknowledge.title')} className={styles.acknowledge}>
      <p className={styles.done} tabIndex={nextUnread ? undefined : -1}>
        <IconCircleCheck aria-hidden size={20} />
        {known?.id === standing.edition.id
          ? t('conduct.acknowledge.done', { number: standing.number })
          : t('conduct.acknowledge.doneEditorial')}
      </p>
      {nextUnread && (
        <Button variant="default" onClick={() => conduct.open(nextUnread.guideline.id)}>
          {t('conduct.reading.nextUnread')}
        </Button>
      )}
    </section>
  );
}
