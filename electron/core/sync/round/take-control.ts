// Decisions about the team that were fetched: followed where they go on from what is followed here, and never where they
// say something else than before (C12).
import { equalBytes, fromHex } from '../../crypto/primitives.ts';
import type { ControlRecord } from '../formats/control.ts';
import { type ControlView, compareViews, followControl, overturning } from '../formats/follow-control.ts';
import { nameOf } from '../formats/names.ts';
import { heldControl } from '../space/follower.ts';
import { type FileReason, type NewFile, unknownPlace } from '../store/files.ts';
import { readValue, writeValue } from '../store/values.ts';
import { type Grounds, RoundStop } from './context.ts';
import type { Fetched } from './fetch-files.ts';
import { noteTaken, noteUnread } from './note-taken.ts';
import { withoutAttempt } from './plan.ts';
import { judgeAfter } from './rejudge.ts';

export interface FetchedControl extends Fetched {
  readonly record: ControlRecord;
}

/** Follows new records, with everything that they change in what counts, in one transaction. */
export function takeControl(grounds: Grounds, fetched: readonly FetchedControl[]): void {
  if (fetched.length === 0) return;
  const { db, follower, funnel } = grounds;
  const space = db.read((tx) => readValue(tx, 'space'));
  if (space === undefined) return;
  const before = follower.now().view;
  const records = fetched.map(({ record }) => record);
  const { view, barred } = follow(fromHex(space), db.read(heldControl), records, before);
  if (!view) {
    keepForFirst(grounds, fetched);
    return;
  }
  funnel.intake((intake) => {
    let isNews = false;
    for (const { name, bytes, readAt, record } of fetched) {
      const own = nameOf({ kind: 'control', n: record.body.n, hash: record.hash });
      const refusal = barred.has(record) ? 'wrong-control' : reasonAgainst(view, record);
      // Whatever hash it has, it isn't the one that was followed: what belongs there is wished for (R5).
      const reason = refusal && withoutAttempt(name) !== own ? 'damaged' : refusal;
      const state = reason === undefined ? 'held' : reason === 'control-ahead' ? 'waiting' : 'refused';
      const file: NewFile = {
        ...{ name, kind: 'control', state, reason: reason ?? null, since: readAt, size: bytes.length },
        ...{ device: record.body.by, first: null, last: null, control: record.body.n },
        bytes: state === 'refused' ? null : bytes,
      };
      noteTaken(intake.db, file, own, bytes);
      isNews ||= state === 'held';
    }
    judgeAfter(grounds, intake, before, view);
    if (isNews) writeValue(intake.db, 'undigested', true);
    return null;
  });
  follower.refresh();
}

interface Following {
  /** Undefined where the space's first record isn't known. */
  readonly view: ControlView | undefined;
  /** What was fetched and isn't followed, as it would turn over what is. */
  readonly barred: ReadonlySet<ControlRecord>;
}

/** Follows what is held and what was fetched; ends the round where that says something else than before (C12). */
function follow(
  space: Uint8Array,
  held: readonly ControlRecord[],
  fetched: readonly ControlRecord[],
  before: ControlView | undefined,
): Following {
  const barred = new Set<ControlRecord>();
  for (;;) {
    const view = followControl(space, [...held, ...fetched.filter((record) => !barred.has(record))]);
    if (!view || !before) return { view, barred };
    const change = compareViews(before, view);
    if (change === 'newer') throw new RoundStop({ kind: 'space-newer' });
    if (change !== 'rewritten' && change !== 'shorter') return { view, barred };
    const unheard = overturning(before, view).filter((record) => fetched.includes(record));
    if (unheard.length === 0) throw new RoundStop({ kind: 'space-rewritten', place: '' });
    for (const record of unheard) barred.add(record);
  }
}

/** The space's first record came spoilt, or isn't here yet: the others wait for it. */
function keepForFirst({ db }: Grounds, fetched: readonly FetchedControl[]): void {
  db.write((tx) => {
    for (const { name, bytes, readAt, record } of fetched)
      noteUnread(
        tx,
        {
          ...{ ...unknownPlace, name, kind: 'control', state: 'waiting', reason: 'control-ahead', bytes },
          ...{ since: readAt, size: bytes.length, device: record.body.by, control: record.body.n },
        },
        bytes,
      );
    return null;
  });
}

/** Why a record isn't followed; what another outdid is kept, as it may be another's turn (C10). */
function reasonAgainst(view: ControlView, record: ControlRecord): FileReason | undefined {
  // Not by its hash: a copy with a forged signature has the same.
  const refused = view.refused.find((one) => one.record === record);
  if (!refused) return undefined;
  const known = [...view.line, ...view.lost, ...view.refused.map((one) => one.record)];
  const hasFormer = record.body.n === 1 || known.some(({ hash }) => equalBytes(hash, record.body.prev));
  return refused.reason === 'wrong-chain' && !hasFormer ? 'control-ahead' : 'wrong-control';
}
