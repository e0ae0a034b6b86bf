// Transfer files between PCs that reach no storage, or not the same at the same time (docs/specs/sync.md R4 and §10).
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../electron/core/crypto/primitives.ts';
import { nameOf } from '../../electron/core/sync/formats/names.ts';
import { seal } from '../../electron/core/sync/formats/segment.ts';
import {
  encodeTransfer,
  readTransferHeader,
  readTransferTable,
  transferHeaderLength,
} from '../../electron/core/sync/formats/transfer.ts';
import { ask, must, passphrase } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { bytesFor, chainOf, deviceNamed, taken } from '../support/sync-space.ts';
import {
  createTeamBench,
  found,
  hashOf,
  joinAs,
  memberState,
  type Pc,
  syncAll,
} from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();

/** Writes a transfer file on a PC; answers where it lies. */
async function out(pc: Pc): Promise<string> {
  const file = join(team.bench.root, `${pc.name}.tresen-transfer`);
  pc.ports.dialogs.answer(file);
  expect(await must(pc.core, 'transfer.out', undefined)).toEqual({
    files: expect.any(Number),
    bytes: readFileSync(file).length,
  });
  return file;
}

function bring(pc: Pc, file: string) {
  pc.ports.dialogs.answer(file);
  return ask(pc.core, 'transfer.in', undefined);
}

/** Everything that a vault knows of its space, and what all entries add up to. */
const everything = (pc: Pc): unknown => [
  hashOf(pc),
  pc.core.host
    .workspace()
    ?.db.read((tx) => [
      tx.all('SELECT name, kind, state, reason, size, first, last FROM space_files ORDER BY name'),
      tx.all('SELECT device, seq, hash, withheld FROM journal ORDER BY n'),
    ]),
];

const offline = (...pcs: readonly Pc[]): void => {
  for (const pc of pcs)
    for (const verb of ['list', 'get', 'put', 'remove'] as const)
      team.targetOf(pc).script({
        verb,
        fault: { kind: 'fails', failure: { kind: 'target-unreachable', host: 'ablage.amt' } },
      });
};

test('[R4] what a PC without network wrote comes to another on a stick, and from there to the target', async () => {
  const { ada, ben } = team;
  offline(ben);
  await team.contact(ben, 'ohne Netz');
  const before = team.segmentsOf(ben).length;
  expect(await bring(ada, await out(ben))).toEqual({ ok: true, value: { taken: 1, refused: 0 } });
  expect(hashOf(ada)).toBe(hashOf(ben));
  // F5: a stick is not the target.
  expect((await memberState(ben)).pending).toBe(1);
  expect(await team.round(ada)).toBe('ok');
  expect(team.segmentsOf(ben)).toHaveLength(before + 1);
  team.targetOf(ben).behave();
  expect(await team.round(ben)).toBe('ok');
  expect((await memberState(ben)).pending).toBe(0);
  expect(team.segmentsOf(ben)).toHaveLength(before + 1);
  await syncAll(ada, ben);
  expect(hashOf(ada)).toBe(hashOf(ben));
});

test('[R4] reading one asks the host for a round, and touches no storage by itself', async () => {
  const { ada, ben } = team;
  await team.contact(ben, 'auf dem Stick');
  const file = await out(ben);
  ada.ports.clock.advance(60_000);
  const before = team.calls(ada).list;
  expect(await bring(ada, file)).toMatchObject({ ok: true });
  // Time enough for a round that began by itself.
  await ask(ada.core, 'vault.verify', undefined);
  expect(team.calls(ada).list).toBe(before);
  ada.ports.timers.advance(0);
  await expect.poll(() => team.calls(ada).list).toBeGreaterThan(before);
});

test('[R4] [A3] and with its pictures, which everybody gets from there', async () => {
  const { ada, ben } = team;
  offline(ben);
  const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(50).keys());
  const { id } = await must(ben.core, 'attachments.add', {
    ...{ name: 'plan.png', mime: 'image/png', alt: '', bytes },
  });
  expect(await bring(ada, await out(ben))).toMatchObject({ ok: true });
  expect(await team.round(ada)).toBe('ok');
  const cal = team.bench.pc('cal');
  await joinAs(team.bench, ada, cal, 'counter');
  await syncAll(ada, cal);
  expect((await cal.core.attachment(id))?.bytes).toEqual(bytes);
});

