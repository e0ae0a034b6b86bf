// Temporary: the owner of printing replaces this file.
import type { ScreenProps } from '../app/screens.ts';

export function PrintScreen(_props: ScreenProps) {
  return null;
}
