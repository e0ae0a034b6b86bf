// Asks on every keystroke, one question at a time: what was typed meanwhile is asked next, and only the newest counts.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Hits } from '../../../shared/contract/search.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import { ask } from '../../bridge/client.ts';
import { useSession } from '../../bridge/host-state.ts';
import type { ContactServices } from './contact-services.ts';
import { withServicesOf } from './contact-services.ts';
import { placesFor } from './places.ts';

export interface Found {
  /** What these hits answer; can be older than what is typed for the moment. */
  readonly text: string;
  readonly hits: Hits;
  readonly services: ContactServices;
}

export function useSearch() {
  const { role } = useSession();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = useRef('');
  const busy = useRef(false);
  const services = useRef<ContactServices>(new Map());

  const run = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    const types = placesFor(role).map(({ type }) => type);
    let answered = '';
    while (answered !== wanted.current && wanted.current !== '') {
      answered = wanted.current;
      const answer = await ask('search.query', { text: answered, types, limit: 30 });
      if (answer.ok) {
        services.current = await withServicesOf(answer.value.hits, services.current);
        setFound({ text: answered, hits: answer.value, services: services.current });
      }
      setFailure(answer.ok ? null : answer.failure);
    }
    busy.current = false;
  }, [role]);

  const type = useCallback(
    (typed: string) => {
      setText(typed);
      wanted.current = typed.trim();
      if (wanted.current === '') setFound(null);
      void run();
    },
    [run],
  );
  // Closed over an unfinished question: its answer is nobody's any more.
  useEffect(
    () => () => {
      wanted.current = '';
    },
    [],
  );
  const typed = text.trim();
  return {
    text,
    type,
    found: typed === '' ? null : found,
    /** What is found answers what is typed. */
    isAnswered: typed === '' || found?.text === typed,
    failure,
  };
}
