// The office's recovery key, shown until it was put away: also over a lock, and when the window was closed over it.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.ts';
import { useSession } from '../bridge/host-state.ts';
import { useSync } from '../bridge/sync-state.ts';
import { useAnswer, useAsk } from '../bridge/use-ask.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { RecoveryCode } from '../vault/RecoveryCode.tsx';

/** Drawn by the frame. It closes with the state that it follows. */
export function OfficeKeyDialog() {
  const { t } = useTranslation();
  const state = useSync();
  const isOwed = state?.kind === 'member' && state.keyOwed;
  return (
    <Dialog title={t('storage.key.title')} opened={isOwed} onClose={() => undefined} size="lg" stays>
      {isOwed && <OwedKey />}
    </Dialog>
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
    // The page behind it shows the founded storage to whoever sees it.
    if ((await keeping.run()).ok) announce(t('storage.found.done'));
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
