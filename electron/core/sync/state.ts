// How things stand with the space, as the screens show it: nothing here is secret, and nothing measures a person.
import { type RefusalReason, type RefusedRow, refusalReasons } from '../../../shared/contract/refusals.ts';
import type { DeviceHealth, RoundState, SyncState } from '../../../shared/contract/sync.ts';
import type { ReadDb } from '../db.ts';
import { visibleRow } from '../records/store.ts';
import { addressOf, hasAccess } from '../targets/open-target.ts';
import { isActive } from './formats/control-state.ts';
import type { ControlView } from './formats/follow-control.ts';
import { pendingOf } from './pending.ts';
import type { Grounds } from './round/context.ts';
import { withoutAttempt } from './round/plan.ts';
import { ownDigits } from './space/join.ts';
import { movedTo } from './space/move.ts';
import { type FileNote, fileNotes, filesIn, holdsErased, isQuiet, wasAbsentOnce } from './store/files.ts';
import { readValue } from './store/values.ts';

const instant = (ms: number | undefined): string | null =>
  ms === undefined ? null : new Date(ms).toISOString();

/** Everything that the trust line and the page behind it need. */
export function stateOf(grounds: Grounds, status: RoundState): SyncState {
  const { db, follower } = grounds;
  const { stage, role } = follower.now();
  const [target, name, space, request, times] = db.read((tx) => [
    readValue(tx, 'target'),
    readValue(tx, 'name') ?? '',
    readValue(tx, 'space') ?? '',
    readValue(tx, 'request'),
    {
      lastRoundAt: instant(readValue(tx, 'lastRoundAt')),
      lastSuccessAt: instant(readValue(tx, 'lastSuccessAt')),
      paused: readValue(tx, 'paused') ?? false,
      owes: readValue(tx, 'adopt') ?? false,
      keyOwed: readValue(tx, 'officeKey') !== undefined,
    },
  ]);
  if (stage === 'recovering') return { kind: 'none', unfinished: name };
  if (stage === 'none') return { kind: 'none' };
  const waiting = pendingOf(grounds);
  if (stage === 'ended' || !target) return { kind: 'ended', spaceName: name, pending: waiting.count };
  const { lastRoundAt, paused, owes, keyOwed } = times;
  // What was written before this device belonged to the team is counted once it was written anew (■6).
  const lastSuccessAt = owes ? null : times.lastSuccessAt;
  const pause: RoundState = hasAccess(target) ? { kind: 'paused' } : { kind: 'paused', noAccess: true };
  const round = paused && status.kind !== 'running' ? pause : status;
  const shared = { spaceName: name, target: addressOf(target), round, lastRoundAt, lastSuccessAt };
  if (stage === 'requested')
    return {
      ...shared,
      kind: 'requested',
      digits: ownDigits(grounds, space),
      since: instant(request?.since) ?? '',
      byFile: paused,
    };
  return {
    ...shared,
    kind: 'member',
    role: role ?? 'management',
    workplace: isWorkplace(grounds),
    keyOwed,
    pending: waiting.count,
    pendingSince: waiting.since,
    refused: db.read(countRefused),
    moved: db.read(movedTo),
  };
}

/** What a lead said of whoever this PC belongs to. */
function isWorkplace({ db, device, follower }: Grounds): boolean {
  const member = follower.now().view?.state.devices.get(device)?.member;
  return member !== undefined && db.read((tx) => visibleRow(tx, 'member', member)?.fields.workplace) === true;
}

const dayMs = 86_400_000;

