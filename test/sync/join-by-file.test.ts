// Joining where no storage is reached: the request goes out on a stick, a transfer file comes back (docs/specs/sync.md J5, T6).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeCard } from '../../electron/core/sync/formats/space-card.ts';
import { ask, must, passphrase } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { bytesFor } from '../support/sync-space.ts';
import {
  cardOf,
  createTeamBench,
  found,
  hashOf,
  memberState,
  type Pc,
  stateOf,
  syncAll,
} from '../support/team-bench.ts';

const hourMs = 3_600_000;

const team = freshStoredTeam();
let cal: Pc;
let card: string;
beforeEach(async () => {
  cal = team.bench.pc('cal');
  cutOff(cal);
  card = await cardOf(team.bench, team.ada);
  await must(cal.core, 'vault.foundToJoin', { passphrase });
});

/** Whatever it asks of the storage fails. */
function cutOff(pc: Pc): void {
  for (const verb of ['list', 'get', 'put', 'remove'] as const)
    team.targetOf(pc).script({
      verb,
      fault: { kind: 'fails', failure: { kind: 'target-unreachable', host: 'ablage.amt' } },
    });
}

const onStick = (name: string): string => join(team.bench.root, name);

/** Up to the request on the stick; answers the digits on the newcomer's screen. */
async function askByFile(pc: Pc, text = card): Promise<string> {
  await must(pc.core, 'space.joinByFile', { card: text, name: 'Cal Ipsen' });
  const state = await stateOf(pc);
  if (state.kind !== 'requested') throw new Error(`${pc.name} is ${state.kind}`);
  await saveRequest(pc);
  return state.digits;
}

async function saveRequest(pc: Pc): Promise<void> {
  const file = onStick('anfrage');
  pc.ports.dialogs.answer(file);
  expect(await must(pc.core, 'space.saveRequest', undefined)).toEqual({ file });
}

function readRequest(pc: Pc, file = 'anfrage') {
  pc.ports.dialogs.answer(onStick(file));
  return ask(pc.core, 'space.readRequest', undefined);
}

const newcomer = { kind: 'new', name: 'Cal Ipsen', role: 'counter' } as const;

async function approve(digits: string): Promise<void> {
  const read = await readRequest(team.ada);
  if (!read.ok || !read.value) throw new Error('no request');
  const { request } = read.value;
  await must(team.ada.core, 'space.approve', { digits, member: newcomer, request });
}

/** Writes a transfer file on one PC and reads it on another. */
async function carry(from: Pc, to: Pc) {
  const file = onStick('uebergabe');
  from.ports.dialogs.answer(file);
  await must(from.core, 'transfer.out', undefined);
  to.ports.dialogs.answer(file);
  return ask(to.core, 'transfer.in', undefined);
}

test('[J5] [T6] a PC that reaches no storage is let in by what a stick carries there and back', async () => {
  const { ada, ben } = team;
  await team.contact(ada, 'vor dem Beitritt');
  const digits = await askByFile(cal);
  expect(await stateOf(cal)).toMatchObject({ kind: 'requested', round: { kind: 'paused' } });
  const stick = readFileSync(onStick('anfrage'));
  expect(stick.includes(digits)).toBe(false);
  expect(await readRequest(ada)).toMatchObject({ value: { name: 'Cal Ipsen' } });
  await approve(digits);
  expect(await carry(ada, cal)).toMatchObject({ ok: true, value: { refused: 0 } });
  expect(await memberState(cal)).toMatchObject({ role: 'counter', pending: 0 });
  expect(await must(cal.core, 'vault.state', undefined)).toMatchObject({
    session: { memberName: 'Cal Ipsen', role: 'counter', officeName: 'Bürgeramt Mitte' },
  });
  expect(hashOf(cal)).toBe(hashOf(ada));
  await team.contact(cal, 'ohne Netz');
  expect(await carry(cal, ada)).toEqual({ ok: true, value: { taken: 1, refused: 0 } });

  team.targetOf(cal).behave();
  await syncAll(ada, ben, cal);
  expect(new Set([ada, ben, cal].map(hashOf)).size).toBe(1);
  expect(team.names('j-')).toEqual([]);
  for (const pc of [ada, cal]) {
    expect(await memberState(pc)).toMatchObject({ pending: 0, refused: 0 });
    expect((await must(pc.core, 'vault.verify', undefined)).differences).toEqual([]);
  }
});

test('[J5] once let in, a PC that knows a way to the storage begins to exchange by itself, as soon as it is reached', async () => {
  const { ada } = team;
  await approve(await askByFile(cal));
  cal.ports.timers.advance(hourMs);
  expect(team.calls(cal)).toEqual({ list: 0, get: 0, put: 0, remove: 0 });
  await carry(ada, cal);
  const { id } = await team.contact(cal, 'ohne Netz');
  cal.ports.timers.advance(0);
  await expect.poll(() => memberState(cal)).toMatchObject({ round: { kind: 'waiting' } });
  team.targetOf(cal).behave();
  cal.ports.timers.advance(hourMs);
  await expect.poll(() => memberState(cal)).toMatchObject({ pending: 0, round: { kind: 'idle' } });
  await syncAll(ada);
  expect(await must(ada.core, 'records.get', { ids: [id] })).toHaveLength(1);
});

