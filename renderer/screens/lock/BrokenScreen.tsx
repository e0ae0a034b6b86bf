// The vault can't even be looked at: said plainly, and never replaced by a new or empty one.
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/errors/failure.ts';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { askForVault } from '../../bridge/host-state.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Threshold } from '../../ui/Threshold.tsx';

export function BrokenScreen({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation();
  return (
    <Threshold aside={<LanguageSwitch />}>
      <div>
        <Title order={1}>{t('lock.broken')}</Title>
        <Text c="dimmed">{t('lock.brokenLead')}</Text>
      </div>
      <FailureNotice failure={failure} onRetry={() => void askForVault()} />
    </Threshold>
  );
}
