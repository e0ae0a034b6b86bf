// The small window above other programs: one contact, saved, the next. Escape closes it and keeps what is half typed.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { leave } from '../../app/leave.ts';
import type { ScreenProps } from '../../app/screens.ts';
import { ContactForm } from '../../capture/ContactForm.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';

export function QuickScreen(_props: ScreenProps) {
  const { t } = useTranslation();
  useEscape();
  return (
    <>
      <ScreenHeader title={t('capture.title')} lead={t('capture.quickLead')} />
      <ContactForm draftKey="contact/quick" folded alone />
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
