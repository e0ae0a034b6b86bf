// Other access to the same storage: a new password, another address. Checked before it counts.
import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '../../../bridge/sync-state.ts';
import { useAsk } from '../../../bridge/use-ask.ts';
import { FindingsList } from '../../../storage/FindingsList.tsx';
import { TargetFields } from '../../../storage/TargetFields.tsx';
import { emptyTarget, type TargetDraft } from '../../../storage/target-draft.ts';
import { useTarget } from '../../../storage/use-target.ts';
import { Dialog, DialogFoot } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';

export function AccessPanel() {
  const { t } = useTranslation();
  const [changes, setChanges] = useState(false);
  const close = () => setChanges(false);
  return (
    <Panel title={t('storage.access.title')} lead={t('storage.access.lead')}>
      <Button variant="default" onClick={() => setChanges(true)}>
        {t('storage.access.change')}
      </Button>
      <Dialog title={t('storage.access.title')} opened={changes} onClose={close} size="lg">
        <ChangeForm onClose={close} />
      </Dialog>
    </Panel>
  );
}

/** The address as it is; what is secret never comes back out of the vault. */
function usePresentTarget(): TargetDraft {
  const state = useSync();
  if (state?.kind !== 'member') return emptyTarget;
  const { kind, address } = state.target;
  if (kind === 'folder') return { ...emptyTarget, kind, folder: address };
  return kind === 'webdav' ? { ...emptyTarget, kind, url: address } : { ...emptyTarget, kind };
}

function ChangeForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const target = useTarget(usePresentTarget());
  const setting = useAsk('sync.setTarget');
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const settings = target.settings();
    if (!settings || !(await setting.run({ target: settings })).ok) return;
    notifications.show({ message: t('storage.access.changed') });
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TargetFields model={target} />
        {target.findings && <FindingsList findings={target.findings} />}
        <FailureNotice failure={setting.failure ?? target.failure} />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="default" loading={target.probing} onClick={() => void target.probe()}>
            {t('storage.found.probe')}
          </Button>
          <Button type="submit" loading={setting.pending}>
            {t('storage.access.submit')}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
}
