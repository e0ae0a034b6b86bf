// Heights of the list's rows in pixels, from the reader's own text size: two lines where the window is narrow.
import { useMediaQuery } from '@mantine/hooks';
import { useSettings } from '../../bridge/host-state.ts';

/** In rem; the style sheet breaks the lines at the same width. */
const heights = { wide: 2.25, narrow: 4, head: 2 };
export const narrow = '(max-width: 72em)';

export function useRowHeight(): { readonly row: number; readonly head: number } {
  const isNarrow = useMediaQuery(narrow) ?? false;
  useSettings();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return {
    row: Math.round(rem * (isNarrow ? heights.narrow : heights.wide)),
    head: isNarrow ? 0 : Math.round(rem * heights.head),
  };
}
