// The place from which `announce` is read aloud. Drawn once, never hidden from assistive technology.
import { VisuallyHidden } from '@mantine/core';
import { useAnnouncement } from './announce.ts';

/** A new element for each announcement, so that the same words are read again. */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </VisuallyHidden>
  );
}
