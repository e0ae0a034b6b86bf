// A segment that was fetched: judged by its header, opened, and its entries handed to the funnel, each with the verdict
// that the control log speaks on it (S10 to S14).

import { equalBytes } from '../../crypto/primitives.ts';
import type { ReadDb } from '../../db.ts';
import type { ReceivedEntry } from '../../journal/entry.ts';
import { storageFailure } from '../../vault/storage-failure.ts';
import { type Admission, roleAt } from '../formats/control-state.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { nameOf } from '../formats/names.ts';
import { epochAt, judgeSegment, partingOf } from '../formats/rights.ts';
import { open, segmentHash } from '../formats/segment.ts';
import {
  type ControlPosition,
  longestFile,
  readHeader,
  type SegmentHeader,
} from '../formats/segment-header.ts';
import { beliesName } from '../formats/signed-part.ts';
import type { FileNote, NewFile } from '../store/files.ts';
import { epochKey } from '../store/keys.ts';
import { causeOf } from './cause.ts';
import { type Looking, need, RoundStop } from './context.ts';
import type { Fetched } from './fetch-files.ts';
import { handEntries } from './hand-entries.ts';
import { noteTaken } from './note-taken.ts';
import { signerOf } from './open-kept.ts';
import { type Outcome, outcomeOf, reasonOf, refused, waiting } from './outcome.ts';
import { withheldAt } from './rejudge.ts';
import { doubtAbout } from './stand-in.ts';

/** Has a segment looked at ahead, if it is one that will be opened. */
export function expectSegment({ db, follower, ahead }: Looking, { bytes }: Fetched): void {
  const { view } = follower.now();
  const header = readHeader(bytes);
  if (!ahead || !view || !header.ok || judgeSegment(view, header.value) !== 'followed') return;
  const { device, control, first, last } = header.value;
  const member = view.state.devices.get(device)?.member;
  const signer = signerOf(view, header.value, bytes);
  const epoch = epochAt(view.state, control.n);
  const key = epoch && db.read((tx) => epochKey(tx, epoch));
  if (member === undefined || !signer.ok || !key) return;
  const keys = { space: view.space, publicKey: signer.value, epochKey: key };
  ahead.expect({ file: bytes, keys, member, entries: last - first + 1 });
}

/** Answers whether it was taken in: others may have waited for it. `before`: what was noted of one that waited here. */
export async function takeSegment(
  round: Looking,
  { name, bytes, readAt }: Fetched,
  before?: FileNote,
): Promise<boolean> {
  const { db, follower } = round;
  const view = follower.now().view;
  if (!view) return false;
  const read = readHeader(bytes);
  const header = read.ok ? read.value : undefined;
  const outcome = read.ok
    ? await contained(takeIn(round, view, read.value, bytes))
    : outcomeOf(
        read.reason === 'newer-version' && beliesName(name, bytes) ? 'damaged' : reasonOf(read.reason),
      );
  const hollow = outcome.kind === 'refused' ? 0 : outcome.hollow;
  if (outcome.kind === 'waiting' && outcome.reason === before?.reason && hollow === before.hollow)
    return false;
  db.write((tx) => {
    const file: NewFile = {
      ...{ name, kind: 'segment', state: outcome.kind, since: readAt, size: bytes.length },
      reason: outcome.kind === 'held' ? null : outcome.reason,
      ...{ device: header?.device ?? null, first: header?.first ?? null, last: header?.last ?? null },
      control: header?.control.n ?? null,
      hollow,
      cause: (outcome.kind === 'refused' && outcome.cause) || null,
      bytes: outcome.kind === 'held' || (outcome.kind === 'waiting' && outcome.keep) ? bytes : null,
    };
    noteTaken(
      tx,
      file,
      header ? nameOf({ ...header, kind: 'segment', hash: segmentHash(bytes) }) : name,
      bytes,
    );
    return null;
  });
  return outcome.kind === 'held';
}

/**
 * F6: what this version fails at holds nothing else up. A fault of this PC's own storage is no fault of the file.
 */
async function contained(taking: Promise<Outcome>): Promise<Outcome> {
  try {
    return await taking;
  } catch (error) {
    if (error instanceof RoundStop || storageFailure(error, '')) throw error;
    return refused('unforeseen', causeOf(error));
  }
}

