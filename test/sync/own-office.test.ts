// Whoever chose to join by mistake isn't stuck: the empty vault becomes an office of its own, and no other vault does.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, must, passphrase } from '../support/core-bench.ts';
import { askToJoin, createTeamBench, found, hashOf, stateOf, type TeamBench } from '../support/team-bench.ts';

let bench: TeamBench;
beforeEach(() => {
  bench = createTeamBench();
});
afterEach(() => bench.close());

const office = { officeName: 'Bürgeramt Nord', memberName: 'Kim', role: 'lead' } as const;

test('an empty vault becomes an office that can be worked in, and found a space', async () => {
  const kim = bench.pc('kim');
  await must(kim.core, 'vault.foundToJoin', { passphrase });
  await must(kim.core, 'space.foundOffice', office);
  expect(await must(kim.core, 'vault.state', undefined)).toMatchObject({
    session: { officeName: 'Bürgeramt Nord', memberName: 'Kim', role: 'lead', sample: false },
  });
  await must(kim.core, 'records.save', { type: 'service', fields: { name: 'Ausweis' } });
  await must(kim.core, 'space.found', { target: bench.target });
  expect(await stateOf(kim)).toMatchObject({ kind: 'member', role: 'lead' });
  expect((await must(kim.core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('a vault with entries, and one that has asked to join, stay what they are', async () => {
  const [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
  await found(bench, ada);
  const before = hashOf(ada);
  expect(await ask(ada.core, 'space.foundOffice', office)).toMatchObject({ ok: false });
  expect(hashOf(ada)).toBe(before);
  await askToJoin(bench, ada, ben);
  expect(await ask(ben.core, 'space.foundOffice', office)).toMatchObject({
    failure: { kind: 'space-joined' },
  });
  expect(await stateOf(ben)).toMatchObject({ kind: 'requested' });
});