/** Whether devices still take part: coarse on purpose (■9). */
export function deviceHealth({ db, device, clock, follower }: Grounds): DeviceHealth[] {
  const { view } = follower.now();
  if (!view) return [];
  const files = db.read(fileNotes);
  return [...view.state.devices.values()].map((admission) => {
    const segments = files.filter((file) => file.kind === 'segment' && file.device === admission.device);
    const held = segments.filter(({ state }) => state === 'held');
    const last = Math.max(...held.map(({ since }) => since));
    const days = (clock.now() - last) / dayMs;
    const own = admission.device === device;
    return {
      device: admission.device,
      own,
      active: isActive(admission, view.state.n),
      heard: held.length === 0 ? 'never' : days <= 7 ? 'week' : days <= 30 ? 'month' : 'longer',
      waiting: segments.filter(({ state }) => state === 'waiting').length,
      erased: db.read((tx) => held.filter((file) => holdsErased(tx, file)).length),
    };
  });
}

/** Files that wait or were refused, but for those of which another attempt is held, and pictures on their way. */
function unreadFiles(db: ReadDb): FileNote[] {
  const open = [...filesIn(db, 'refused'), ...filesIn(db, 'waiting')].filter(
    (file) => file.kind !== 'unknown' && file.kind !== 'picture' && !wasAbsentOnce(file),
  );
  if (open.length === 0) return [];
  const held = new Set(filesIn(db, 'held').map(({ name }) => withoutAttempt(name)));
  return open.filter(({ name }) => !held.has(withoutAttempt(name)));
}

const countRefused = (db: ReadDb): number => unreadFiles(db).filter(({ reason }) => !isQuiet(reason)).length;

/** What doesn't count here, for leads. */
export function refusedRows({ db, follower, clock }: Grounds): RefusedRow[] {
  const { view } = follower.now();
  return db.read((tx) => [
    ...refusedFiles(tx, view),
    ...withheldEntries(tx, view, new Date(clock.now()).toISOString()),
  ]);
}

function refusedFiles(db: ReadDb, view: ControlView | undefined): RefusedRow[] {
  const groups = Map.groupBy(unreadFiles(db), ({ device, reason, cause }) => `${device}/${reason}/${cause}`);
  return [...groups.values()].flatMap((some): RefusedRow[] => {
    const [one] = some;
    if (!one) return [];
    const reason = refusalReasons.find((known) => known === one.reason) ?? 'predecessor-missing';
    const since = new Date(Math.min(...some.map((file) => file.since))).toISOString();
    return [
      {
        reason,
        device: one.device,
        memberName: nameOf(db, view, one.device),
        count: some.length,
        what: 'file',
        since,
        cause: one.cause,
      },
    ];
  });
}

/** Entries that are kept and not applied, those that the role doesn't allow or nobody writes, and numbers that were given twice. */
function withheldEntries(db: ReadDb, view: ControlView | undefined, now: string): RefusedRow[] {
  const rows = [
    ...db.all<{ device: string; reason: string; count: number }>(
      `SELECT device, CASE withheld WHEN 'off-chain' THEN 'written-twice' ELSE withheld END AS reason, count(*) AS count
       FROM journal WHERE withheld IN ('wrong-role', 'wrong-member', 'beyond-cutoff', 'off-chain', 'taken-back') GROUP BY device, reason`,
    ),
    ...db.all<{ device: string; reason: string; count: number }>(
      `SELECT device, reason, count(*) AS count FROM parked JOIN journal USING (n)
       WHERE reason IN ('not-allowed', 'malformed') GROUP BY device, reason`,
    ),
    ...db.all<{ device: string; reason: string; count: number }>(
      `SELECT device, 'written-twice' AS reason, count(*) AS count
       FROM (SELECT device FROM journal GROUP BY device, seq HAVING count(*) > 1) GROUP BY device`,
    ),
  ];
  return rows.map(({ device, reason, count }) => ({
    reason: reason as RefusalReason,
    device,
    memberName: nameOf(db, view, device),
    count,
    what: 'entry',
    since: now,
    cause: null,
  }));
}

function nameOf(db: ReadDb, view: ControlView | undefined, device: string | null): string | null {
  const member = device === null ? undefined : view?.state.devices.get(device)?.member;
  return member === undefined ? null : (visibleRow(db, 'member', member)?.fields.name ?? null);
}
