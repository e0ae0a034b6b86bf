// A recovery with the printed key that doesn't come to its end: whoever calls it off is where they were, and what only broke
// off goes on where it was.
import { expect, test } from 'vitest';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import { ask, must, passphrase } from '../support/core-bench.ts';
import { freshLostTeam } from '../support/lost-team.ts';
import { stateOf } from '../support/team-bench.ts';

const team = freshLostTeam();
const { bench, kim, recover } = team;

const wrong = (): string => team.recovery.recoveryKey.replace(/^..../, '0000');

const cut = { kind: 'target-cut' } as const;

/** Does something while the file of this turn is on its way. */
function during(prefix: string, turn: number, act: () => void): void {
  let seen = 0;
  team.storage.exposeTo((verb, name) => {
    if (verb !== 'get' || !name.startsWith(prefix)) return undefined;
    seen += 1;
    if (seen === turn) act();
    return { kind: 'late', milliseconds: 5 };
  });
}

const tables = [
  ...['journal', 'records', 'texts', 'parked', 'attachments', 'space', 'space_files', 'space_keys'],
  ...['search_trigram', 'search_word'],
];

/** Tables that hold anything. */
function leftIn(): string[] {
  const { db } = kim.core.host.workspace() ?? {};
  if (!db) throw new Error('the vault is locked');
  const count = 'SELECT count(*) AS count FROM';
  return db.read((tx) =>
    tables.filter((table) => (tx.get<{ count: number }>(`${count} ${table}`)?.count ?? 0) > 0),
  );
}

/** The vault is as empty as before, may join, and the recovery succeeds when it is begun anew. */
async function expectNothingKept(): Promise<void> {
  expect(leftIn()).toEqual([]);
  expect(await stateOf(kim)).toEqual({ kind: 'none' });
  expect(await must(kim.core, 'vault.state', undefined)).toMatchObject({
    session: { memberId: '', officeName: '' },
  });
  team.storage.behave();
  expect(await recover()).toEqual({ ok: true, value: { unread: 0 } });
  expect((await must(kim.core, 'vault.verify', undefined)).differences).toEqual([]);
  expect(await must(kim.core, 'vault.state', undefined)).toMatchObject({ session: { role: 'lead' } });
}

test('a recovery tells how far it is, of all files that lie there', async () => {
  const told: FeedEvent[] = [];
  kim.core.subscribe((event) => {
    if (event.kind === 'progress') told.push(event);
  });
  expect(await recover()).toEqual({ ok: true, value: { unread: 0 } });
  const all = team.storage.store.size;
  const files = all - 1;
  expect(told[0]).toEqual({ kind: 'progress', work: 'recovery', done: 0, total: files });
  expect(told.at(-1)).toEqual({ kind: 'progress', work: 'recovery', done: all, total: all });
  const done = told.flatMap((event) => (event.kind === 'progress' ? [event.done] : []));
  expect(done).toEqual(done.toSorted((a, b) => a - b));
});

test.each([
  ['its decisions', 'c-', 1],
  ['its entries', 'd-', 2],
  ['its pictures', 'b/', 1],
] as const)('somebody who breaks it off while %s come in is where they were', async (_, prefix, turn) => {
  during(prefix, turn, () => void ask(kim.core, 'work.cancel', { work: 'recovery' }));
  expect(await recover()).toMatchObject({ failure: { kind: 'cancelled' } });
  await expectNothingKept();
});

/** Names that are read from the storage from now on. */
function readFrom(): string[] {
  const names: string[] = [];
  team.storage.exposeTo((verb, name) => {
    if (verb === 'get') names.push(name);
    return undefined;
  });
  return names;
}

/** Nobody joined yet, and what was read waits for the rest: the next try reads the rest alone. */
async function expectToGoOn(left: number): Promise<void> {
  expect(await stateOf(kim)).toEqual({ kind: 'none', unfinished: 'Bürgeramt Mitte' });
  expect(await must(kim.core, 'vault.state', undefined)).toMatchObject({ session: { memberId: '' } });
  team.storage.behave();
  const names = readFrom();
  expect(await recover()).toEqual({ ok: true, value: { unread: 0 } });
  expect(names).toHaveLength(left);
  expect(await stateOf(kim)).toEqual({ kind: 'none' });
  expect((await must(kim.core, 'vault.verify', undefined)).differences).toEqual([]);
  expect(await must(kim.core, 'vault.state', undefined)).toMatchObject({ session: { role: 'lead' } });
}

