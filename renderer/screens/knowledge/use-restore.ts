// Brings an earlier version of a text back, as a new change on top of everything that happened since.
import { useState } from 'react';
import type { Failure } from '../../../shared/errors/failure.ts';
import { replaceContent } from '../../../shared/richtext/codec.ts';
import { ask } from '../../bridge/client.ts';
import { acquireSession, releaseSession } from '../../editor/session-registry.ts';
import type { TextPlace } from '../../editor/text-place.ts';

export interface Restoring {
  /** True where the version is restored and saved. */
  readonly restore: (position: number) => Promise<boolean>;
  readonly pending: boolean;
  readonly failure: Failure | null;
}

export function useRestore(place: TextPlace): Restoring {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const restore = async (position: number) => {
    setPending(true);
    const failed = await restoreVersion(place, position);
    setPending(false);
    setFailure(failed);
    return failed === null;
  };
  return { restore, pending, failure };
}

async function restoreVersion(place: TextPlace, position: number): Promise<Failure | null> {
  const then = await ask('texts.at', { ...place, position });
  if (!then.ok) return then.failure;
  const opened = await acquireSession(place);
  if (!opened.ok) return opened.failure;
  replaceContent(opened.value.doc, then.value);
  const saved = await opened.value.flush();
  await releaseSession(place);
  return saved.ok ? null : saved.failure;
}
