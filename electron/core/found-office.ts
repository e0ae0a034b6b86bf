// The first entries of a new vault: the office, and the member who founds it.
import type { Office } from '../../shared/model/office.ts';
import type { Role } from '../../shared/model/primitives.ts';
import { newId } from './handlers/workspace.ts';
import { createFunnel } from './journal/funnel.ts';
import type { CorePorts } from './ports/ports.ts';
import { changeFields } from './records/change-fields.ts';
import { definitionOf } from './records/store.ts';
import { writeMembership } from './session.ts';
import type { OpenVault } from './vault/open-vault.ts';

export interface NewOffice {
  readonly officeName: string;
  readonly letterhead: string;
  /** German where nothing is said. */
  readonly language?: Office['language'] | undefined;
  readonly memberName: string;
  readonly role: Role;
  readonly sample: boolean;
}

/** Writes office, member and membership in one transaction. */
export function foundOffice(vault: OpenVault, ports: CorePorts, office: NewOffice): void {
  const [officeId, memberId] = [newId(ports), newId(ports)];
  const changes = [
    changeFields(definitionOf('office'), officeId, {
      name: office.officeName,
      letterhead: office.letterhead,
      language: office.language,
    }),
    changeFields(definitionOf('member'), memberId, { name: office.memberName, role: office.role }),
  ].map((change) => {
    if (!change.ok || !change.value) throw new Error('the contract lets an invalid office through');
    return change.value;
  });
  // The founding itself is a lead's act, whatever role the founder takes on afterwards.
  const funnel = createFunnel({ vault, clock: ports.clock, role: () => 'lead' });
  funnel.commit(changes, (db) => writeMembership(db, { officeId, memberId, sample: office.sample }));
}
