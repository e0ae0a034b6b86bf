// A space that moves to another place: only where a lead says so, everything first, and nobody loses anything on the way.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { TargetSettings } from '../../shared/contract/sync.ts';
import { ask, must } from '../support/core-bench.ts';
import { freshTeam } from '../support/fresh-team.ts';
import { cardOf, hashOf, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';

const { bench, ada, ben } = freshTeam({ ben: 'counter' });
let place: string;
let target: TargetSettings;
beforeEach(() => {
  place = join(bench.root, 'neu');
  mkdirSync(place);
  target = { kind: 'folder', folder: place };
});

const write = (pc: Pc, line: string) =>
  must(pc.core, 'records.save', {
    type: 'impression',
    fields: { line, kind: 'idea', at: new Date().toISOString() },
  });
const setTarget = (pc: Pc, move: boolean) => ask(pc.core, 'sync.setTarget', { target, move });

test('an empty place is taken for a slip until a lead says that the space moves', async () => {
  expect(await setTarget(ada, false)).toMatchObject({ ok: false, failure: { kind: 'space-missing', place } });
  expect(await setTarget(ben, true)).toMatchObject({ ok: false, failure: { kind: 'record-not-allowed' } });
  expect(readdirSync(place)).toEqual([]);
  for (const pc of [ada, ben]) {
    const { address } = (await memberState(pc)).target;
    expect(address).toBe(join(bench.root, 'ablage'));
  }
});

test('■6 nothing counts as with the team at the new place that does not lie there', async () => {
  await write(ada, 'Ausweis');
  expect(await setTarget(ada, true)).toMatchObject({ ok: true });
  expect(await memberState(ada)).toMatchObject({
    pending: 0,
    round: { kind: 'idle' },
    target: { address: place },
  });
  const kept = readdirSync(join(bench.root, 'ablage'));
  expect(readdirSync(place)).toEqual(expect.arrayContaining(kept));
  expect(readdirSync(place).filter((name) => name.startsWith('d-'))).not.toEqual([]);
});

test('[M1] that it moves is said by moving it: no general call says so, no file brings it, and none carries it off', async () => {
  const { officeId: id } = ada.core.host.workspace()?.session() ?? { officeId: '' };
  const { space } = JSON.parse(await cardOf(bench, ada)) as { readonly space: string };
  const fields = { storage: { move: id, space, target: { kind: 'folder', folder: place } } };
  expect(await ada.core.call('records.save', { type: 'office', id, fields })).toMatchObject({
    failure: { kind: 'call-malformed' },
  });
  const file = join(bench.root, 'amt.ndjson');
  writeFileSync(file, JSON.stringify({ type: 'office', id, fields }));
  ada.ports.dialogs.answer(file);
  expect(await must(ada.core, 'exchange.import', undefined)).toMatchObject({
    refused: [{ line: 1, problems: [{ path: 'storage', reason: 'immutable' }] }],
  });
  expect(await memberState(ada)).toMatchObject({ moved: null });
  await must(ada.core, 'sync.setTarget', { target, move: true });
  ada.ports.dialogs.answer(file);
  await must(ada.core, 'exchange.export', { type: 'office' });
  expect(readFileSync(file, 'utf8')).not.toContain('storage');
  ada.ports.dialogs.answer(file);
  expect(await must(ada.core, 'exchange.import', undefined)).toMatchObject({ unchanged: 1 });
});

test('who goes on at the old place meanwhile brings it along', async () => {
  await must(ada.core, 'sync.setTarget', { target, move: true });
  await write(ben, 'Am alten Ort');
  await sync(ben);
  await write(ada, 'Am neuen Ort');
  await sync(ada);
  await must(ben.core, 'sync.setTarget', { target });
  await syncAll(ada, ben);
  expect(hashOf(ada)).toBe(hashOf(ben));
  expect((await must(ada.core, 'search.query', { text: 'Ort' })).hits).toHaveLength(2);
});
