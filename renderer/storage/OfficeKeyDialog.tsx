// The office's recovery key, shown this once; stays until it was put away, also over a lock in between.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.ts';
import { useSession } from '../bridge/host-state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RecoveryCode } from '../vault/RecoveryCode.tsx';
import { putOfficeKeyAway, useOfficeKey } from './office-key.ts';

/** Drawn by the frame. */
export function OfficeKeyDialog() {
  const { t } = useTranslation();
  const { officeName } = useSession();
  const key = useOfficeKey();
  const done = () => {
    putOfficeKeyAway();
    // The page behind it shows the founded storage to whoever sees it.
    announce(t('storage.found.done'));
  };
  return (
    <Dialog title={t('storage.key.title')} opened={key !== null} onClose={done} size="lg" stays>
      <Text mb="md">{t('storage.key.lead')}</Text>
      {key !== null && <RecoveryCode kind="officeKey" code={key} officeName={officeName} onDone={done} />}
    </Dialog>
  );
}
