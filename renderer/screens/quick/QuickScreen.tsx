// The small window above other programs: one contact, saved, the next. Escape closes it and keeps what is half typed.
import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../../shared/model/roles.ts';
import { leave } from '../../app/leave.ts';
import type { ScreenProps } from '../../app/screens.ts';
import { useSession } from '../../bridge/host-state.ts';
import { ContactForm } from '../../capture/ContactForm.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';

export function QuickScreen(_props: ScreenProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  useEscape();
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

/** Escape closes the window from every field, unless it closes a list of options there first. */
function useEscape(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
      if (event.key === 'Escape' && !inList && !event.defaultPrevented) void leave('close');
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}
