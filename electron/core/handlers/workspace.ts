// What handlers work with while a vault is open: the database, the funnel, who works here, and ids.
import { v7 } from 'uuid';
import type { Session } from '../../../shared/contract/vault.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Db, WriteDb } from '../db.ts';
import type { Change, Funnel, Touched } from '../journal/funnel.ts';
import type { CorePorts } from '../ports/ports.ts';
import { officeDay } from '../records/office-time.ts';
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
  return {
    vault,
    db: vault.db,
    funnel,
    ports,
    work,
    session,
    now: () => new Date(ports.clock.now()).toISOString(),
    today: () => vault.db.read((db) => officeDay(db, ports.clock.now())),
    newId: () => newId(ports),
    write(changes, also) {
      const { role } = session();
      const refused = changes.find(
        (change) =>
          !mayWrite(role, change.type as TypeName, change.kind === 'set' ? (change.values ?? {}) : {}),
      );
      if (refused)
        return fail({ kind: 'record-not-allowed', action: `${refused.kind} ${refused.type}`, role });
      return ok(funnel.commit(changes, also));
    },
  };
}
