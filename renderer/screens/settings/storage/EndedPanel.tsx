// Removed from the team, or left it: what is here, what didn't reach the others, and the way back.
import { Button, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../bridge/host-state.ts';
import { useSync } from '../../../bridge/sync-state.ts';
import { AskForm } from '../../../storage/AskForm.tsx';
import { useCard } from '../../../storage/use-joining.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { focusIfLost } from '../../../ui/use-focus-back.ts';

export function EndedPanel() {
  const { t } = useTranslation();
  const state = useSync();
  const { memberName } = useSession();
  const { card, pick, drop, pending, failure } = useCard();
  const way = useRef<HTMLDivElement>(null);
  const goOn = async (step: () => unknown) => {
    await step();
    focusIfLost(() => way.current?.querySelector<HTMLElement>('input, button'));
  };
  if (state?.kind !== 'ended') return null;
  return (
    <Panel title={t('storage.ended.title')}>
      <Stack gap="md">
        <Text>{t('storage.ended.text', { team: state.spaceName })}</Text>
        {state.pending > 0 && <Text>{t('storage.ended.pending', { count: state.pending })}</Text>}
        <Text>{t('storage.ended.back')}</Text>
        <Text size="sm" c="dimmed">
          {t('storage.ended.unasked')}
        </Text>
        <div ref={way}>
          {card === null ? (
            <Button variant="default" loading={pending} onClick={() => void goOn(pick)}>
              {t('joining.card.pick')}
            </Button>
          ) : (
            <AskForm card={card} knownAs={memberName} onOtherCard={() => void goOn(drop)} />
          )}
        </div>
        <FailureNotice failure={failure} />
      </Stack>
    </Panel>
  );
}
