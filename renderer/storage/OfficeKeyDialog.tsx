// The office's recovery key, until it was put away: also after a lock, and when the window was closed over it. It opens
// everything, so whoever unlocks the app at a counter is asked first.
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.ts';
import { useSession } from '../bridge/host-state.ts';
import { useSync } from '../bridge/sync-state.ts';
import { useAnswer, useAsk } from '../bridge/use-ask.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { RecoveryCode } from '../vault/RecoveryCode.tsx';
import { hideOfficeKey, showOfficeKey, useOfficeKeyShown } from './office-key.ts';

/** Drawn by the frame. It closes with the state that it follows. */
export function OfficeKeyDialog() {
  const { t } = useTranslation();
  const state = useSync();
  const isShown = useOfficeKeyShown();
  const [isLater, setLater] = useState(false);
  const isOwed = state?.kind === 'member' && state.role === 'lead' && state.keyOwed;
  const later = () => setLater(true);
  // The frame goes with a lock.
  useEffect(() => hideOfficeKey, []);
  return (
    <Dialog
      title={t('storage.key.title')}
      opened={isOwed && (isShown || !isLater)}
      onClose={later}
      size="lg"
      stays={isShown}
    >
      {isOwed && (isShown ? <OwedKey /> : <AskFirst onLater={later} />)}
    </Dialog>
  );
}

function AskFirst({ onLater }: { readonly onLater: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Text>
        {t('storage.key.owed')} {t('storage.key.alone')}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onLater}>
          {t('storage.key.later')}
        </Button>
        <Button data-autofocus onClick={showOfficeKey}>
          {t('storage.key.show')}
        </Button>
      </Group>
    </>
  );
}

function OwedKey() {
  const { t } = useTranslation();
  const { officeName } = useSession();
  const answer = useAnswer('space.officeKey', []);
  const keeping = useAsk('space.officeKeyKept');
  if (answer.kind === 'loading') return null;
  if (answer.kind === 'failed') return <FailureNotice failure={answer.failure} onRetry={answer.retry} />;
  if (!answer.value) return null;
  const done = async () => {
    if (!(await keeping.run()).ok) return;
    hideOfficeKey();
    // The page behind it shows the founded storage to whoever sees it.
    announce(t('storage.found.done'));
  };
  return (
    <>
      <Text mb="md">{t('storage.key.lead')}</Text>
      <RecoveryCode
        kind="officeKey"
        code={answer.value.recoveryKey}
        officeName={officeName}
        onDone={() => void done()}
      />
      <FailureNotice failure={keeping.failure} />
    </>
  );
}
