// The details beside the text: each is saved as soon as it is chosen.
import { MultiSelect, Select, Stack, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addressees, documentKinds, type KnowledgeDocument } from '../../../shared/model/knowledge.ts';
import { role as roles } from '../../../shared/model/primitives.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { DayInput } from '../../dates/DayInput.tsx';
import { useRows } from '../../replica/use-rows.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SearchedChoices } from '../../ui/SearchedChoices.tsx';

type Status = KnowledgeDocument['status'];

/** What a status can become by hand, itself included. Publishing makes an edition, so it is no matter of choosing. */
function statusesAfter(status: Status, mayPublish: boolean): readonly Status[] {
  if (!mayPublish) return status === 'published' || status === 'archived' ? [status] : ['draft', 'review'];
  return status === 'published' ? ['published', 'archived'] : ['draft', 'review', 'archived'];
}

export interface DocumentDetailsProps {
  readonly id: string;
  readonly fields: KnowledgeDocument;
  /** Only those who may publish can archive, and bring back. */
  readonly mayPublish: boolean;
}

export function DocumentDetails({ id, fields, mayPublish }: DocumentDetailsProps) {
  const { t } = useTranslation();
  const saving = useAsk('records.save');
  const save = (change: Readonly<Record<string, unknown>>) =>
    void saving.run({ type: 'document', id, fields: change });
  const offered = statusesAfter(fields.status, mayPublish);
  return (
    <Panel title={t('knowledge.write.details')} lead={t('knowledge.write.detailsLead')}>
      <Stack gap="sm">
        <FailureNotice failure={saving.failure} />
        <Select
          label={t('model.field.status')}
          description={t(mayPublish ? 'knowledge.write.statusHintLead' : 'knowledge.write.statusHint')}
          allowDeselect={false}
          disabled={offered.length === 1}
          data={offered.map((value) => ({ value, label: t(`model.documentStatus.${value}`) }))}
          value={fields.status}
          onChange={(status) => save({ status })}
        />
        <Select
          label={t('model.field.kind')}
          allowDeselect={false}
          data={documentKinds.map((value) => ({ value, label: t(`model.documentKind.${value}`) }))}
          value={fields.kind}
          onChange={(kind) => save({ kind })}
        />
        <MultiSelect
          label={t('model.field.addressees')}
          data={addressees.map((value) => ({ value, label: t(`model.addressee.${value}`) }))}
          value={[...fields.addressees]}
          onChange={(value) => save({ addressees: value })}
        />
        <Services value={fields.services} onChange={(services) => save({ services })} />
        <TagsInput
          label={t('model.field.tags')}
          description={t('knowledge.write.tagsHint')}
          placeholder={fields.tags.length === 0 ? t('knowledge.write.tagsPlaceholder') : ''}
          maxTags={200}
          value={[...fields.tags]}
          onChange={(tags) => save({ tags: tags.map((tag) => tag.trim().slice(0, 200)).filter(Boolean) })}
        />
        <Select
          label={t('model.field.ownerRole')}
          allowDeselect={false}
          data={roles.options.map((value) => ({ value, label: t(`model.role.${value}`) }))}
          value={fields.ownerRole}
          onChange={(ownerRole) => save({ ownerRole })}
        />
        <DayInput
          label={t('model.field.reviewOn')}
          description={t('knowledge.write.reviewHint')}
          value={fields.reviewOn ?? null}
          onChange={(reviewOn) => save({ reviewOn })}
        />
      </Stack>
    </Panel>
  );
}

interface ServicesProps {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Services that are no longer offered stay where they were chosen. */
function Services({ value, onChange }: ServicesProps) {
  const { t } = useTranslation();
  const services = useRows('service') ?? [];
  const data = services
    .filter((service) => service.fields.active || value.includes(service.id))
    .map((service) => ({ value: service.id, label: service.fields.name }));
  return (
    <SearchedChoices label={t('model.field.services')} data={data} value={[...value]} onChange={onChange} />
  );
}
