// Tresen's own look: fir green for the counter, brass for what is marked, paper-calm surfaces, no decoration.

import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core';
import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import { letters } from './letters.ts';

const fir: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe5',
  '#b7d6cb',
  '#8fc0b0',
  '#69aa97',
  '#4a9481',
  '#317c6a',
  '#1f6656',
  '#155044',
  '#0c3a31',
];
const brass: MantineColorsTuple = [
  '#fdf6e3',
  '#f9eac2',
  '#f2d68c',
  '#eac158',
  '#e0ad2f',
  '#cf991a',
  '#ad7d10',
  '#875f0b',
  '#644609',
  '#463106',
];
const gray: MantineColorsTuple = [
  '#f5f7f5',
  '#ebeeeb',
  '#dee3df',
  '#cbd2cd',
  '#b0b9b2',
  '#848f88',
  '#626d66',
  '#4a544e',
  '#323a35',
  '#1e2421',
];
const dark: MantineColorsTuple = [
  '#dfe5e1',
  '#c5cdc8',
  '#a3aea7',
  '#7f8b84',
  '#4d5851',
  '#39433d',
  '#2a322d',
  '#1e2522',
  '#171c1a',
  '#0f1412',
];

/** The text on a filled button has to suit the scheme's own shade, which Mantine looks at for one scheme only. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const primary = input.color === undefined || input.color === input.theme.primaryColor;
  return input.variant === 'filled' && primary
    ? { ...colors, color: 'var(--mantine-primary-color-contrast)' }
    : colors;
};

export const theme = createTheme({
  variantColorResolver,
  colors: { fir, brass, gray, dark },
  primaryColor: 'fir',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: letters,
  headings: { fontFamily: letters, fontWeight: '650' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.875rem' },
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.375rem', lg: '0.625rem', xl: '1rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // What opens over a screen belongs to its landmark, where whoever listens looks for it; see InDialog for dialogs.
    Popover: { defaultProps: { portalProps: { target: 'main' } } },
    Tooltip: { defaultProps: { portalProps: { target: 'main' } } },
    // A transformation would hold what is fixed inside the dialog to the dialog's edges.
    Modal: {
      defaultProps: {
        transitionProps: { transition: 'fade' },
        // Its <header> would count as a banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
  },
});

/**
 * Colours by meaning; styles use these names and no shade. Contrast: text 4.5:1, borders of controls and marks 3:1
 * (WCAG 2.2, 1.4.3 and 1.4.11), in both schemes.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--tresen-rail-text': '#e4efea',
    '--tresen-rail-mark': '#e0ad2f',
  },
  light: {
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-dimmed': '#5c6760',
    '--tresen-ground': gray[0],
    '--tresen-panel': '#ffffff',
    '--tresen-line': gray[2],
    '--tresen-control-line': gray[5],
    '--tresen-rail': '#143f36',
    '--tresen-rail-raised': '#1f5348',
    '--tresen-soft': fir[0],
    '--tresen-mark': '#fbe7a8',
    '--tresen-mark-text': gray[9],
    '--tresen-warn': brass[0],
    '--tresen-warn-line': brass[6],
  },
  dark: {
    '--mantine-color-error': '#ff9a90',
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-dimmed': dark[2],
    '--tresen-ground': '#171c1a',
    '--tresen-panel': '#1e2522',
    '--tresen-line': dark[5],
    '--tresen-control-line': dark[3],
    '--tresen-rail': '#101e1a',
    '--tresen-rail-raised': '#1f3730',
    '--tresen-soft': '#20302b',
    '--tresen-mark': '#5f4a10',
    '--tresen-mark-text': '#fff3cf',
    '--tresen-warn': '#2e2815',
    '--tresen-warn-line': brass[5],
  },
});
