// Enter belongs to what was typed: while its results are on their way, those of the first letters are still in sight.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface OnceSettled {
  /** Acts at once where it is settled, else as soon as it is. */
  readonly request: () => void;
  /** Something else was typed. */
  readonly forget: () => void;
}

/** `act` is called as it stands when it is settled what it acts on. */
export function useOnceSettled(settled: boolean, act: () => void): OnceSettled {
  const [requested, setRequested] = useState(false);
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!requested || !settled) return;
    setRequested(false);
    latest.current();
  }, [requested, settled]);
  return {
    request: () => (settled ? act() : setRequested(true)),
    forget: () => setRequested(false),
  };
}
