// Reads files for a round, a few at a time. A read that fails costs neither what others brought nor what lies behind it: a
// bad line gets through with time, and one file that the storage can't hand out holds nothing else up (F6).
import type { Failure } from '../../../../shared/errors/failure.ts';
import type { Listed } from '../../targets/target.ts';
import { longestFile } from '../formats/segment-header.ts';
import { keepGoing, type Looking, RoundStop } from './context.ts';
import { noteUseless } from './note-taken.ts';

/** Files that are on their way at once. */
const atOnce = 4;
/** So many reads in a row that fail are no fault of the files. */
const mostInRow = atOnce;

/** A file as it was read. */
export interface Fetched {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was read from the target (ms). */
  readonly readAt: number;
}

export interface Reader {
  /** What can be read of `files`, in their order. */
  read(files: readonly Listed[]): Promise<readonly Fetched[]>;
  /** Why something wasn't read that is there; undefined where all was. */
  failure(): Failure | undefined;
  /** False where nothing more can be read there for now. */
  goesOn(): boolean;
}

/** Failures that can be one file's: it is locked, lies on a bad sector, or takes longer than the line lasts. */
const ofOneFile: ReadonlySet<Failure['kind']> = new Set([
  ...([
    'target-busy',
    'target-cut',
    'target-timeout',
    'target-slow',
    'target-server-error',
    'target-device',
  ] as const),
  ...(['target-not-allowed', 'target-not-writable'] as const),
]);

/** True where other files may well be read although this one couldn't. */
export const isOfOneFile = ({ kind }: Failure): boolean => ofOneFile.has(kind);

/** For all that a round takes in at once. */
export function createReader(round: Looking): Reader {
  const { target, signal, progress, clock } = round;
  let [failure, inRow, goesOn]: [Failure | undefined, number, boolean] = [undefined, 0, true];

  async function readOne(name: string, isLast: boolean): Promise<Uint8Array | 'none' | 'failed'> {
    keepGoing(signal);
    const read = await target.get(name, longestFile, signal);
    if (read.ok || read.failure.kind === 'target-too-large') {
      inRow = 0;
      if (read.ok && !read.value) noteAbsent(round, name);
      return (read.ok && read.value) || 'none';
    }
    if (read.failure.kind === 'cancelled') throw new RoundStop(read.failure);
    inRow += 1;
    if (inRow >= mostInRow || !isOfOneFile(read.failure)) goesOn = false;
    if (!goesOn || isLast) failure ??= read.failure;
    if (goesOn && isLast) noteAbsent(round, name);
    return 'failed';
  }

  return {
    failure: () => failure,
    goesOn: () => goesOn,
    async read(files) {
      const found = new Map<string, Uint8Array>();
      const queue = files.map(({ name }) => ({ name, isLast: false }));
      const work = async (): Promise<void> => {
        for (let next = queue.shift(); next && goesOn; next = queue.shift()) {
          const { name, isLast } = next;
          const read = await readOne(name, isLast);
          if (read instanceof Uint8Array) found.set(name, read);
          if (read === 'failed' && !isLast) queue.push({ name, isLast: true });
          else progress.done();
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return files.flatMap(({ name }) => {
        const bytes = found.get(name);
        return bytes ? [{ name, bytes, readAt: clock.now() }] : [];
      });
    },
  };
}

/** Listed, and not there, or not to be had: looked for in the next round, and then after pauses. */
function noteAbsent({ db, clock }: Looking, name: string): void {
  db.write((tx) => {
    noteUseless(tx, { name, reason: 'incomplete', readAt: clock.now() });
    return null;
  });
}
