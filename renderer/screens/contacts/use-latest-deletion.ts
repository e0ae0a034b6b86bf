// Until when a contact may keep details about a person.
import { personDeleteOn } from '../../../shared/privacy/retention.ts';
import { useFormat } from '../../app/use-format.ts';
import { useRows } from '../../replica/use-rows.ts';

/** The last day until which the office's rule lets a person part be kept; null where no follow-up needs one. */
export function useLatestDeletion(contact: string): string | null {
  const today = useFormat().today();
  const personDays = useRows('office')?.[0]?.fields.personDays ?? 30;
  const followUps = useRows('followUp', (rows) => rows.where('fields.contact').equals(contact).toArray(), [
    contact,
  ]);
  const dueOn = followUps
    ?.filter(({ fields }) => fields.doneAt === undefined)
    .map(({ fields }) => fields.dueOn)
    .sort()
    .at(-1);
  return dueOn === undefined ? null : personDeleteOn({ today, dueOn, personDays });
}
