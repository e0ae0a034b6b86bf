// Decisions about the team that were fetched: followed where they go on from what is followed here, and never where they
// say something else than before (C12).
import { equalBytes, fromHex } from '../../crypto/primitives.ts';
import type { ControlRecord } from '../formats/control.ts';
import { type ControlView, compareViews, followControl } from '../formats/follow-control.ts';
import { heldControl } from '../space/follower.ts';
import { type FileReason, noteFile } from '../store/files.ts';
import { readValue } from '../store/values.ts';
import { type Grounds, RoundStop } from './context.ts';
import { judgeAfter } from './rejudge.ts';

export interface FetchedControl {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly record: ControlRecord;
}

/** Follows new records, with everything that they change in what counts, in one transaction. */
export function takeControl(grounds: Grounds, fetched: readonly FetchedControl[]): void {
  if (fetched.length === 0) return;
  const { db, follower, funnel, clock } = grounds;
  const space = db.read((tx) => readValue(tx, 'space'));
  if (space === undefined) return;
  const before = follower.now().view;
  const all = [...db.read(heldControl), ...fetched.map(({ record }) => record)];
  const view = followControl(fromHex(space), all);
  if (!view) throw new RoundStop({ kind: 'space-missing', place: '' });
  const change = before ? compareViews(before, view) : 'grown';
  if (change === 'rewritten' || change === 'shorter')
    throw new RoundStop({ kind: 'space-rewritten', place: '' });
  funnel.intake((intake) => {
    for (const { name, bytes, record } of fetched) {
      const reason = reasonAgainst(view, record);
      const state = reason === undefined ? 'held' : reason === 'control-ahead' ? 'waiting' : 'refused';
      noteFile(intake.db, {
        ...{ name, kind: 'control', state, reason: reason ?? null, since: clock.now(), size: bytes.length },
        ...{ device: record.body.by, first: null, last: null, control: record.body.n },
        bytes: state === 'refused' ? null : bytes,
      });
    }
    judgeAfter(grounds, intake, before, view);
    return null;
  });
  follower.refresh();
}

/** Why a record isn't followed; what another outdid is kept, as it may be another's turn (C10). */
function reasonAgainst(view: ControlView, record: ControlRecord): FileReason | undefined {
  const refused = view.refused.find((one) => equalBytes(one.record.hash, record.hash));
  if (!refused) return undefined;
  const hasFormer = view.line.some(({ hash }) => equalBytes(hash, record.body.prev));
  return refused.reason === 'wrong-chain' && !hasFormer && record.body.n > view.state.n
    ? 'control-ahead'
    : 'wrong-control';
}
