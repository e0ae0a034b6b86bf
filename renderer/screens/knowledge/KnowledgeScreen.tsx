// Temporary: the screen's owner replaces this file.
import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../../app/screens.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';

export function KnowledgeScreen(_props: ScreenProps) {
  const { t } = useTranslation();
  return <ScreenHeader title={t('frame.nav.knowledge')} />;
}