test('[K4] storage that fails on the way is read from there on, and nothing twice', async () => {
  team.storage.script({ verb: 'get', nth: team.storage.store.size, fault: { kind: 'fails', failure: cut } });
  expect(await recover()).toMatchObject({ failure: { kind: 'target-cut' } });
  await expectToGoOn(1);
});

test('[K4] a vault that is locked meanwhile goes on when it is open again', async () => {
  during('b/', 1, () => void ask(kim.core, 'vault.lock', undefined));
  expect((await recover()).ok).toBe(false);
  await must(kim.core, 'vault.open', { passphrase });
  await expectToGoOn(1);
});

test('a wrong key, a wrong place and an empty one lose nothing of what was read', async () => {
  team.storage.script({ verb: 'get', nth: team.storage.store.size, fault: { kind: 'fails', failure: cut } });
  await recover();
  expect(await recover({ recoveryKey: wrong() })).toMatchObject({
    failure: { kind: 'space-recovery-key' },
  });
  team.storage.script({ verb: 'list', fault: { kind: 'empty' } });
  expect(await recover()).toMatchObject({ failure: { kind: 'space-missing' } });
  await expectToGoOn(1);
});

test('what came spoilt is read once more', async () => {
  const last = team.storage.store.size;
  team.storage.script({ verb: 'get', nth: last - 1, fault: { kind: 'torn', length: 300 } });
  team.storage.script({ verb: 'get', nth: last, fault: { kind: 'fails', failure: cut } });
  expect(await recover()).toMatchObject({ failure: { kind: 'target-cut' } });
  await expectToGoOn(2);
});

test('how far it is counts what was read before', async () => {
  team.storage.script({ verb: 'get', nth: team.storage.store.size, fault: { kind: 'fails', failure: cut } });
  await recover();
  team.storage.behave();
  const told: FeedEvent[] = [];
  kim.core.subscribe((event) => {
    if (event.kind === 'progress') told.push(event);
  });
  await recover();
  expect(told.at(-1)).toEqual({ kind: 'progress', work: 'recovery', done: 1, total: 1 });
});

test('whoever calls it off in the end is where they were', async () => {
  team.storage.script({ verb: 'get', nth: team.storage.store.size, fault: { kind: 'fails', failure: cut } });
  await recover();
  team.storage.behave();
  during('b/', 1, () => void ask(kim.core, 'work.cancel', { work: 'recovery' }));
  expect(await recover()).toMatchObject({ failure: { kind: 'cancelled' } });
  await expectNothingKept();
});

test('whoever founds an office of their own instead begins with an empty vault', async () => {
  team.storage.script({ verb: 'get', nth: team.storage.store.size, fault: { kind: 'fails', failure: cut } });
  await recover();
  const own = { officeName: 'Meldestelle Nord', memberName: 'Kim', role: 'lead' } as const;
  await must(kim.core, 'space.foundOffice', own);
  expect(await stateOf(kim)).toEqual({ kind: 'none' });
  expect(await must(kim.core, 'vault.state', undefined)).toMatchObject({
    session: { officeName: 'Meldestelle Nord', role: 'lead' },
  });
  expect((await must(kim.core, 'search.query', { text: 'Meldung' })).hits).toEqual([]);
});

test('whoever asks a team to be let in instead begins with an empty vault, as soon as it is asked', async () => {
  team.storage.script({ verb: 'get', nth: team.storage.store.size, fault: { kind: 'fails', failure: cut } });
  await recover();
  team.storage.behave();
  await must(kim.core, 'space.join', { card: team.recovery.card, target: bench.target, name: 'Kim' });
  expect(await stateOf(kim)).toMatchObject({ kind: 'requested' });
  expect(leftIn()).toEqual(['space', 'space_files']);
});

test('a wrong key and a wrong place are told, and nothing stays of them either', async () => {
  expect(await recover({ recoveryKey: wrong() })).toMatchObject({
    failure: { kind: 'space-recovery-key' },
  });
  expect(leftIn()).toEqual([]);
  team.storage.script({ verb: 'list', fault: { kind: 'empty' } });
  expect(await recover()).toMatchObject({ failure: { kind: 'space-missing' } });
  await expectNothingKept();
});
