// Names for the small buttons that Mantine's parts bring along, in the reader's language.

import type { MantineThemeOverride } from '@mantine/core';
import { mergeThemeOverrides } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { theme } from './theme.ts';

/** The theme with a name for every button that has only a picture. */
export function useSpokenTheme(): MantineThemeOverride {
  const { t } = useTranslation();
  return useMemo(() => {
    const close = { closeButtonProps: { 'aria-label': t('common.close') } };
    const clear = { clearButtonProps: { 'aria-label': t('common.clear') } };
    // The list itself scrolls, by the keys of its field; an area around it would need a stop of its own.
    const list = { ...clear, withScrollArea: false };
    return mergeThemeOverrides(theme, {
      components: {
        // Never told apart from text by colour alone (WCAG 2.2, 1.4.1).
        Anchor: { defaultProps: { underline: 'always' } },
        Modal: { defaultProps: close },
        Drawer: { defaultProps: close },
        Notification: { defaultProps: close },
        Alert: { defaultProps: { closeButtonLabel: t('common.close') } },
        Select: { defaultProps: { ...list, nothingFoundMessage: t('common.nothingFound') } },
        MultiSelect: { defaultProps: { ...list, nothingFoundMessage: t('common.nothingFound') } },
        TagsInput: { defaultProps: list },
        Autocomplete: { defaultProps: list },
        DateInput: { defaultProps: clear },
        DatePickerInput: { defaultProps: clear },
      },
    });
  }, [t]);
}
