// What an answer brought into a long dialog comes into sight by itself: below the fold it would be missed.
import { type RefObject, useEffect, useRef } from 'react';

/** For an element that is drawn only once there is something to see. */
export function useInSight<T extends HTMLElement>(): RefObject<T | null> {
  const shown = useRef<T>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return shown;
}
