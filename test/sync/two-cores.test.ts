// Two PCs and a folder: found, join, write, sync, compare.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, must } from '../support/core-bench.ts';
import {
  createTeamBench,
  found,
  hashOf,
  joinAs,
  memberState,
  type Pc,
  sync,
  syncAll,
  type TeamBench,
} from '../support/team-bench.ts';

let bench: TeamBench;
let [ada, ben]: Pc[] = [];
beforeEach(() => {
  bench = createTeamBench();
  [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
});
afterEach(() => bench.close());

const pcs = (): [Pc, Pc] => {
  if (!ada || !ben) throw new Error('two PCs');
  return [ada, ben];
};

test('found, join, write on both sides, sync, compare', async () => {
  const [lead, counter] = pcs();
  await found(bench, lead);
  const service = await must(lead.core, 'records.save', { type: 'service', fields: { name: 'Ausweis' } });
  await joinAs(bench, lead, counter, 'counter');
  await must(counter.core, 'contacts.save', {
    fields: { channel: 'counter', service: service.id, concern: 'Verlängern' },
  });
  await must(lead.core, 'contacts.save', { fields: { channel: 'phone', service: service.id } });
  await syncAll(lead, counter);
  expect(hashOf(counter)).toBe(hashOf(lead));
  for (const pc of [lead, counter]) {
    const { total } = await must(pc.core, 'contacts.list', {});
    expect(total).toBe(2);
    expect(await memberState(pc)).toMatchObject({ pending: 0, refused: 0, round: { kind: 'idle' } });
    const { differences } = await must(pc.core, 'vault.verify', undefined);
    expect(differences).toEqual([]);
  }
  const state = await must(counter.core, 'vault.state', undefined);
  expect(state).toMatchObject({
    session: { officeName: 'Bürgeramt Mitte', memberName: 'ben', role: 'counter' },
  });
});

test('a counter member publishes nothing, and edits of one contact on both sides stay', async () => {
  const [lead, counter] = pcs();
  await found(bench, lead);
  await joinAs(bench, lead, counter, 'counter');
  expect(await ask(counter.core, 'records.save', { type: 'service', fields: { name: 'x' } })).toMatchObject({
    ok: false,
    failure: { kind: 'record-not-allowed' },
  });
  const service = await must(lead.core, 'records.save', { type: 'service', fields: { name: 'Ausweis' } });
  const { id } = await must(lead.core, 'contacts.save', {
    fields: { channel: 'phone', service: service.id },
  });
  await syncAll(lead, counter);
  await must(lead.core, 'contacts.edit', { id, fields: { concern: 'bei Ada' } });
  await must(counter.core, 'contacts.edit', { id, fields: { concern: 'bei Ben' } });
  expect((await memberState(counter)).pending).toBe(1);
  await sync(counter);
  expect((await memberState(counter)).pending).toBe(0);
  await syncAll(lead, counter);
  expect(hashOf(counter)).toBe(hashOf(lead));
  const contests = await must(lead.core, 'records.contests', { type: 'contact', id });
  expect(contests.map(({ values }) => values.map(({ value }) => value).sort())).toEqual([
    ['bei Ada', 'bei Ben'],
  ]);
});