test('[J5] one that knows no access asks for nothing, says what it lacks, and begins once somebody entered it', async () => {
  const { ada, bench } = team;
  const { space } = JSON.parse(card) as { space: string };
  const target = { kind: 'webdav', url: 'https://cloud.amt.example/dav' };
  const text = writeCard({ space: new Uint8Array(Buffer.from(space, 'hex')), name: 'Mitte', target });
  await approve(await askByFile(cal, text));
  expect(await carry(ada, cal)).toMatchObject({ ok: true });
  await team.contact(cal, 'ohne Netz');
  cal.ports.timers.advance(hourMs);
  expect(await memberState(cal)).toMatchObject({ pending: 1, round: { kind: 'paused', noAccess: true } });
  expect(team.calls(cal)).toEqual({ list: 0, get: 0, put: 0, remove: 0 });

  team.targetOf(cal).behave();
  await must(cal.core, 'sync.setTarget', { target: bench.target });
  expect(await memberState(cal)).toMatchObject({ pending: 0, round: { kind: 'idle' } });
  await team.contact(cal, 'mit Netz');
  cal.ports.timers.advance(hourMs);
  await expect.poll(() => memberState(cal)).toMatchObject({ pending: 0 });
});

test('[J5] a request that lies on the storage goes by stick as well, where the network fails meanwhile', async () => {
  const { ada, bench } = team;
  const dan = bench.pc('dan');
  await must(dan.core, 'vault.foundToJoin', { passphrase });
  const { digits } = await must(dan.core, 'space.join', { card, target: bench.target, name: 'Cal Ipsen' });
  cutOff(dan);
  await saveRequest(dan);
  await approve(digits);
  expect(team.names('j-')).toEqual([]);
  expect(await carry(ada, dan)).toMatchObject({ ok: true });
  expect(hashOf(dan)).toBe(hashOf(ada));
  team.targetOf(dan).behave();
  await syncAll(ada, dan);
  expect(team.names('j-')).toEqual([]);
  expect(await memberState(dan)).toMatchObject({ pending: 0, refused: 0 });
});

test('[T6] what was written before the admission opens nothing, and the request stands', async () => {
  const { ada } = team;
  const digits = await askByFile(cal);
  expect(await carry(ada, cal)).toMatchObject({
    failure: { kind: 'transfer-not-admitted', file: 'uebergabe' },
  });
  expect(await stateOf(cal)).toMatchObject({ kind: 'requested', digits });
  const count = 'SELECT count(*) AS count FROM';
  const rows = cal.core.host
    .workspace()
    ?.db.read((tx) => [tx.get(`${count} journal`), tx.get(`${count} space_keys`)]);
  expect(rows).toEqual([{ count: 0 }, { count: 0 }]);
  await approve(digits);
  expect(await carry(ada, cal)).toMatchObject({ ok: true });
  expect(hashOf(cal)).toBe(hashOf(ada));
});

test("another team's transfer file lets nobody in, whatever it says", async () => {
  await askByFile(cal);
  const others = createTeamBench();
  try {
    const eva = others.pc('eva');
    await found(others, eva);
    expect(await carry(eva, cal)).toMatchObject({ failure: { kind: 'transfer-foreign' } });
    expect(await readRequest(eva)).toEqual({
      ok: false,
      failure: { kind: 'request-foreign', file: 'anfrage' },
    });
  } finally {
    await others.close();
  }
  expect(await stateOf(cal)).toMatchObject({ kind: 'requested' });
});

test('[J5] a request in a file is admitted by its very digits, once, and by leads alone', async () => {
  const { ada, ben } = team;
  const digits = await askByFile(cal);
  const read = await readRequest(ada);
  const request = (read.ok && read.value?.request) || '';
  const withOther = (changes: object) =>
    ask(ada.core, 'space.approve', { digits, member: newcomer, request, ...changes });
  const flipped = request.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  for (const changes of [{ digits: '1'.repeat(30) }, { request: flipped }, { request: 'a0' }])
    expect(await withOther(changes)).toMatchObject({ failure: { kind: 'request-other-digits' } });
  // It never lay on the storage.
  expect(await withOther({ request: undefined })).toMatchObject({
    failure: { kind: 'space-digits-unknown' },
  });
  expect(await must(ada.core, 'space.members', undefined)).toHaveLength(2);
  expect(await readRequest(ben)).toMatchObject({ failure: { kind: 'record-not-allowed' } });
  await must(ada.core, 'space.approve', { digits, member: newcomer, request });
  expect(await withOther({})).toMatchObject({ failure: { kind: 'request-answered' } });
  expect(await readRequest(ada)).toMatchObject({ failure: { kind: 'request-answered' } });
  expect(await must(ada.core, 'space.members', undefined)).toHaveLength(3);
});

