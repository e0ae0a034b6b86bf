// What a lead's PC doesn't let count, with how many there are: screens are told that of files alone.
import type { RefusalReason } from '../../shared/contract/refusals.ts';
import { must } from './core-bench.ts';
import type { Pc } from './team-bench.ts';

/** Each reason, with the number of files or entries that it is about. */
export async function refusedThere({ core }: Pc): Promise<[RefusalReason, number][]> {
  const rows = await must(core, 'sync.refused', undefined);
  return rows.map((row) => [row.reason, row.what === 'file' ? row.count : entries(core, row)]);
}

interface Withheld {
  readonly device: string | null;
  readonly reason: RefusalReason;
}

function entries(core: Pc['core'], { device, reason }: Withheld): number {
  const counted =
    reason === 'written-twice'
      ? 'SELECT seq FROM journal WHERE device = ? GROUP BY seq HAVING count(*) > 1'
      : 'SELECT n FROM journal LEFT JOIN parked USING (n) WHERE device = ? AND ? IN (withheld, parked.reason)';
  const values = reason === 'written-twice' ? [device] : [device, reason];
  return core.host.workspace()?.db.read((tx) => tx.all(counted, ...values)).length ?? 0;
}
