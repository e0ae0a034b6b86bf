// Guidelines still to read and documents whose review is due: one's own list, which nobody else sees.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../../shared/model/roles.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { unreadOf, useReading } from '../../replica/use-reading.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Links } from './Links.tsx';
import { useToReview } from './use-today.ts';

const most = 3;

export function Reading() {
  const { t } = useTranslation();
  const format = useFormat();
  const reading = useReading();
  const review = useToReview();
  const reviews = mayWrite(useSession().role, 'document');
  if (reading === undefined) return null;
  const unread = unreadOf(reading.entries);
  return (
    <>
      <Panel title={t('today.unread')}>
        {unread.length === 0 && (
          <Text size="sm" c="dimmed">
            {t(reading.entries.some((entry) => entry.reading) ? 'today.allRead' : 'today.noneYet')}
          </Text>
        )}
        <Links
          area="conduct"
          most={most}
          items={unread.map(({ guideline, standing: { edition } }) => ({
            id: guideline.id,
            target: guideline.id,
            title: edition.fields.title,
            note: t('today.effective', { date: format.date(edition.fields.effectiveFrom) }),
          }))}
        />
      </Panel>
      {reviews && review.length > 0 && (
        <Panel title={t('today.review')}>
          <Links
            area="knowledge"
            most={most}
            items={review.map(({ id, fields }) => ({
              id,
              target: id,
              title: fields.title,
              note: t('today.reviewSince', { date: format.date(fields.reviewOn ?? '') }),
            }))}
          />
        </Panel>
      )}
    </>
  );
}
