// Fields that two people changed without knowing of each other: both values, and one click to settle.
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contest } from '../../../shared/contract/records.ts';
import type { KnowledgeDocument } from '../../../shared/model/knowledge.ts';
import { announce } from '../../app/announce.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAnswer, useAsk } from '../../bridge/use-ask.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './knowledge.module.css';
import { useFieldWords } from './use-field-words.ts';

export interface ContestsProps {
  readonly type: 'document';
  readonly id: string;
  readonly contested: readonly string[];
}

export function Contests({ type, id, contested }: ContestsProps) {
  const { t } = useTranslation();
  const answer = useAnswer('records.contests', [{ type, id }], { refreshOn: [type] });
  const saving = useAsk('records.save');
  if (answer.kind !== 'ready') return null;
  const open = answer.value.filter(({ field }) => contested.includes(field));
  if (open.length === 0) return null;
  const settle = async (field: string, value: unknown) => {
    const saved = await saving.run({ type, id, fields: { [field]: value ?? null } });
    if (saved.ok) announce(t('knowledge.contest.settled'));
  };
  return (
    <Panel
      title={t('knowledge.contest.title')}
      lead={t('knowledge.contest.lead')}
      className={styles.contests}
    >
      {open.map((contest) => (
        <OneContest key={contest.field} contest={contest} pending={saving.pending} onSettle={settle} />
      ))}
      <FailureNotice failure={saving.failure} />
    </Panel>
  );
}

interface OneContestProps {
  readonly contest: Contest;
  readonly pending: boolean;
  readonly onSettle: (field: string, value: unknown) => Promise<void>;
}

function OneContest({ contest: { field, values }, pending, onSettle }: OneContestProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFieldWords();
  const name = t(`model.field.${field as keyof KnowledgeDocument}`);
  return (
    <fieldset className={styles.contest}>
      <legend>{name}</legend>
      {values.map(({ value, at }, index) => (
        <Group key={JSON.stringify([value, at])} gap="sm" wrap="nowrap" justify="space-between">
          <div>
            <Text fw={650}>{words(field, value)}</Text>
            <Text size="sm" c="dimmed">
              {format.dateTime(at)}
              {index === 0 && ` · ${t('knowledge.contest.shown')}`}
            </Text>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            disabled={pending}
            aria-label={`${t('knowledge.contest.keep')}: ${name}, ${words(field, value)}`}
            onClick={() => void onSettle(field, value)}
          >
            {t('knowledge.contest.keep')}
          </Button>
        </Group>
      ))}
    </fieldset>
  );
}
