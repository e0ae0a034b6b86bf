// The office's own record, and whether this member may change it.
import type { Office } from '../../../shared/model/office.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { useRow } from '../../replica/use-rows.ts';

export function useOffice() {
  const { officeId, role } = useSession();
  const row = useRow('office', officeId);
  const saving = useAsk('records.save');
  return {
    fields: row?.fields,
    mayChange: mayWrite(role, 'office'),
    pending: saving.pending,
    failure: saving.failure,
    /** Answers true where it was saved. */
    save: async (fields: Partial<Office>): Promise<boolean> =>
      (await saving.run({ type: 'office', id: officeId, fields })).ok,
  };
}
