// Light or dark: as set, or as the system has it.
import { useMediaQuery } from '@mantine/hooks';
import { useSettings } from '../bridge/host-state.ts';

/** The scheme to draw in, right from the first frame. */
export function useColorScheme(): 'light' | 'dark' {
  const { colorScheme } = useSettings();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  if (colorScheme !== 'auto') return colorScheme;
  return systemIsDark === true ? 'dark' : 'light';
}
