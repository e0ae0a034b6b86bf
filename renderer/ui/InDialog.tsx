// What opens inside a dialog (lists, calendars, tooltips) stays part of it: whoever listens can't leave an open dialog.
import { createTheme, MantineThemeProvider } from '@mantine/core';
import type { ReactNode } from 'react';

// Fixed, so that the dialog's own scrolling doesn't cut it off.
const inPlace = { defaultProps: { withinPortal: false, floatingStrategy: 'fixed' } } as const;
const theme = createTheme({ components: { Popover: inPlace, Combobox: inPlace, Tooltip: inPlace } });

/** Drawn around the content of every dialog. */
export const InDialog = ({ children }: { readonly children: ReactNode }) => (
  <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
);
