// Settings of this machine, the vault and the office.
import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../../app/screens.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';

export function SettingsScreen(_props: ScreenProps) {
  const { t } = useTranslation();
  return <ScreenHeader title={t('settings.title')} />;
}
