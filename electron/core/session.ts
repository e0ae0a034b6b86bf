// Who works with this vault: kept beside the journal, as it belongs to this installation and not to the office.
import type { Session } from '../../shared/contract/vault.ts';
import type { ReadDb, WriteDb } from './db.ts';
import { visibleRow } from './records/store.ts';

/** The part that is fixed when a vault is founded. */
export interface Membership {
  /** Empty where the office comes with the team's space. */
  readonly officeId: string;
  /** Empty until a lead has let the newcomer in. */
  readonly memberId: string;
  readonly sample: boolean;
}

export function writeMembership(db: WriteDb, membership: Membership): void {
  db.run(
    'INSERT OR REPLACE INTO device (key, value) VALUES (?, ?)',
    'membership',
    JSON.stringify(membership),
  );
}

/** Throws where the vault was never founded to its end: founding is one transaction, so that is damage. */
export function readSession(db: ReadDb): Session {
  const row = db.get<{ value: string }>("SELECT value FROM device WHERE key = 'membership'");
  if (!row) throw new Error('the vault names no member');
  const membership = JSON.parse(row.value) as Membership;
  const office = visibleRow(db, 'office', membership.officeId || oldestOffice(db));
  const member = visibleRow(db, 'member', membership.memberId);
  return {
    ...membership,
    officeId: office?.id ?? membership.officeId,
    officeName: office?.fields.name ?? '',
    memberName: member?.fields.name ?? '',
    // Whose record is gone has the least of rights.
    role: member?.fields.role ?? 'management',
  };
}

/** A team shares one office; ids rise with time. */
const oldestOffice = (db: ReadDb): string =>
  db.get<{ id: string }>("SELECT id FROM records WHERE type = 'office' AND hidden = 0 ORDER BY id LIMIT 1")
    ?.id ?? '';
