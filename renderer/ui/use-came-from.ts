// Which record was open before a screen showed what it shows now: whoever comes back to a list goes on where they left it.
import { useState } from 'react';

/** The record that this screen's address named just before `id`; undefined where the screen has only opened. */
export function useCameFrom(id: string | undefined): string | undefined {
  const [visit, setVisit] = useState<{ now: string | undefined; before?: string | undefined }>({ now: id });
  if (visit.now === id) return visit.before;
  setVisit({ now: id, before: visit.now });
  return visit.now;
}
