// The office's forms: the list, one of them, and saving it.
import { mayWrite } from '../../../../shared/model/roles.ts';
import type { Row } from '../../../../shared/model/row.ts';
import { useSession } from '../../../bridge/host-state.ts';
import { useRow, useRows } from '../../../replica/use-rows.ts';

export type FormRow = Row<'form'>;

export function useForms() {
  const { role } = useSession();
  return { forms: useRows('form'), mayChange: mayWrite(role, 'form') };
}

/** One form; undefined while it is read, null where there is none. */
export function useForm(id: string) {
  const { role } = useSession();
  return { form: useRow('form', id), mayChange: mayWrite(role, 'form') };
}
