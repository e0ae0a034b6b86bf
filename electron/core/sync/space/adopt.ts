// What a vault held before it had a space: entries of former identities, and own ones under another role, are written
// once more under this device, word for word, as no other device could judge the old ones. Nothing changes by it here.
import type { ReadDb } from '../../db.ts';
import type { JournalRow } from '../../journal/entry.ts';
import { hasSucceeded } from '../formats/rights.ts';
import type { Grounds } from '../round/context.ts';
import { judgeDevice } from '../round/rejudge.ts';
import { dropValue, readValue } from '../store/values.ts';
import { lastPublished } from './succession.ts';

/** Does what is owed, once, in one transaction. */
export function adoptPast(grounds: Grounds): void {
  const { db, device, funnel, follower } = grounds;
  const { view, role } = follower.now();
  if (!view || !role || !db.read((tx) => readValue(tx, 'adopt'))) return;
  funnel.intake((intake) => {
    const past = intake.db.all<Pick<JournalRow, 'payload'>>(
      `SELECT payload FROM journal
       WHERE device <> ? AND control IS NULL AND payload IS NOT NULL AND withheld IS NULL ORDER BY n`,
      device,
    );
    const formers = readValue(intake.db, 'formers') ?? [];
    for (const own of [device, ...formers]) judgeDevice(grounds, intake, view.state, own);
    const rows = [...past, ...formers.flatMap((former) => unpublished(grounds, intake.db, former))];
    const payloads = rows.flatMap(({ payload }) => payload ?? []);
    intake.writeAnew(payloads, { role, control: view.state.n });
    dropValue(intake.db, 'adopt');
    return null;
  });
}

/**
 * Entries of a former identity that came in only after this device had announced itself as its successor (C8): the storage
 * had not shown them yet, or they lay at another place. They are this device's own, and are written anew like the others.
 */
export function adoptLate({ db, device, funnel, follower }: Grounds): void {
  const { view, role } = follower.now();
  if (!view || !role) return;
  const late = db.read((tx) =>
    (readValue(tx, 'formers') ?? [])
      .filter((former) => hasSucceeded(view, former, device))
      .flatMap((former) => lateOf(tx, former)),
  );
  if (late.length === 0) return;
  funnel.intake((intake) => {
    intake.writeAnew(late, { role, control: view.state.n });
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
const unpublished = (grounds: Grounds, db: ReadDb, former: string): Pick<JournalRow, 'payload'>[] =>
  db.all(
    `SELECT payload FROM journal
     WHERE device = ? AND seq > ? AND control IS NOT NULL AND payload IS NOT NULL AND withheld IS NULL ORDER BY n`,
    ...[former, lastPublished(grounds, former).seq],
  );
