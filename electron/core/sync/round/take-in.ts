// Reads what a round has to read, a few files at a time, and takes it in: what a file is, is decided by its content (F3).
import type { Failure } from '../../../../shared/errors/failure.ts';
import type { Listed } from '../../targets/target.ts';
import { readControl } from '../formats/control.ts';
import { readKeybox } from '../formats/keybox.ts';
import { readName } from '../formats/names.ts';
import { longestFile } from '../formats/segment-header.ts';
import { beliesName } from '../formats/signed-part.ts';
import type { FileReason } from '../store/files.ts';
import { type Looking, need, RoundStop } from './context.ts';
import { createReader, type Fetched } from './fetch-files.ts';
import { noteUseless } from './note-taken.ts';
import { reasonOf } from './outcome.ts';
import { retryWaiting } from './retry-waiting.ts';
import { type FetchedControl, takeControl } from './take-control.ts';
import { type FetchedKeybox, takeKeyboxes } from './take-keybox.ts';
import { expectSegment, takeSegment } from './take-segment.ts';
import { countVainReads, type VainReads } from './vain-reads.ts';

/** Files that are taken in together, and bytes of them as listed; in memory meanwhile. */
const [batch, batchBytes] = [16, 16 << 20];

/** Sealed bytes that become so many entries that a second thread pays. */
const muchBytes = 256 << 10;

/** Reads and takes in `files`, in their order, then everything that may have waited for them. */
export async function takeInAll(round: Looking, files: readonly Listed[]): Promise<void> {
  const failure = await takeIn(round, files, { thorough: false });
  if (failure) throw new RoundStop(failure);
}

/**
 * The same, but for files that can't be had now while others can: answers why, and holds nothing else up (F6). What lies
 * behind too many reads in vain is left to the next round.
 */
export const takeInMost = (
  round: Looking,
  files: readonly Listed[],
  thorough = false,
): Promise<Failure | undefined> => takeIn(round, files, { thorough, vain: countVainReads(round) });

interface Way {
  /** Also what a later version of this program may read is tried again. */
  readonly thorough: boolean;
  readonly vain?: VainReads;
}

async function takeIn(
  round: Looking,
  files: readonly Listed[],
  { thorough, vain }: Way,
): Promise<Failure | undefined> {
  round.progress.expect(files.length);
  const decisions = files.filter(({ name }) => readName(name)?.kind === 'control');
  const others = files.filter(({ name }) => readName(name)?.kind !== 'control');
  const isMuch = files.reduce((sum, { size }) => sum + size, 0) > muchBytes;
  const reader = createReader(round);
  await (isMuch ? lookingAhead(round, takeAll) : takeAll(round));
  const failure = reader.failure();
  if (failure && !reader.goesOn()) throw new RoundStop(failure);
  return failure;

  async function takeAll(prepared: Looking): Promise<void> {
    for (const all of [...batchesOf(decisions), ...batchesOf(others)]) {
      if (!reader.goesOn()) break;
      const some = vain?.worthIt(all) ?? all;
      await takeBatch(prepared, await reader.read(some));
      vain?.count(some);
    }
    await retryWaiting(prepared, thorough);
  }
}

function batchesOf(files: readonly Listed[]): Listed[][] {
  const batches: Listed[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    bytes += file.size;
    if (last && last.length < batch && bytes <= batchBytes) last.push(file);
    else {
      bytes = file.size;
      batches.push([file]);
    }
  }
  return batches;
}

/** Lets a second thread help for as long as `work` takes, or until somebody calls it off. */
async function lookingAhead(round: Looking, work: (round: Looking) => Promise<void>): Promise<void> {
  const { signal } = round;
  const ahead = round.lookAhead();
  const end = (): void => ahead?.end();
  signal.addEventListener('abort', end);
  try {
    await work({ ...round, ahead });
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

async function takeBatch(round: Looking, files: readonly Fetched[]): Promise<void> {
  const control: FetchedControl[] = [];
  const keyboxes: FetchedKeybox[] = [];
  const segments: Fetched[] = [];
  for (const file of files) {
    const kind = identify(round, file);
    if ('record' in kind) control.push({ ...file, record: kind.record });
    else if ('keybox' in kind) keyboxes.push({ ...file, keybox: kind.keybox });
    else if ('reason' in kind) refuse(round, file, kind.reason);
    else segments.push(file);
  }
  takeControl(round, control);
  const { view } = round.follower.now();
  if (view?.newer) throw new RoundStop({ kind: 'space-newer' });
  takeKeyboxes(round, keyboxes);
  for (const file of segments) expectSegment(round, file);
  for (const file of segments) await takeSegment(round, file);
}

type Identified =
  | { readonly record: FetchedControl['record'] }
  | { readonly keybox: FetchedKeybox['keybox'] }
  | { readonly segment: true }
  | { readonly reason: FileReason };

const magic = Buffer.from('TRSN');

function identify({ follower }: Looking, { name, bytes }: Fetched): Identified {
  const named = readName(name)?.kind;
  const begins = Buffer.from(bytes.subarray(0, 4));
  if (begins.equals(magic) || (named === 'segment' && bytes.length < 4)) return { segment: true };
  const control = readControl(bytes);
  if (control.ok) return { record: control.value };
  const space = follower.now().view?.space;
  const keybox = space ? readKeybox(bytes, space) : undefined;
  if (keybox?.ok) return { keybox: keybox.value };
  if (named === 'segment') return { reason: 'damaged' };
  return { reason: reasonOf(named === 'keybox' && keybox ? keybox.reason : control.reason) };
}

/** What can't be read is named with its reason and holds nothing else up (F6); a short file may still be on its way (F7). */
function refuse({ db }: Looking, { name, bytes, readAt }: Fetched, found: FileReason): void {
  const reason = found === 'newer-version' && beliesName(name, bytes) ? 'damaged' : found;
  db.write((tx) => {
    noteUseless(tx, { name, reason, readAt, bytes });
    return null;
  });
}

/** Reads one file by its name; undefined where there is none. */
export async function fetchOne({ target, signal }: Looking, name: string): Promise<Uint8Array | undefined> {
  return need(await target.get(name, longestFile, signal));
}
