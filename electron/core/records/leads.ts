// An office always keeps a lead: without one nobody could publish, name members or change a role any more.
import type { ReadDb } from '../db.ts';
import type { Change } from '../journal/funnel.ts';

/** True where there is a lead now and `changes` would leave none. An office that was founded without one stays free. */
export function leavesNoLead(db: ReadDb, changes: readonly Change[]): boolean {
  const aboutMembers = changes.filter(({ type }) => type === 'member');
  if (aboutMembers.length === 0) return false;
  const leads = new Set(
    db
      .all<{ id: string }>(
        "SELECT id FROM records WHERE type = 'member' AND hidden = 0 AND fields ->> '$.role' = 'lead'",
      )
      .map(({ id }) => id),
  );
  if (leads.size === 0) return false;
  for (const change of aboutMembers) {
    if (change.kind === 'remove' || change.kind === 'erase') leads.delete(change.id);
    else if (change.kind === 'set' && change.values?.role === 'lead') leads.add(change.id);
    else if (change.kind === 'set' && change.values?.role !== undefined) leads.delete(change.id);
  }
  return leads.size === 0;
}
