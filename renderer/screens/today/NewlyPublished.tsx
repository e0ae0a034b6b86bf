// What the office has published lately, for those who read and don't record: each document once, the newest first.
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/use-format.ts';
import { useRows } from '../../replica/use-rows.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Links } from './Links.tsx';

const most = 8;

export function NewlyPublished() {
  const { t } = useTranslation();
  const format = useFormat();
  const editions = useRows('edition', (table) => table.orderBy('sort').reverse().toArray());
  const newest = useMemo(() => {
    const ofDocuments = (editions ?? []).filter(({ fields }) => fields.targetType === 'document');
    // The first of a target is its newest.
    return [...Map.groupBy(ofDocuments, ({ fields }) => fields.target).values()].flatMap(
      ([first]) => first ?? [],
    );
  }, [editions]);
  return (
    <Panel title={t('today.published')}>
      {editions !== undefined && newest.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('today.nonePublished')}
        </Text>
      )}
      <Links
        area="knowledge"
        most={most}
        items={newest.map(({ id, fields }) => ({
          id,
          target: fields.target,
          title: fields.title,
          note: t('today.publishedOn', { date: format.date(fields.publishedAt) }),
        }))}
      />
    </Panel>
  );
}
