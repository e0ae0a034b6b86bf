// What a vault held before it had a space: entries of former identities, and own ones under another role, are written
// once more under this device, word for word, as no other device could judge the old ones. Nothing changes by it here.
import type { Role } from '../../../../shared/model/primitives.ts';
import type { ReadDb } from '../../db.ts';
import { admit, isOwnWord } from '../../journal/admit.ts';
import type { Withheld } from '../../journal/entry.ts';
import type { Standing } from '../../journal/intake.ts';
import { hasSucceeded } from '../formats/rights.ts';
import type { Grounds } from '../round/context.ts';
import { judgeDevice } from '../round/rejudge.ts';
import { dropValue, readValue, writeValue } from '../store/values.ts';
import { identitiesOf, lastPublished } from './succession.ts';

/** Does what is owed, once, in one transaction. `anew`: also what may be understood only now. */
export function adoptPast(grounds: Grounds, anew = false): void {
  const { db, device, funnel, follower } = grounds;
  const { view, role } = follower.now();
  const [isOwed, heldBack] = db.read((tx) => [readValue(tx, 'adopt'), readValue(tx, 'heldBack')]);
  if (!view || !role || !(isOwed || (heldBack && anew))) return;
  const { n, devices } = view.state;
  const as: Standing = { member: devices.get(device)?.member, role, control: n };
  funnel.intake((intake) => {
    const all = pastOf(intake.db, device);
    // Nobody can tell yet whether its author had the right to it, which this device may have.
    const past = all.filter((row) => row.isUnderstood || row.role === role);
    const own = isOwed ? [...identitiesOf(intake.db, device)] : [];
    for (const one of own) judgeDevice(grounds, intake, view.state, one);
    const rows = [...past, ...own.flatMap((one) => unpublished(grounds, intake.db, one))];
    intake.writeAnew(
      rows.map(({ payload }) => payload),
      as,
    );
    // What others get of it is what was written anew: nothing else may count here (■4).
    intake.judge(past.map((row) => ({ n: row.n, withheld: verdictOn(row, as) })));
    dropValue(intake.db, 'adopt');
    if (all.length > past.length) writeValue(intake.db, 'heldBack', true);
    else dropValue(intake.db, 'heldBack');
    return null;
  });
}

interface Past {
  readonly n: number;
  readonly payload: string;
  /** Its author's. */
  readonly role: Role;
  readonly isUnderstood: number;
}

/** Entries of the time before the space. What its author's role didn't allow, or nobody writes, has no word in it. */
const pastOf = (db: ReadDb, device: string): Past[] =>
  db.all(
    `SELECT n, payload, role, reason IS NULL AS isUnderstood FROM journal LEFT JOIN parked USING (n)
     WHERE device <> ? AND control IS NULL AND payload IS NOT NULL AND withheld IS NULL
       AND coalesce(reason, '') NOT IN ('not-allowed', 'malformed') ORDER BY n`,
    device,
  );

/** What waits for an upgrade, to be written anew then. */
export const heldBack = (db: ReadDb, device: string): Pick<Past, 'payload'>[] =>
  readValue(db, 'heldBack') ? pastOf(db, device) : [];

function verdictOn({ payload }: Past, { role, member }: Standing): Withheld {
  const applied = admit(payload, role);
  if (isOwnWord(applied, role, member)) return 'adopted';
  return 'parked' in applied ? 'wrong-role' : 'wrong-member';
}

/**
 * Entries of a former identity that came in only after this device had announced itself as its successor (C8): the storage
 * had not shown them yet, or they lay at another place. They are this device's own, and are written anew like the others.
 */
export function adoptLate({ db, device, funnel, follower }: Grounds): void {
  const { view, role } = follower.now();
  if (!view || !role) return;
  const as: Standing = { member: view.state.devices.get(device)?.member, role, control: view.state.n };
  const late = db
    .read((tx) =>
      (readValue(tx, 'formers') ?? [])
        .filter((former) => hasSucceeded(view, former, device))
        .flatMap((former) => lateOf(tx, former)),
    )
    .filter((payload) => isOwnWord(admit(payload, role), role, as.member));
  if (late.length === 0) return;
  funnel.intake((intake) => {
    intake.writeAnew(late, as);
    return null;
  });
}

/** Nothing that was written anew already: the same op with the same stamp. */
const lateOf = (db: ReadDb, former: string): string[] =>
  db
    .all<{ payload: string }>(
      `SELECT payload FROM journal AS late
       WHERE device = ? AND withheld = 'beyond-cutoff' AND payload IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM journal AS anew
         WHERE anew.record = late.record AND anew.withheld IS NULL AND anew.payload = late.payload)
       ORDER BY n`,
      former,
    )
    .map(({ payload }) => payload);

/** Entries of a former identity that count, and that nobody else has. */
const unpublished = (grounds: Grounds, db: ReadDb, former: string): Pick<Past, 'payload'>[] =>
  former === grounds.device
    ? []
    : db.all(
        `SELECT payload FROM journal
         WHERE device = ? AND seq > ? AND control IS NOT NULL AND payload IS NOT NULL AND withheld IS NULL ORDER BY n`,
        ...[former, lastPublished(grounds, former).seq],
      );
