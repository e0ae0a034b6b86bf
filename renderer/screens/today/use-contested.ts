// Records in which two people changed the same without knowing of each other, as far as the reader may settle them.
import type { TypeName } from '../../../shared/model/record-types.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import type { Row } from '../../../shared/model/row.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useRows } from '../../replica/use-rows.ts';

/** Newest first; among contacts, those that the replica holds. */
export function useContested<T extends TypeName>(type: T): readonly Row<T>[] {
  const may = mayWrite(useSession().role, type);
  const rows = useRows(type, async (table) =>
    (await table.where('contested').above('').distinct().toArray()).sort((a, b) =>
      b.sort.localeCompare(a.sort),
    ),
  );
  return may ? (rows ?? []) : [];
}
