// What the PCs of a team hold, as every test of sync asks for it.
import { expect } from 'vitest';
import { must } from './core-bench.ts';
import { hashOf, memberState, type Pc } from './team-bench.ts';

/** How many contacts there are. */
export const total = async ({ core }: Pc): Promise<number> => (await must(core, 'contacts.list', {})).total;

/** What the contacts say, sorted. */
export function concerns({ core }: Pc): string[] {
  const rows = core.host
    .workspace()
    ?.db.read((db) =>
      db.all<{ concern: string }>(
        "SELECT fields ->> '$.concern' AS concern FROM records WHERE type = 'contact' AND hidden = 0 ORDER BY concern",
      ),
    );
  return (rows ?? []).map(({ concern }) => concern);
}

/** All hold the same, sound and sent. */
export async function expectSame(...pcs: readonly Pc[]): Promise<void> {
  for (const pc of pcs) {
    expect((await must(pc.core, 'vault.verify', undefined)).differences, pc.name).toEqual([]);
    expect(await memberState(pc), pc.name).toMatchObject({ pending: 0 });
  }
  expect(new Set(pcs.map(hashOf)).size).toBe(1);
}