async function takeIn(
  round: Looking,
  view: ControlView,
  header: SegmentHeader,
  bytes: Uint8Array,
): Promise<Outcome> {
  const { db } = round;
  const author = view.state.devices.get(header.device);
  if (!equalBytes(header.space, view.space)) return refused('foreign-space');
  const control = placeOf(round, view, header);
  const verdict = judgeSegment(view, { ...header, control });
  if (!author) return verdict === 'ahead' ? waiting('control-ahead') : refused('not-admitted');
  // Whoever sealed it knew that its author is gone.
  if (header.byLead && author.until === undefined) return waiting('not-gone');
  const signer = signerOf(view, header, bytes);
  if (!signer.ok) return outcomeOf(reasonOf(signer.reason));
  if (verdict === 'foreign') return await foreign(round, view, header, signer.value);
  if (verdict === 'ahead') return waiting('control-ahead');
  if (verdict === 'outdone') return waiting('outdone');
  if (verdict !== 'followed') return refused(verdict === 'wrong-epoch' ? 'wrong-key' : 'not-admitted');
  const epoch = epochAt(view.state, control.n);
  const key = epoch && db.read((tx) => epochKey(tx, epoch));
  if (!key) return waiting('key-missing');
  if (!db.read((tx) => isPredecessorKnown(tx, header))) return waiting('predecessor-missing');
  const entries = open(bytes, { space: view.space, publicKey: signer.value, epochKey: key });
  if (!entries.ok) return outcomeOf(reasonOf(entries.reason));
  const doubt = header.byLead ? db.read((tx) => doubtAbout(tx, entries.value)) : undefined;
  if (doubt === 'written-twice') return refused(doubt);
  if (doubt) return waiting(doubt, true, hollowIn(entries.value));
  const { n } = control;
  const judged = entries.value.map(
    (entry): ReceivedEntry => ({
      ...{ ...entry, control: n, member: author.member },
      withheld: withheldAt(view.state, entry, n),
    }),
  );
  await handEntries(round, view, header.device, judged, bytes);
  return { kind: 'held', hollow: hollowIn(judged) };
}

/**
 * What was sealed at a position that lost is read at the last one that both lines have, as its author may never seal it anew
 * (C10). This device does.
 */
const placeOf = ({ device }: Looking, view: ControlView, header: SegmentHeader): ControlPosition =>
  header.device === device ? header.control : partingOf(view, header.control);

const hollowIn = (entries: readonly Pick<ReceivedEntry, 'payload'>[]): number =>
  entries.filter(({ payload }) => payload === null).length;

/**
 * C12: that a lead signs at a decision which nobody was shown is proof of another line, as leads decide. Anybody else
 * could make one up: their segments wait, and hold nobody else up.
 */
async function foreign(
  round: Looking,
  { state }: ControlView,
  header: SegmentHeader,
  signer: Uint8Array,
): Promise<Outcome> {
  const isLead = ({ device, signing }: Admission): boolean =>
    equalBytes(signing, signer) && roleAt(state, device, state.n) === 'lead';
  if (![...state.devices.values()].some(isLead))
    return roleAt(state, header.device, state.n) ? waiting('unknown-decision') : refused('not-admitted');
  // The decision is there and came spoilt, or not at all: it is read again.
  if (await isShown(round, header)) return waiting('control-ahead');
  throw new RoundStop({ kind: 'space-split' });
}

/** Whether the storage has a file for the decision that a segment names. */
async function isShown({ target, signal }: Looking, { control }: SegmentHeader): Promise<boolean> {
  const name = nameOf({ kind: 'control', ...control });
  return need(await target.get(name, longestFile, signal)) !== undefined;
}

/** S10: the entry before the first must be known, on whatever branch. */
function isPredecessorKnown(db: ReadDb, { device, first, prev }: SegmentHeader): boolean {
  if (first === 1) return prev.every((byte) => byte === 0);
  return (
    db.get('SELECT 1 FROM journal WHERE device = ? AND seq = ? AND hash = ?', device, first - 1, prev) !==
    undefined
  );
}
