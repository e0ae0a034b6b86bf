// A recovery that meets what it can't read says how much that is, keeps what it has, and goes on when somebody says so.
import { expect, test } from 'vitest';
import { must } from '../support/core-bench.ts';
import { freshLostTeam } from '../support/lost-team.ts';
import { stateOf } from '../support/team-bench.ts';

const { store, kim, recover } = freshLostTeam();

const unread = (count: number) => ({ ok: false, failure: { kind: 'space-recovery-unread', count } });

/** Spoils the file of this turn; answers how to put it right. */
function spoil(prefix: string, turn: number): () => void {
  const name =
    [...store.keys()]
      .filter((file) => file.startsWith(prefix))
      .sort()
      .at(turn) ?? '';
  const bytes = store.get(name) ?? new Uint8Array();
  const spoilt = new Uint8Array(bytes);
  const at = Math.min(230, bytes.length - 1);
  spoilt[at] = (spoilt[at] ?? 0) ^ 1;
  store.set(name, spoilt);
  return () => void store.set(name, bytes);
}

const services = async () =>
  (await must(kim.core, 'search.query', { text: 'Parken', types: ['service'] })).hits.length;

test.each([
  // What comes behind it waits for it.
  ['a file of entries', 'd-', 0],
  ['the last file of entries', 'd-', -1],
  ['a picture', 'b/', 0],
] as const)('[K4] %s that came spoilt is told, and read once it is put right', async (_, prefix, turn) => {
  const mend = spoil(prefix, turn);
  const first = await recover();
  expect(first).toMatchObject({ ok: false, failure: { kind: 'space-recovery-unread' } });
  expect(await stateOf(kim)).toEqual({ kind: 'none', unfinished: 'Bürgeramt Mitte' });
  expect(await recover()).toEqual(first);
  mend();
  expect(await recover()).toEqual({ ok: true, value: { unread: 0 } });
  expect(await services()).toBe(1);
  expect((await must(kim.core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('[K4] whoever was told goes on without them: the rest is there, and they stay where they are', async () => {
  spoil('d-', -1);
  spoil('b/', 0);
  const before = new Map(store);
  const count = await recover();
  expect(count).toMatchObject({ ok: false });
  expect(await recover({ without: true })).toMatchObject({ ok: true, value: { unread: expect.any(Number) } });
  expect(await must(kim.core, 'vault.state', undefined)).toMatchObject({ session: { role: 'lead' } });
  expect((await must(kim.core, 'vault.verify', undefined)).differences).toEqual([]);
  expect(new Map(store)).toEqual(before);
});

test('[K4] what lies there spoilt and says nothing new is no reason to ask', async () => {
  const [name = ''] = [...store.keys()].filter((file) => file.startsWith('d-')).sort();
  const bytes = store.get(name) ?? new Uint8Array();
  store.set(`${name}-2`, bytes);
  store.set(name, bytes.subarray(0, 300));
  expect(await recover()).toEqual({ ok: true, value: { unread: 0 } });
});

test('a picture that stays behind is counted, once', async () => {
  spoil('b/', 0);
  expect(await recover()).toMatchObject(unread(1));
  expect(await recover({ without: true })).toEqual({ ok: true, value: { unread: 1 } });
});
