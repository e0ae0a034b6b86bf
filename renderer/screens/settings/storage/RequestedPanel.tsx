// Asked to come back into the team: the digits for a lead to type.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSync } from '../../../bridge/sync-state.ts';
import { headOf } from '../../../storage/requested.ts';
import { Waiting } from '../../../storage/Waiting.tsx';
import { Panel } from '../../../ui/Panel.tsx';

export function RequestedPanel() {
  const { t } = useTranslation();
  const state = useSync();
  if (state?.kind !== 'requested') return null;
  const head = headOf(state);
  return (
    <Panel title={t(head.title)}>
      <Text mb="md">{t(head.lead)}</Text>
      <Waiting state={state} />
    </Panel>
  );
}
