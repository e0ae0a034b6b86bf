// Which entries count, judged anew where a decision about the team changed it (S12): limits that were set since, and
// positions that lost (C10). What the author's remaining right allows is written anew by the author; what was erased
// stays so (S20).

import { isPersonal } from '../../../../shared/model/roles.ts';
import { equalBytes, toHex } from '../../crypto/primitives.ts';
import type { ReadDb } from '../../db.ts';
import { admit, isVoiced } from '../../journal/admit.ts';
import { entryHash, type JournalRow, type Withheld } from '../../journal/entry.ts';
import type { Intake, Verdict } from '../../journal/intake.ts';
import { isForked } from '../../journal/own-chain.ts';
import { type ControlState, type Limit, roleAt } from '../formats/control-state.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { judgeEntry, limitsBehind, standingOf } from '../formats/rights.ts';
import { forgetFile, segmentsOf } from '../store/files.ts';
import { readValue } from '../store/values.ts';
import type { Grounds } from './context.ts';
import { headerOf } from './headers.ts';
import { refillErased } from './refill.ts';
import { leaveLost } from './reposition.ts';
import { toUphold } from './uphold.ts';

/** After the view changed: judges the entries of every device that it concerns. Inside the intake's transaction. */
export function judgeAfter(
  grounds: Grounds,
  intake: Intake,
  before: ControlView | undefined,
  view: ControlView,
): void {
  const apart =
    before?.line.findIndex(({ hash }, at) => !equalBytes(view.line[at]?.hash ?? hash, hash)) ?? -1;
  const isOutdone = apart !== -1;
  if (isOutdone) {
    unsealLost(grounds, intake, view);
    leaveLost(grounds, intake.db, view.state, apart);
  }
  // Of those whom only the line that lost had let in, nothing counts until they are let in once more.
  for (const device of new Set([...view.state.devices.keys(), ...(before?.state.devices.keys() ?? [])])) {
    const limits = view.state.limits.get(device) ?? [];
    const known = before?.state.limits.get(device) ?? [];
    if (isOutdone || limits.length !== known.length) judgeDevice(grounds, intake, view.state, device);
  }
}

/** Judges all entries of one device. */
export function judgeDevice(grounds: Grounds, intake: Intake, state: ControlState, device: string): void {
  const role = roleAt(state, grounds.device, state.n);
  const own = isOwn(intake.db, grounds, device);
  // Whoever was removed keeps what they wrote: it counts for nobody else, and they can still export it.
  if (own && !role) return;
  const rows = intake.db.all<JournalRow>(
    "SELECT * FROM journal WHERE device = ? AND control IS NOT NULL AND withheld IS NOT 'erased' ORDER BY seq",
    device,
  );
  const chains = chainsOf(rows, state.limits.get(device) ?? []);
  const changed = rows.flatMap((row) => {
    const withheld = verdictOn(state, row, chains);
    return withheld === (row.withheld === 'taken-back' ? null : row.withheld) ? [] : [{ row, withheld }];
  });
  if (changed.length === 0) return;
  intake.judge(changed.map(({ row, withheld }): Verdict => ({ n: row.n, withheld })));
  const revoked = changed.filter(({ row, withheld }) => withheld !== null && row.payload !== null);
  const ceased = revoked.map(({ row }) => row);
  if (role) {
    const payloads = own ? ceased.flatMap(({ payload }) => payload ?? []) : toUphold(intake.db, ceased);
    const member = state.devices.get(grounds.device)?.member;
    intake.writeAnew(payloads, { member, role, control: state.n });
  }
  refillErased(grounds, intake, ceased);
}

/** This device, or one that it was before its identity was renewed. */
const isOwn = (db: ReadDb, grounds: Grounds, device: string): boolean =>
  device === grounds.device || (readValue(db, 'formers') ?? []).includes(device);

/** Of each limit the hashes on the chain that ends in it; nothing where its entry isn't here yet. */
type Chains = ReadonlyMap<Limit, ReadonlySet<string> | undefined>;

/** Why an entry doesn't count; null: it does. */
function verdictOn(state: ControlState, row: JournalRow, chains: Chains): Withheld | null {
  const n = row.control ?? 0;
  const { verdict } = judgeEntry(state, row, n);
  if (verdict !== 'applies') return verdict;
  const isOff = limitsBehind(state, row.device, n).some(
    (limit) => chains.get(limit)?.has(toHex(row.hash)) === false,
  );
  if (isOff) return 'off-chain';
  return speaksForItself(state, row) ? null : 'wrong-member';
}

/** S16; what was erased says nothing any more. */
function speaksForItself(state: ControlState, { record, payload, role, device }: JournalRow): boolean {
  if (payload === null || !isPersonal(record.slice(0, record.indexOf('/')))) return true;
  return isVoiced(admit(payload, role), role, state.devices.get(device)?.member);
}

function chainsOf(rows: readonly JournalRow[], limits: readonly Limit[]): Chains {
  const isForked = rows.some((row, at) => rows[at - 1]?.seq === row.seq);
  return new Map(limits.map((limit) => [limit, isForked ? chainTo(rows, limit) : undefined]));
}

function chainTo(rows: readonly JournalRow[], limit: Limit): ReadonlySet<string> | undefined {
  const falling = rows.filter(({ seq }) => seq <= limit.seq).reverse();
  let above = falling.find(({ seq, hash }) => seq === limit.seq && equalBytes(hash, limit.hash));
  if (!above) return undefined;
  const chain = new Set([toHex(above.hash)]);
  for (const row of falling) {
    if (row.seq !== above.seq - 1 || !follows(above, row)) continue;
    chain.add(toHex(row.hash));
    above = row;
  }
  return chain;
}

const follows = (above: JournalRow, row: JournalRow): boolean =>
  above.payload === null ||
  equalBytes(entryHash({ ...above, prev: new Uint8Array(row.hash), payload: above.payload }), above.hash);

/** Verdict on an entry that is just coming in. */
export function withheldAt(
  state: ControlState,
  entry: { readonly device: string; readonly seq: number; readonly role: JournalRow['role'] },
  n: number,
): Withheld | undefined {
  const { verdict } = judgeEntry(state, entry, n);
  return verdict === 'applies' ? undefined : verdict;
}

/** True where entries of the device have to be judged by their chain, too; `from`: those from this number on alone. */
export const hasForkedPast = (db: ReadDb, state: ControlState, device: string, from = 0): boolean =>
  (state.limits.get(device) ?? []).some(({ seq }) => from <= seq) && isForked(db, device);

/**
 * Own segments that name a position that lost are sealed again (C10); the files on the target wait there for nobody. So
 * do those that a lead sealed for a device that turned out not to be gone (S17).
 */
function unsealLost({ device, db }: Grounds, intake: Intake, view: ControlView): void {
  const own = new Set([device, db.read((tx) => readValue(tx, 'keys')?.device ?? device)]);
  for (const name of new Set([...own, ...view.state.devices.keys()])) {
    const isGone = view.state.devices.get(name)?.until !== undefined;
    for (const file of segmentsOf(intake.db, name)) {
      const header = headerOf(intake.db, file.name);
      // The line that won can be shorter yet: a position is lost before another one takes its number.
      const isLost = own.has(name) && header && standingOf(view, header.control) === 'outdone';
      if (isLost || (header?.byLead && !isGone)) forgetFile(intake.db, file.name);
    }
  }
}
