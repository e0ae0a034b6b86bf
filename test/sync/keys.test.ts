// Keys: where they lie, who takes new ones, and that none is ever used twice.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { toHex } from '../../electron/core/crypto/primitives.ts';
import { recoveryRecipient } from '../../electron/core/sync/formats/keybox.ts';
import { readHeader } from '../../electron/core/sync/formats/segment-header.ts';
import { keyboxesHeld } from '../../electron/core/sync/round/take-keybox.ts';
import { createFollower } from '../../electron/core/sync/space/follower.ts';
import { type DeviceSecrets, readValue } from '../../electron/core/sync/store/values.ts';
import { ask, must, passphrase, workspaceOf } from '../support/core-bench.ts';
import { createMemoryTarget, type MemoryTarget, type Store } from '../support/memory-target.ts';
import {
  createTeamBench,
  found,
  joinAs,
  type Pc,
  sync,
  syncAll,
  type TeamBench,
} from '../support/team-bench.ts';

let bench: TeamBench | undefined;
afterEach(() => bench?.close());

const secretsOf = ({ name, core }: Pc): DeviceSecrets => {
  const secrets = workspaceOf(core).db.read((tx) => readValue(tx, 'keys'));
  if (!secrets) throw new Error(`${name} has no keys`);
  return secrets;
};
const viewOf = ({ core }: Pc) => {
  const { db, vault } = workspaceOf(core);
  const { view } = createFollower(db, vault.device).now();
  if (!view) throw new Error('no member of a space');
  return view;
};
const boxesOf = (pc: Pc) =>
  workspaceOf(pc.core)
    .db.read((tx) => keyboxesHeld(tx, viewOf(pc).space))
    .map(({ body }) => body);

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
  );

const contact = (pc: Pc, concern: string) =>
  must(pc.core, 'records.save', {
    type: 'impression',
    fields: { line: concern, kind: 'idea', at: '2026-11-23T08:00:00.000Z' },
  });

test('[K1] private keys and the keys of the team lie in the vaults and nowhere else, under the name of the journal', async () => {
  bench = createTeamBench();
  const [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
  await found(bench, ada);
  await joinAs(bench, ada, ben, 'counter');
  await contact(ben, 'Einer');
  await syncAll(ben, ada);
  for (const [call, file] of [
    ['transfer.out', 'stick.tresen-transfer'],
    ['backup.save', 'sicherung.tresen-backup'],
  ] as const) {
    ada.ports.dialogs.answer(join(bench.root, file));
    await must(ada.core, call, undefined);
  }
  const secret = [ada, ben].flatMap((pc) => {
    const { signing, agreement } = secretsOf(pc);
    const keys = workspaceOf(pc.core).db.read((tx) =>
      tx.all<{ key: Uint8Array }>('SELECT key FROM space_keys'),
    );
    return [signing.secret, agreement.secret, ...keys.map(({ key }) => toHex(new Uint8Array(key)))];
  });
  expect(secret).toHaveLength(6);
  const spellings = secret.flatMap((hex) => {
    const bytes = Buffer.from(hex, 'hex');
    return [bytes, Buffer.from(hex), Buffer.from(bytes.toString('base64').slice(0, -4))];
  });
  const files = filesBelow(bench.root);
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => spellings.some((one) => readFileSync(file).includes(one)))).toEqual([]);
  for (const pc of [ada, ben]) {
    const { device } = workspaceOf(pc.core).vault;
    expect([secretsOf(pc).device, device.length]).toEqual([device, 32]);
    const known = viewOf(ada).state.devices.get(device);
    expect([known?.signing.length, known?.agreement.length]).toEqual([65, 1249]);
  }
});

