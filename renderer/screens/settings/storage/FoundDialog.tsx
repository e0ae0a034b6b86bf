// Founding the team's storage: where it lies, what the check showed, and then the founding itself.
import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingsList } from '../../../storage/FindingsList.tsx';
import { MakeFolder } from '../../../storage/MakeFolder.tsx';
import { TargetFields } from '../../../storage/TargetFields.tsx';
import { Dialog, DialogFoot } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../../ui/focus-first-refused.ts';
import type { DialogControl } from '../PassphraseDialog.tsx';
import { useFound } from './use-found.ts';

export function FoundDialog({ opened, onClose }: DialogControl) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('storage.found.title')} opened={opened} onClose={onClose} size="lg">
      <FoundForm onClose={onClose} />
    </Dialog>
  );
}

/** Lives and dies with the dialog, so that no password stays in memory. */
function FoundForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const model = useFound(onClose);
  const { target } = model;
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    await (model.mayFound ? model.found() : target.probe());
    focusFirstRefused(form);
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{t('storage.found.lead')}</Text>
        <TargetFields model={target} />
        {target.probing && (
          <Text role="status" size="sm">
            {t('storage.findings.probing')}
          </Text>
        )}
        {target.findings && <FindingsList findings={target.findings} />}
        {model.isTaken && <Text size="sm">{t('storage.findings.useCard')}</Text>}
        {model.mayFound && (
          <Checkbox
            label={t('storage.found.workplace')}
            description={t('storage.found.workplaceHint')}
            checked={model.workplace}
            onChange={(event) => model.setWorkplace(event.currentTarget.checked)}
          />
        )}
        <FailureNotice failure={model.failure} />
        <MakeFolder model={target} />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            type={model.mayFound ? 'button' : 'submit'}
            variant={model.mayFound ? 'default' : 'filled'}
            loading={target.probing}
            onClick={model.mayFound ? () => void target.probe() : undefined}
          >
            {t('storage.found.probe')}
          </Button>
          {model.mayFound && (
            <Button type="submit" loading={model.founds}>
              {t('storage.found.submit')}
            </Button>
          )}
        </DialogFoot>
      </Stack>
    </form>
  );
}
