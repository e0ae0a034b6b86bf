// Whoever sends a form with something refused in it is led to the first such field.
import type { RefObject } from 'react';

/** After the refusals are drawn. */
export const focusFirstRefused = (form: RefObject<HTMLElement | null>): void =>
  void requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
