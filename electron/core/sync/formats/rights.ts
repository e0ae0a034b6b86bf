// What the control log says of a segment and of each entry in it (S11, S12), and of a keybox (X1).
import type { Role } from '../../../../shared/model/primitives.ts';
import { equalBytes } from '../../crypto/primitives.ts';
import { type ControlState, type Epoch, type Limit, roleAt } from './control-state.ts';
import type { ControlView } from './follow-control.ts';
import type { ControlPosition, SegmentHeader } from './segment-header.ts';

/** How a control position that a segment names stands to the line that is followed here. */
export type Standing =
  /** On the line. */
  | 'followed'
  /** Beyond its end: the segment waits for the records between. */
  | 'ahead'
  /** A record that another outdid (C10): the segment's author seals these entries again. */
  | 'outdone'
  /** Nothing that is known here: someone is shown another log than we are. */
  | 'foreign';

export function standingOf(view: ControlView, { n, hash }: ControlPosition): Standing {
  const record = view.line[n - 1];
  if (record && equalBytes(record.hash, hash)) return 'followed';
  if (view.lost.some((lost) => lost.body.n === n && equalBytes(lost.hash, hash))) return 'outdone';
  return record ? 'foreign' : 'ahead';
}

/** The last position that the line has in common with the one that lost on which `position` is. */
export function partingOf(view: ControlView, position: ControlPosition): ControlPosition {
  const lost = view.lost.find(({ hash }) => equalBytes(hash, position.hash));
  return lost ? partingOf(view, { n: lost.body.n - 1, hash: lost.body.prev }) : position;
}

/** The epoch that is in force at position `n`. */
export const epochAt = (state: ControlState, n: number): Epoch | undefined =>
  state.epochs.findLast(({ from }) => from <= n);

/** What becomes of a segment before it is opened. */
export type SegmentVerdict = Standing | 'not-admitted' | 'wrong-epoch';

/** Judges a segment by its header (S11); `followed` is the one that is opened. */
export function judgeSegment(
  view: ControlView,
  { control, device, epoch }: Pick<SegmentHeader, 'control' | 'device' | 'epoch'>,
): SegmentVerdict {
  const standing = standingOf(view, control);
  if (standing !== 'followed') return standing;
  if (roleAt(view.state, device, control.n) === undefined) return 'not-admitted';
  return epochAt(view.state, control.n)?.epoch === epoch ? 'followed' : 'wrong-epoch';
}

/** What becomes of an entry; all but `applies` are kept and not applied. */
export type EntryVerdict =
  | { readonly verdict: 'applies' }
  /** It names a role that the member didn't have there. */
  | { readonly verdict: 'wrong-role'; readonly had: Role | undefined }
  /** Written under a right that had ended; `left` is what the member may do since. */
  | { readonly verdict: 'beyond-cutoff'; readonly left: Role | undefined };

/** Judges an entry that its device wrote at control position `n` (S12). */
export function judgeEntry(
  state: ControlState,
  { device, seq, role }: { readonly device: string; readonly seq: number; readonly role: Role },
  n: number,
): EntryVerdict {
  const had = roleAt(state, device, n);
  if (had !== role) return { verdict: 'wrong-role', had };
  const limit = limitsBehind(state, device, n).find((one) => seq > one.seq);
  return limit ? { verdict: 'beyond-cutoff', left: limit.left } : { verdict: 'applies' };
}

/**
 * Limits that later records set on what a device wrote at position `n`, oldest first. An entry up to a limit's number
 * counts only on the chain that ends in the limit's hash: who holds the chain checks that.
 */
export const limitsBehind = (state: ControlState, device: string, n: number): readonly Limit[] =>
  (state.limits.get(device) ?? []).filter((limit) => limit.n > n);

/** Public keys of which one must have signed the segment: its device's own, or a lead's since that device is gone (S17). */
export function signersOf(
  state: ControlState,
  { device, byLead }: Pick<SegmentHeader, 'device' | 'byLead'>,
): Uint8Array[] {
  const author = state.devices.get(device);
  if (!author) return [];
  if (!byLead) return [author.signing];
  const { until } = author;
  if (until === undefined) return [];
  return [...state.devices.values()].flatMap((lead) =>
    wasLeadSince(state, lead.device, until) ? [lead.signing] : [],
  );
}

/** True where the device was a lead's at a position from `from` on. */
function wasLeadSince(state: ControlState, device: string, from: number): boolean {
  for (let n = from; n <= state.n; n += 1) if (roleAt(state, device, n) === 'lead') return true;
  return false;
}

/** True where `by` may issue a keybox of `epoch`: it began the epoch, or was a lead's device since (X1). */
export function mayBox(state: ControlState, by: string, epoch: number): boolean {
  const begun = state.epochs[epoch - 1];
  if (!begun) return false;
  return begun.by === by || wasLeadSince(state, by, begun.from);
}

/**
 * True where `device` is what `former` became, from one successor to the next. Whoever was removed in between, and let in
 * anew, isn't: so a lead puts an end to what somebody else sends with the keys of a stolen copy.
 */
export function hasSucceeded(view: ControlView, former: string, device: string): boolean {
  const until = view.state.devices.get(former)?.until;
  const act = until === undefined ? undefined : view.line[until - 1]?.body.act;
  if (act?.kind !== 'successor') return false;
  const next = act.device.device;
  return next === device || hasSucceeded(view, next, device);
}