test('[S14] what a copy of this PC wrote under its numbers comes on a stick: nothing counts as sent by that', async () => {
  const { ada, ben, bench } = team;
  await team.contact(ben, 'vor dem Kopieren');
  await syncAll(ben, ada);
  await ben.core.close();
  cpSync(join(bench.root, 'ben'), join(bench.root, 'kopie'), { recursive: true });
  const [again, copy] = [bench.pc('ben'), bench.pc('kopie')];
  for (const { core } of [again, copy]) await must(core, 'vault.open', { passphrase });
  offline(again, copy);
  await team.contact(again, 'am alten PC');
  await team.contact(copy, 'an der Kopie');
  expect(await bring(copy, await out(again))).toMatchObject({ failure: { kind: 'space-copied' } });
  team.targetOf(copy).behave();
  await syncAll(copy, ada);
  expect(concerns(ada)).toEqual(['am alten PC', 'an der Kopie', 'vor dem Kopieren']);
  await expectSame(ada, copy);
});

test('[R4] a file that was read already changes nothing, and neither does an older one', async () => {
  const { ada, ben } = team;
  await team.contact(ben, 'erst');
  const older = await out(ben);
  const copy = `${older}-alt`;
  writeFileSync(copy, readFileSync(older));
  await team.contact(ben, 'dann');
  const newer = await out(ben);
  expect(await bring(ada, newer)).toEqual({ ok: true, value: { taken: 2, refused: 0 } });
  const before = everything(ada);
  for (const file of [newer, copy, newer])
    expect(await bring(ada, file)).toEqual({ ok: true, value: { taken: 0, refused: 0 } });
  expect(everything(ada)).toEqual(before);
});

test('[R4] reading what lacks things is no loss: nothing here goes, and nothing is missed on the target', async () => {
  const { ada, ben } = team;
  const early = await out(ben);
  await team.contact(ada, 'nur bei Ada');
  const cal = team.bench.pc('cal');
  await joinAs(team.bench, ada, cal, 'counter');
  const [state, names] = [hashOf(ada), team.names('')];
  expect(await bring(ada, early)).toEqual({ ok: true, value: { taken: 0, refused: 0 } });
  expect(hashOf(ada)).toBe(state);
  expect(await team.round(ada)).toBe('ok');
  expect(team.names('')).toEqual(names);
});

test('three PCs without storage pass a stick around, with pictures, and end alike', async () => {
  const { ada, ben } = team;
  const cal = team.bench.pc('cal');
  await joinAs(team.bench, ada, cal, 'counter');
  await syncAll(ada, ben, cal);
  offline(ada, ben, cal);
  await team.contact(ada, 'von Ada');
  await team.contact(ben, 'von Ben');
  await team.contact(cal, 'von Cal');
  const bytes = new Uint8Array(1_500_000).fill(7);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const { id } = await must(ada.core, 'attachments.add', {
    name: 'plan.png',
    mime: 'image/png',
    alt: '',
    bytes,
  });
  for (const [from, to] of [
    [ada, ben],
    [ben, cal],
    [cal, ada],
    [ada, ben],
  ] as const)
    expect(await bring(to, await out(from))).toMatchObject({ ok: true, value: { refused: 0 } });
  expect(new Set([ada, ben, cal].map(hashOf)).size).toBe(1);
  expect((await cal.core.attachment(id))?.bytes).toEqual(bytes);
  for (const pc of [ada, ben, cal]) team.targetOf(pc).behave();
  await syncAll(ada, ben, cal);
  for (const pc of [ada, ben, cal]) expect(await memberState(pc)).toMatchObject({ refused: 0 });
  await expectSame(ada, ben, cal);
});

test('[T4] whatever is cut, lengthened or changed is told, and nothing of it is taken', async () => {
  const { ada, ben } = team;
  await team.contact(ben, 'auf dem Stick');
  const file = await out(ben);
  const whole = readFileSync(file);
  const before = everything(ada);
  const harmed = async (bytes: Uint8Array): Promise<string> => {
    writeFileSync(file, bytes);
    const read = await bring(ada, file);
    return read.ok ? 'taken' : read.failure.kind;
  };
  const table = whole.readUInt32BE(44) + transferHeaderLength;
  for (let length = 4; length < whole.length; length += length < table ? 1 : 97)
    expect([length, await harmed(whole.subarray(0, length))]).toEqual([length, 'transfer-cut']);
  expect(await harmed(Buffer.concat([whole, Buffer.of(0)]))).toBe('transfer-damaged');
  const kinds = new Set<string>();
  for (let at = 0; at < whole.length; at += at < table ? 1 : 61) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    const kind = await harmed(bytes);
    expect([at, kind]).not.toEqual([at, 'taken']);
    kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual([
    'file-wrong-format',
    'space-newer',
    'transfer-cut',
    'transfer-damaged',
    'transfer-foreign',
  ]);
  expect(await harmed(Buffer.from('{"type":"contact"}'))).toBe('file-wrong-format');
  expect(everything(ada)).toEqual(before);
  expect(await harmed(whole)).toBe('taken');
  expect(hashOf(ada)).toBe(hashOf(ben));
});

