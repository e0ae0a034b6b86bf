// Other access to the same storage: a new password, another address. Checked before it counts.
import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '../../../bridge/sync-state.ts';
import { useAnswer } from '../../../bridge/use-ask.ts';
import { FindingsList } from '../../../storage/FindingsList.tsx';
import { MakeFolder } from '../../../storage/MakeFolder.tsx';
import { TargetFields } from '../../../storage/TargetFields.tsx';
import { draftFromCard, type TargetDraft } from '../../../storage/target-draft.ts';
import { Dialog, DialogFoot } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../../ui/focus-first-refused.ts';
import type { DialogControl } from '../PassphraseDialog.tsx';
import { MoveHere } from './MoveHere.tsx';
import { useAccess } from './use-access.ts';

export function AccessDialog({ opened, onClose }: DialogControl) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('storage.access.title')} opened={opened} onClose={onClose} size="lg">
      <PresentAccess onClose={onClose} />
    </Dialog>
  );
}

/** Begins with what counts now; what is secret never comes back out of the vault. */
function PresentAccess({ onClose }: { readonly onClose: () => void }) {
  const present = useAnswer('sync.access', []);
  if (present.kind === 'loading') return null;
  if (present.kind === 'failed') return <FailureNotice failure={present.failure} onRetry={present.retry} />;
  return <ChangeForm present={draftFromCard(present.value)} onClose={onClose} />;
}

interface ChangeFormProps {
  readonly present: TargetDraft;
  readonly onClose: () => void;
}

function ChangeForm({ present, onClose }: ChangeFormProps) {
  const { t } = useTranslation();
  const sync = useSync();
  const isFirst = sync?.kind === 'member' && sync.round.kind === 'paused' && sync.round.noAccess === true;
  const { target, pending, failure, take, move } = useAccess(present, onClose);
  // Of another kind of storage the vault knows no password yet.
  const isAgain = target.draft.kind !== 'folder' && target.draft.kind === present.kind;
  const form = useFirstFocus();
  const go = async (step: () => Promise<void>) => {
    await step();
    focusFirstRefused(form);
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void go(move ? target.probe : take);
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack gap="md">
        {isAgain && <Text>{t(isFirst ? 'storage.access.keyFirst' : 'storage.access.keyAgain')}</Text>}
        <TargetFields model={target} />
        {target.findings && <FindingsList findings={target.findings} />}
        <FailureNotice failure={failure} />
        <MakeFolder model={target} />
        {move && <MoveHere />}
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="default" loading={target.probing} onClick={() => void go(target.probe)}>
            {t('storage.found.probe')}
          </Button>
          {move ? (
            <Button key="move" loading={pending} onClick={() => void move()}>
              {t('storage.move.submit')}
            </Button>
          ) : (
            <Button key="take" type="submit" loading={pending}>
              {t('storage.access.submit')}
            </Button>
          )}
        </DialogFoot>
      </Stack>
    </form>
  );
}

/** The answer comes after the dialog gave the focus to its first button. */
function useFirstFocus() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return form;
}
