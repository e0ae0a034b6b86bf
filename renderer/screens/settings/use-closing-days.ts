// The office's closing days: what is there, and adding or taking away some.

import type { ClosingDay } from '../../../shared/model/closing-days.ts';
import { closingDays, withDays, withoutDay } from '../../../shared/model/closing-days.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { useRow } from '../../replica/use-rows.ts';

export function useClosingDays() {
  const { officeId, role } = useSession();
  const fields = useRow('office', officeId)?.fields;
  const saving = useAsk('records.save');
  const save = async (change: ReturnType<typeof withDays>): Promise<boolean> =>
    (await saving.run({ type: 'office', id: officeId, fields: change })).ok;
  return {
    days: fields && closingDays(fields),
    mayChange: mayWrite(role, 'office'),
    pending: saving.pending,
    failure: saving.failure,
    /** Both answer true where it was saved. */
    add: async (days: readonly ClosingDay[]) => fields !== undefined && save(withDays(fields, days)),
    remove: async (date: string) => fields !== undefined && save(withoutDay(fields, date)),
  };
}

export type ClosingDaysModel = ReturnType<typeof useClosingDays>;