test('a file that is no request says so, and a closed dialog is no failure', async () => {
  const { ada } = team;
  writeFileSync(onStick('urlaub.jpg'), bytesFor('picture', 32));
  writeFileSync(onStick('gross'), new Uint8Array(9_000));
  for (const file of ['urlaub.jpg', 'gross'])
    expect(await readRequest(ada, file)).toEqual({ ok: false, failure: { kind: 'file-wrong-format', file } });
  expect(await readRequest(ada, 'weg')).toMatchObject({ failure: { kind: 'file-missing' } });
  ada.ports.dialogs.answer(undefined);
  expect(await must(ada.core, 'space.readRequest', undefined)).toBeNull();
  expect(await ask(cal.core, 'space.saveRequest', undefined)).toMatchObject({
    failure: { kind: 'space-none' },
  });
  await must(cal.core, 'space.joinByFile', { card, name: 'Cal Ipsen' });
  cal.ports.dialogs.answer(undefined);
  expect(await must(cal.core, 'space.saveRequest', undefined)).toBeNull();
  cal.ports.dialogs.answer(onStick('kein/ordner'));
  expect(await ask(cal.core, 'space.saveRequest', undefined)).toMatchObject({
    failure: { kind: 'file-not-writable' },
  });
});

test('a lead decides while the storage answers, and a request waits on the stick until then', async () => {
  const { ada } = team;
  const digits = await askByFile(cal);
  const { request = '' } = ((await readRequest(ada)) as { value: { request: string } }).value;
  cutOff(ada);
  const admit = () => ask(ada.core, 'space.approve', { digits, member: newcomer, request });
  expect(await admit()).toMatchObject({ failure: { kind: 'target-unreachable' } });
  team.targetOf(ada).behave();
  expect(await admit()).toMatchObject({ ok: true });
  expect(await carry(ada, cal)).toMatchObject({ ok: true });
  expect((await must(ada.core, 'space.members', undefined)).map(({ name }) => name)).toHaveLength(3);
});

test('a wish that went out by file is taken back without the storage, and a restart keeps it', async () => {
  const digits = await askByFile(cal);
  const again = await team.bench.restart(cal);
  cutOff(again);
  expect(await stateOf(again)).toMatchObject({ kind: 'requested', digits, round: { kind: 'paused' } });
  await must(again.core, 'space.cancelJoin', undefined);
  expect(await stateOf(again)).toEqual({ kind: 'none' });
  expect(team.calls(again).remove).toBe(0);
});

test('whoever was removed comes back by a stick with what was written meanwhile', async () => {
  const { ada, ben } = team;
  const benId = (await must(ada.core, 'space.members', undefined)).find(({ own }) => !own)?.memberId ?? '';
  await must(ada.core, 'space.remove', { memberId: benId });
  await team.round(ben);
  expect(await stateOf(ben)).toMatchObject({ kind: 'ended' });
  const { id } = await team.contact(ben, 'zwischendurch');
  cutOff(ben);
  await approve(await askByFile(ben));
  expect(await carry(ada, ben)).toMatchObject({ ok: true });
  expect(await memberState(ben)).toMatchObject({ role: 'counter' });
  expect(await carry(ben, ada)).toMatchObject({ ok: true, value: { refused: 0 } });
  expect(await must(ada.core, 'records.get', { ids: [id] })).toMatchObject([
    { fields: { concern: 'zwischendurch' } },
  ]);
  expect(hashOf(ben)).toBe(hashOf(ada));
});

test('[J1] whatever storage the card names, its access may come later', async () => {
  const space = new Uint8Array(Buffer.from(JSON.parse(card).space, 'hex'));
  const join = (target: Record<string, string>) =>
    ask(cal.core, 'space.joinByFile', { card: writeCard({ space, name: 'Mitte', target }), name: 'Cal' });
  const bucket = {
    endpoint: 'https://s3.amt.example',
    bucket: 'team',
    folder: '',
    region: 'eu',
    style: 'path',
  };
  for (const [target, address] of [
    [{ kind: 'webdav', url: 'https://cloud.amt.example/dav' }, 'https://cloud.amt.example/dav'],
    [{ kind: 's3', ...bucket }, 'https://s3.amt.example/team'],
  ] as const) {
    expect(await join(target)).toEqual({ ok: true, value: null });
    expect(await stateOf(cal)).toMatchObject({ kind: 'requested', target: { address } });
    await must(cal.core, 'space.cancelJoin', undefined);
  }
  expect(await join({ kind: 'ftp' })).toMatchObject({ failure: { kind: 'space-card-unreadable' } });
});
