// Where thrown storage errors become values. Everything else that is thrown is a bug and goes on.

import type { Result } from '../../../shared/result.ts';
import { fail } from '../../../shared/result.ts';
import { storageFailure } from './storage-failure.ts';

/** Runs `work`; what storage reports while it works in `folder` becomes a failure. */
export async function guarded<T>(folder: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const failure = storageFailure(error, folder);
    if (!failure) throw error;
    return fail(failure);
  }
}

/** The same for a file that a person picked; a full device keeps its own sentence. */
export async function guardedFile<T>(
  file: string,
  kind: 'file-not-readable' | 'file-not-writable',
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const failure = storageFailure(error, file);
    if (!failure || !(error instanceof Error)) throw error;
    return failure.kind === 'vault-disk-full' ? fail(failure) : fail({ kind, file, detail: error.message });
  }
}

/** A queue of one: two changes of one file at once would lose one of them. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
