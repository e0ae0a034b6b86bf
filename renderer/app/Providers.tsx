// Theme, colours, reading size, language of dates, and short notices, for everything that is drawn.
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications, notifications, useNotifications } from '@mantine/notifications';
import 'dayjs/locale/de';
import 'dayjs/locale/en-gb';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useSettings, vaultStore } from '../bridge/host-state.ts';
import { useStore } from '../bridge/store.ts';
import { nonce } from './nonce.ts';
import { useSpokenTheme } from './spoken-theme.ts';
import { cssVariables } from './theme.ts';
import { useColorScheme } from './use-color-scheme.ts';

export interface ProvidersProps {
  readonly children: ReactNode;
  /** Paper is white and of normal size, whatever the screen is. */
  readonly paper?: boolean;
}

const rootSizes = { normal: '100%', large: '112.5%', larger: '125%' } as const;
const dayjsLocales = { de: 'de', en: 'en-gb' } as const;

export function Providers({ children, paper = false }: ProvidersProps) {
  const { language, readingSize } = useSettings();
  const scheme = useColorScheme();
  const theme = useSpokenTheme();
  useEffect(() => {
    document.documentElement.style.fontSize = paper ? '' : rootSizes[readingSize];
  }, [readingSize, paper]);
  // A short notice keeps the words that it was shown with; none stays in the language that was left.
  useEffect(() => {
    if (language) notifications.clean();
  }, [language]);
  useForgottenNotices();
  useOneNotice();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={paper ? 'light' : scheme}
      getStyleNonce={() => nonce}
    >
      <DatesProvider settings={{ locale: dayjsLocales[language], firstDayOfWeek: 1 }}>
        {children}
        {!paper && <Notifications position="bottom-right" limit={3} />}
      </DatesProvider>
    </MantineProvider>
  );
}

/** Nothing of an open vault stays in sight over its lock. */
function useForgottenNotices(): void {
  const { kind } = useStore(vaultStore);
  useEffect(() => {
    if (kind !== 'open') notifications.clean();
  }, [kind]);
}

/**
 * A short notice takes the place of the one before: together they would lie over what is to be done next. One that waits
 * for somebody to close it stays.
 */
function useOneNotice(): void {
  const shown = useNotifications().notifications;
  useEffect(() => {
    const short = shown.filter(({ autoClose }) => autoClose !== false);
    for (const { id } of short.slice(0, -1)) if (id !== undefined) notifications.hide(id);
  }, [shown]);
}
