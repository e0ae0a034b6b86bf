// When the day of review has come: one click says that everything still holds, and when to look again.
import { Button, Group, Text } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { announce } from '../../app/announce.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './knowledge.module.css';
import type { DocumentView } from './use-document.ts';
import { isReviewDue } from './use-knowledge-list.ts';

export function ReviewNotice({ document: { id, fields, mayEdit } }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const saving = useAsk('records.save');
  const today = format.today();
  if (!mayEdit || fields.reviewOn === undefined || !isReviewDue(fields, today)) return null;
  const confirm = async () => {
    const reviewOn = dayjs(today).add(1, 'year').format('YYYY-MM-DD');
    const saved = await saving.run({ type: 'document', id, fields: { reviewOn } });
    if (saved.ok) announce(t('knowledge.review.confirmed', { date: format.date(reviewOn) }));
  };
  return (
    <section aria-label={t('knowledge.list.due')} className={styles.review}>
      <Group gap="sm" justify="space-between">
        <Text>{t('knowledge.review.due', { date: format.date(fields.reviewOn) })}</Text>
        <Button
          size="compact-md"
          variant="default"
          loading={saving.pending}
          leftSection={<IconCalendarCheck aria-hidden size={18} stroke={1.6} />}
          onClick={() => void confirm()}
        >
          {t('knowledge.review.confirm')}
        </Button>
      </Group>
      <FailureNotice failure={saving.failure} />
    </section>
  );
}
