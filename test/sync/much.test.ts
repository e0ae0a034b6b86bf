// Very much at once, written here: other calls get in between while it is sealed.
import { expect, test } from 'vitest';
import type { Change } from '../../electron/core/journal/funnel.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { freshTeam } from '../support/fresh-team.ts';
import { hashOf, type Pc, sync, syncAll } from '../support/team-bench.ts';

const { ada, ben } = freshTeam({ ben: 'counter' });

/** More than one segment holds. Of all records these take the least time: nothing of them is searched. */
const persons = Array.from({ length: 5_001 }, (_, n): Change => {
  const id = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const consent = { consentPurpose: 'Rückruf', consentAt: '2026-09-21T08:00:00Z', deleteOn: '2026-12-01' };
  return { kind: 'set', type: 'person', id, values: { contact: id, name: 'E. Muster', ...consent } };
});

const segmentsOf = ({ core }: Pc): number =>
  workspaceOf(core).db.read(
    (tx) => tx.get<{ n: number }>("SELECT count(*) AS n FROM space_files WHERE kind = 'segment'")?.n,
  ) ?? 0;

test('[S9] a call is answered between two segments, and what it writes leaves in the next round', async () => {
  const before = segmentsOf(ada);
  workspaceOf(ada.core).funnel.commit(persons);
  const round = sync(ada);
  while (segmentsOf(ada) === before) await new Promise((resume) => setImmediate(resume));
  expect(segmentsOf(ada)).toBe(before + 1);
  const { id } = await must(ada.core, 'records.save', { type: 'service', fields: { name: 'Fundbüro' } });
  await round;
  await sync(ben);
  expect(await must(ben.core, 'records.get', { ids: [id] })).toEqual([]);
  await syncAll(ada, ben);
  expect(await must(ben.core, 'records.get', { ids: [id] })).toHaveLength(1);
  expect(hashOf(ben)).toBe(hashOf(ada));
});
