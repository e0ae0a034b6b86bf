// The way to other access to the same storage, at any time.
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import { ChangeAccess } from './ChangeAccess.tsx';

export function AccessPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t('storage.access.title')} lead={t('storage.access.lead')}>
      <ChangeAccess label={t('storage.access.change')} />
    </Panel>
  );
}