test('[K2] whoever goes on as another device has other pairs, and the first ones sign nothing of it', async () => {
  bench = createTeamBench();
  const [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
  await found(bench, ada);
  await joinAs(bench, ada, ben, 'counter');
  await contact(ben, 'Eins');
  await sync(ben);
  const before = secretsOf(ben);
  await ben.core.close();
  const vault = join(bench.root, 'ben', 'vault');
  cpSync(vault, join(bench.root, 'alt'), { recursive: true });
  const lost = bench.pc('ben');
  await must(lost.core, 'vault.open', { passphrase });
  await contact(lost, 'Zwei');
  await sync(lost);
  await lost.core.close();
  cpSync(join(bench.root, 'alt'), vault, { recursive: true });
  // Its end is lost, as its witness tells; and a copy of it elsewhere has no witness at all.
  cpSync(join(bench.root, 'alt'), join(bench.root, 'kopie', 'vault'), { recursive: true });
  const seen = new Set([before].flatMap(({ signing, agreement }) => [signing.secret, agreement.secret]));
  for (const name of ['ben', 'kopie']) {
    const again = bench.pc(name);
    await must(again.core, 'vault.open', { passphrase });
    await contact(again, `von ${name}`);
    await ask(again.core, 'sync.run', undefined);
    const { device, signing, agreement } = secretsOf(again);
    expect(device).not.toBe(before.device);
    for (const one of [signing.secret, agreement.secret]) {
      expect(seen).not.toContain(one);
      seen.add(one);
    }
    await again.core.close();
  }
  await syncAll(ada);
  const own = [...viewOf(ada).state.devices.values()];
  expect(new Set(own.map(({ signing }) => toHex(signing))).size).toBe(own.length);
  expect(own.find(({ device }) => device === before.device)?.until).toBeDefined();
});

test('[K4] the founder’s vault shows the printed key until it is put away, and no PC knows it afterwards', async () => {
  bench = createTeamBench();
  let ada = bench.pc('ada');
  const recoveryKey = await found(bench, ada);
  const ben = bench.pc('ben');
  await joinAs(bench, ada, ben, 'lead');
  ada = await bench.restart(ada);
  expect(await must(ada.core, 'space.officeKey', undefined)).toEqual({ recoveryKey });
  expect(await must(ben.core, 'space.officeKey', undefined)).toBeNull();
  await must(ada.core, 'space.officeKeyKept', undefined);
  ada = await bench.restart(ada);
  expect(await must(ada.core, 'space.officeKey', undefined)).toBeNull();
  const spelt = recoveryKey.replaceAll('-', '');
  for (const pc of [ada, ben]) {
    const rows = workspaceOf(pc.core).db.read((tx) => tx.all<{ value: string }>('SELECT value FROM space'));
    expect(rows.filter(({ value }) => value.replaceAll('-', '').includes(spelt))).toEqual([]);
  }
});

test('[K4] [X4] every key is boxed for the office, and a newcomer’s box lies in a keybox of its own', async () => {
  bench = createTeamBench();
  const ada = bench.pc('ada');
  await found(bench, ada);
  const pcs = [bench.pc('ben'), bench.pc('cleo'), bench.pc('dora')] as const;
  const [ben, cleo] = pcs;
  await joinAs(bench, ada, ben, 'lead');
  // Not only the founder lets people in.
  const memberId = await joinAs(bench, ben, cleo, 'counter');
  await syncAll(ada, ben, cleo);
  const deviceOf = ({ core }: Pc): string => workspaceOf(core).vault.device;
  const recipients = (): string[][] =>
    boxesOf(ada).map(({ epoch, boxes }) => [String(epoch), ...boxes.map(({ recipient }) => recipient)]);
  expect(recipients()).toEqual([
    ['1', deviceOf(ada), recoveryRecipient],
    ['1', deviceOf(ben)],
    ['1', deviceOf(cleo)],
  ]);
  expect(boxesOf(ada).map(({ by }) => by)).toEqual([deviceOf(ada), deviceOf(ada), deviceOf(ben)]);
  await must(ben.core, 'space.remove', { memberId });
  await joinAs(bench, ada, pcs[2], 'counter');
  await contact(pcs[2], 'unter dem zweiten Schlüssel');
  await syncAll(pcs[2], ada, ben);
  const [second, third] = recipients().slice(3);
  expect([second?.[0], new Set(second?.slice(1))]).toEqual([
    '2',
    new Set([deviceOf(ada), deviceOf(ben), recoveryRecipient]),
  ]);
  expect(third).toEqual(['2', deviceOf(pcs[2])]);
});

/** Everything that any PC ever put on the storage, by what the bytes are. */
function watched(store: Store, put: Uint8Array[]): MemoryTarget {
  const target = createMemoryTarget(store);
  const { putIfAbsent } = target;
  target.putIfAbsent = (name, bytes, signal) => {
    put.push(new Uint8Array(bytes));
    return putIfAbsent(name, bytes, signal);
  };
  return target;
}

test('[K5] no key seals two texts: neither of segments, whatever is sealed anew, nor of boxes or pictures', async () => {
  const [store, put, targets]: [Store, Uint8Array[], Map<string, MemoryTarget>] = [new Map(), [], new Map()];
  const team = createTeamBench((name) => {
    const target = targets.get(name) ?? watched(store, put);
    targets.set(name, target);
    return target;
  });
  bench = team;
  const [ada, ben, cleo] = [team.pc('ada'), team.pc('ben'), team.pc('cleo')];
  await found(team, ada);
  await joinAs(team, ada, ben, 'counter');
  const memberId = await joinAs(team, ada, cleo, 'counter');
  const { id: service } = await must(ada.core, 'records.save', { type: 'service', fields: { name: 'Pass' } });
  await syncAll(ada, ben, cleo);
  targets.get('ben')?.exposeTo((verb) => (verb === 'put' ? { kind: 'torn', length: 90 } : undefined));
  const fields = { channel: 'counter', service, concern: 'Geheimes' } as const;
  const { id } = await must(ben.core, 'contacts.save', { fields });
  for (let round = 0; round < 2; round += 1) await ask(ben.core, 'sync.run', undefined);
  targets.get('ben')?.behave();
  // Sealed anew: what was erased, what many small files held, and what is of somebody who is gone.
  const { id: gone } = await must(cleo.core, 'contacts.save', { fields });
  for (let n = 0; n < 35; n += 1) {
    await contact(ben, `Nr. ${n}`);
    await sync(ben);
  }
  await syncAll(ben, cleo, ada);
  await must(ada.core, 'space.remove', { memberId });
  for (const one of [id, gone]) await must(ada.core, 'contacts.erase', { id: one });
  const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(80).keys());
  for (const name of ['a.png', 'b.png'])
    await must(ada.core, 'attachments.add', { name, mime: 'image/png', alt: '', bytes });
  await syncAll(ada, ben);
  for (const name of [...store.keys()]) if (name.startsWith('b/')) store.delete(name);
  const again = await team.restart(ada);
  await syncAll(again, ben);
  const sealed = new Map<string, string>();
  const seal = (key: string, text: string): void => {
    expect([key, sealed.get(key) ?? text]).toEqual([key, text]);
    sealed.set(key, text);
  };
  let segments = 0;
  for (const file of put) {
    const header = readHeader(file);
    if (header.ok) {
      segments += 1;
      const { device, epoch, salt } = header.value;
      seal(`segment ${device} ${epoch} ${toHex(salt)}`, toHex(file.subarray(0, -64)));
    } else if (Buffer.from(file.subarray(0, 4)).toString() === 'TRSB')
      seal(`picture ${toHex(file.subarray(40, 44))} ${toHex(file.subarray(52, 84))}`, toHex(file));
  }
  for (const { epoch, former, boxes } of boxesOf(again)) {
    if (former.length > 0) seal(`former ${epoch}`, toHex(former));
    for (const { ciphertext, sealed: box } of boxes) seal(`box ${toHex(ciphertext)}`, toHex(box));
  }
  const kinds = [...sealed.keys()].map((key) => key.split(' ')[0]);
  expect(segments).toBeGreaterThan(40);
  expect(kinds.filter((kind) => kind === 'picture')).toHaveLength(4);
  expect(kinds.filter((kind) => kind === 'box')).toHaveLength(7);
});
