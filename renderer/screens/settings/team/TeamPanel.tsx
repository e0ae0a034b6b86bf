// The team's members with their PCs and roles: for everybody to see, for leads to change.
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { OwnName } from '../OwnName.tsx';
import styles from '../settings.module.css';
import { type Removal, RemoveDialog } from './RemoveDialog.tsx';
import { TeamMember } from './TeamMember.tsx';
import { useTeam } from './use-team.ts';

export function TeamPanel() {
  const { t } = useTranslation();
  const model = useTeam();
  const [removal, setRemoval] = useState<Removal | null>(null);
  const { members } = model;
  const list = members.kind === 'ready' ? members.value : [];
  const own = list.find((member) => member.own);
  const close = () => {
    setRemoval(null);
    model.reload();
  };
  return (
    <Panel title={t('team.members.title')} lead={t('team.members.lead')}>
      <Stack gap="md">
        {members.kind === 'failed' && <FailureNotice failure={members.failure} onRetry={members.retry} />}
        {own && <OwnName key={own.name} name={own.name} workplace={own.workplace} model={model} />}
        <ul className={styles.services}>
          {list.map((member) => (
            <TeamMember key={member.memberId} member={member} model={model} onRemove={setRemoval} />
          ))}
        </ul>
        <FailureNotice failure={model.failure} />
        {model.isLead && list.length > 1 && (
          <Text size="sm" c="dimmed">
            {t('members.ownRole')}
          </Text>
        )}
      </Stack>
      {removal && <RemoveDialog removal={removal} onClose={close} />}
    </Panel>
  );
}
