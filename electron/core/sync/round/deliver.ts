// Puts what is leaving on the target and reads it back: only then is it with the team (F5, ■6).
import { equalBytes } from '../../crypto/primitives.ts';
import { nameOf, readName } from '../formats/names.ts';
import { longestFile } from '../formats/segment-header.ts';
import {
  type FileWithBytes,
  fileNamed,
  filesIn,
  type NewFile,
  noteFile,
  setFileState,
} from '../store/files.ts';
import { keepGoing, need, type Round, RoundStop } from './context.ts';
import { takeAway } from './take-away.ts';

/** Keys before the decisions and entries that need them; wishes must not hold up what others wait for. */
const order = ['keybox', 'control', 'join', 'segment', 'wish'];

/** A name under which cut uploads keep lying is given up after so many new ones. */
export const mostAttempts = 9;

/** Puts and reads back every file that is leaving; answers how many. */
export async function deliver(round: Round): Promise<number> {
  const leaving = round.db
    .read((tx) => filesIn(tx, 'leaving'))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  round.progress.expect(leaving.length);
  for (const { name } of leaving) {
    keepGoing(round.signal);
    const file = round.db.read((tx) => fileNamed(tx, name));
    if (file?.bytes) await deliverOne(round, { ...file, bytes: file.bytes });
    round.progress.done();
  }
  return leaving.length;
}

type Leaving = Omit<FileWithBytes, 'bytes'> & { readonly bytes: Uint8Array };

async function deliverOne(round: Round, file: Leaving): Promise<void> {
  if (await putAndReadBack(round, file.name, file.bytes)) {
    round.db.write((tx) => {
      setFileState(tx, file.name, 'held');
      return null;
    });
    return;
  }
  const next = nextAttempt(file);
  if (!next) return giveUp(round, file.name);
  round.db.write((tx) => {
    noteFile(tx, { ...file, state: 'refused', reason: 'incomplete', bytes: null, kind: 'unknown' });
    noteFile(tx, next);
    return null;
  });
  await deliverOne(round, next);
}

/** What came out wrong under the last name, too, is taken away, so that the next round can put it there once more (F7). */
export async function giveUp(round: Round, name: string): Promise<never> {
  await takeAway(round, name);
  throw new RoundStop({ kind: 'target-device', detail: 'read-back' });
}

/** The same content under another suffix, as something else lies under the first name (F7); undefined after too many. */
export function nextAttempt<F extends NewFile>(file: F): F | undefined {
  const name = readName(file.name);
  if (!name || name.attempt >= mostAttempts) return undefined;
  return { ...file, state: 'leaving', reason: null, name: nameOf(name, name.attempt + 1) };
}

/** True where the file is on the target with just these bytes; false where something else has its name. */
export async function putAndReadBack(
  { target, signal }: Round,
  name: string,
  bytes: Uint8Array,
): Promise<boolean> {
  need(await target.putIfAbsent(name, bytes, signal));
  const back = await target.get(name, longestFile, signal);
  if (!back.ok && back.failure.kind === 'target-too-large') return false;
  const found = need(back);
  if (!found) throw new RoundStop({ kind: 'target-device', detail: 'read-back' });
  return equalBytes(found, bytes);
}
