// What is new comes into sight by itself: an answer below the fold of a long dialog would be missed, and so would the top of
// a page.
import { type RefObject, useEffect, useRef } from 'react';

/** For an element that is drawn only once there is something to see. */
export function useInSight<T extends HTMLElement>(): RefObject<T | null> {
  const shown = useRef<T>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return shown;
}
