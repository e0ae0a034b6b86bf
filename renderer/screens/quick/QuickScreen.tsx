// The small window above other programs: one contact, saved, the next. Escape closes it and keeps what is half typed.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../../shared/model/roles.ts';
import { leave } from '../../app/leave.ts';
import type { ScreenProps } from '../../app/screens.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useSession } from '../../bridge/host-state.ts';
import { ContactForm } from '../../capture/ContactForm.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';

export function QuickScreen(_props: ScreenProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  useShortcut('Escape', t('common.close'), () => void leave('close'));
  return (
    <>
      <ScreenHeader title={t('capture.title')} lead={t('capture.quickLead')} />
      {mayWrite(role, 'contact') ? (
        <ContactForm draftKey="contact/quick" folded alone />
      ) : (
        <Text>{t('capture.readOnly')}</Text>
      )}
    </>
  );
}