test("another team's file is left alone, and one that isn't there is named", async () => {
  const other = createTeamBench();
  try {
    const eva = other.pc('eva');
    await found(other, eva);
    const file = await out(eva);
    const before = everything(team.ada);
    expect(await bring(team.ada, file)).toMatchObject({ failure: { kind: 'transfer-foreign' } });
    expect(await bring(team.ada, `${file}-weg`)).toMatchObject({ failure: { kind: 'file-missing' } });
    expect(everything(team.ada)).toEqual(before);
  } finally {
    await other.close();
  }
});

test('[F3] a file that somebody forged is judged like one on the target', async () => {
  const { ada, ben } = team;
  const file = await out(ben);
  const bytes = new Uint8Array(readFileSync(file));
  const { space } = taken(readTransferHeader(bytes.subarray(0, transferHeaderLength)));
  const stranger = deviceNamed('stranger');
  const view = ada.core.host
    .workspace()
    ?.db.read((tx) =>
      tx.get<{ name: string }>("SELECT name FROM space_files WHERE kind = 'control' ORDER BY control DESC"),
    );
  const [, n = '', hash = ''] = /^c-(\d+)-([0-9a-f]+)/.exec(view?.name ?? '') ?? [];
  const control = { n: Number(n), hash: new Uint8Array(Buffer.from(hash, 'hex')) };
  const [entry] = chainOf(stranger.device, ['{"v":1}']);
  if (!entry) throw new Error('no entry');
  const keys = { space, epoch: 1, epochKey: bytesFor('guess', 32), signing: stranger.pair, control };
  const forged = taken(seal([entry], keys, bytesFor('salt', 32)));
  const name = nameOf({ kind: 'segment', device: stranger.device, first: 1, last: 1, hash: forged.hash });
  const enclosed = { name, size: forged.bytes.length, hash: sha256(forged.bytes) };
  writeFileSync(file, Buffer.concat([encodeTransfer(space, [enclosed]), forged.bytes]));
  const before = hashOf(ada);
  expect(await bring(ada, file)).toEqual({ ok: true, value: { taken: 0, refused: 1 } });
  expect(hashOf(ada)).toBe(before);
  expect((await must(ada.core, 'sync.refused', undefined)).map(({ reason }) => reason)).toEqual([
    'not-admitted',
  ]);
});

test('a vault without a space has nothing to hand over, and a closed dialog is no failure', async () => {
  const { ada, bench } = team;
  ada.ports.dialogs.answer(undefined, undefined);
  expect(await must(ada.core, 'transfer.out', undefined)).toBeNull();
  expect(await must(ada.core, 'transfer.in', undefined)).toBeNull();
  const lone = bench.pc('lone');
  await must(lone.core, 'vault.foundToJoin', { passphrase: 'kleines blaues Fahrrad' });
  for (const name of ['transfer.out', 'transfer.in'] as const)
    expect(await ask(lone.core, name, undefined)).toMatchObject({ failure: { kind: 'space-none' } });
});

test('a disk that takes no file is said, and leaves none behind', async () => {
  const { ada } = team;
  const file = join(team.bench.root, 'no-such-folder', 'x.tresen-transfer');
  ada.ports.dialogs.answer(file);
  expect(await ask(ada.core, 'transfer.out', undefined)).toMatchObject({
    failure: { kind: 'file-not-writable' },
  });
  expect(existsSync(file)).toBe(false);
});

test('[T2] a table names files in rising order, each once, and no more than it says', () => {
  const space = bytesFor('space', 32);
  const row = (name: string, size = 5) => ({ name, size, hash: sha256(name) });
  const reasonFor = (rows: readonly ReturnType<typeof row>[]): string => {
    const bytes = encodeTransfer(space, rows);
    const header = taken(readTransferHeader(bytes.subarray(0, transferHeaderLength)));
    const table = readTransferTable(header, bytes.subarray(transferHeaderLength));
    return table.ok ? 'ok' : table.reason;
  };
  expect(reasonFor([])).toBe('ok');
  expect(reasonFor([row('a'), row('b/c')])).toBe('ok');
  expect(reasonFor([row('b'), row('a')])).toBe('malformed');
  expect(reasonFor([row('a'), row('a')])).toBe('malformed');
  expect(reasonFor([row('../a')])).toBe('malformed');
  expect(reasonFor([row('a', 9 << 20)])).toBe('too-large');
});
