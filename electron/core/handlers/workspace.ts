// What handlers work with while a vault is open: the database, the funnel, who works here, and ids.
import { v7 } from 'uuid';
import type { Session } from '../../../shared/contract/vault.ts';
import type { RecordFailure } from '../../../shared/errors/record-failure.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import {
  mayChange,
  mayErase,
  mayReadPast,
  mayVoice,
  mayWrite,
  restrictionOn,
} from '../../../shared/model/roles.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Db, ReadDb, WriteDb } from '../db.ts';
import type { Change, Funnel, Touched } from '../journal/funnel.ts';
import { travelProblem } from '../journal/travels.ts';
import type { CorePorts } from '../ports/ports.ts';
import { leavesNoLead } from '../records/leads.ts';
import { officeDay } from '../records/office-time.ts';
import { rowOf } from '../records/store.ts';
import { type View, viewOf } from '../records/view.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { Work } from '../work.ts';

export interface Workspace {
  readonly vault: OpenVault;
  readonly db: Db;
  readonly funnel: Funnel;
  readonly ports: CorePorts;
  readonly work: Work;
  session(): Session;
  /** Now, as an ISO instant. */
  now(): string;
  /** Today at the office, as an ISO date. */
  today(): string;
  newId(): string;
  /** What the member at this PC may see; for one reading. */
  view(db: ReadDb): View;
  /** Reads what came before a record's present state, where the member may see that. */
  past<T>(type: TypeName, read: (db: ReadDb) => T): Result<T>;
  /** Why the member may not make these changes, judged by the records as they stand; undefined: they may. */
  refusal(db: ReadDb, changes: readonly Change[]): RecordFailure | undefined;
  /** Judges local changes by the member's role, then commits them all or none. */
  write(changes: readonly Change[], also?: (db: WriteDb) => void): Result<readonly Touched[]>;
}

/** A new record id (UUIDv7, RFC 9562) from the host's clock and chance. */
export const newId = ({ clock, chance }: Pick<CorePorts, 'clock' | 'chance'>): string =>
  v7({ msecs: clock.now(), random: chance.randomBytes(16) });

interface WorkspaceParts {
  readonly vault: OpenVault;
  readonly funnel: Funnel;
  readonly ports: CorePorts;
  readonly work: Work;
  readonly session: () => Session;
}

export function createWorkspace({ vault, funnel, ports, work, session }: WorkspaceParts): Workspace {
  const today = (): string => vault.db.read((db) => officeDay(db, ports.clock.now()));
  const refusal: Workspace['refusal'] = (db, changes) => refusalOf(db, session(), changes);
  return {
    vault,
    db: vault.db,
    funnel,
    ports,
    work,
    session,
    now: () => new Date(ports.clock.now()).toISOString(),
    today,
    view: (db) => viewOf(db, { role: session().role, memberId: session().memberId, today }),
    past: (type, read) =>
      mayReadPast(session().role, type)
        ? ok(vault.db.read((db) => read(db) as never))
        : fail({ kind: 'record-not-allowed', action: `read the past of ${type}`, role: session().role }),
    refusal,
    newId: () => newId(ports),
    write(changes, also) {
      const refused = vault.db.read((db) => refusal(db, changes));
      return refused ? fail(refused) : ok(funnel.commit(changes, also));
    },
  };
}

function refusalOf(
  db: ReadDb,
  { role, memberId, officeId }: Pick<Session, 'role' | 'memberId' | 'officeId'>,
  changes: readonly Change[],
): RecordFailure | undefined {
  const refused = changes.find((change) => {
    const type = change.type as TypeName;
    // A vault is one office's, and never without it.
    if (type === 'office' && (change.kind !== 'set' || change.id !== officeId)) return true;
    const values = change.kind === 'set' ? change.values : undefined;
    if (!mayVoice({ member: memberId, role }, change, values)) return true;
    if (change.kind === 'erase') return !mayErase(role, type);
    const written = change.kind === 'remove' ? undefined : (values ?? {});
    if (!restrictionOn(type)) return !mayWrite(role, type, written);
    // What was taken out of the lists had been published all the same.
    return !mayChange(role, type, JSON.parse(rowOf(db, type, change.id)?.fields ?? '{}'), written);
  });
  if (refused) return { kind: 'record-not-allowed', action: `${refused.kind} ${refused.type}`, role };
  for (const change of changes) {
    const problem = travelProblem(change);
    if (problem) return { kind: 'record-invalid', type: change.type, problems: [problem] };
  }
  return leavesNoLead(db, changes) ? { kind: 'record-last-lead' } : undefined;
}
