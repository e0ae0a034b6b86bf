// A text session for as long as a component is drawn.
import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/errors/failure.ts';
import { acquireSession, releaseSession } from './session-registry.ts';
import type { TextPlace } from './text-place.ts';
import type { TextSession } from './text-session.ts';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | { readonly kind: 'open'; readonly session: TextSession };

/** Opens the text of a place, and saves it when the component goes. */
export function useTextSession({ type, id, field }: TextPlace): Opening {
  const [state, setState] = useState<Opening>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` only asks to open once more.
  useEffect(() => {
    const place = { type, id, field };
    let gone = false;
    setState({ kind: 'opening' });
    const acquired = acquireSession(place).then((result) => {
      if (gone) return;
      if (result.ok) setState({ kind: 'open', session: result.value });
      else
        setState({
          kind: 'failed',
          failure: result.failure,
          retry: () => setAttempt((before) => before + 1),
        });
    });
    return () => {
      gone = true;
      void acquired.then(() => releaseSession(place));
    };
  }, [type, id, field, attempt]);
  return state;
}
