// What devices put on the storage and on sticks, seen from outside: names, whose files, and what they say.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readName } from '../../electron/core/sync/formats/names.ts';
import { readHeader } from '../../electron/core/sync/formats/segment-header.ts';
import {
  readTransferHeader,
  readTransferTable,
  transferHeaderLength,
} from '../../electron/core/sync/formats/transfer.ts';
import { ask, must, passphrase, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { taken } from '../support/sync-space.ts';
import {
  askToJoin,
  createTeamBench,
  joinAs,
  memberState,
  type Pc,
  sync,
  syncAll,
} from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { store, ada, ben } = team;

const deviceOf = ({ core }: Pc): string => workspaceOf(core).vault.device;
const memberOf = ({ core }: Pc): string => workspaceOf(core).session().memberId;
const signed = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, -64)).toString('hex');

/** Notes what a PC puts there and takes away. */
function watch(pc: Pc) {
  const seen = { put: new Map<string, Uint8Array>(), removed: [] as string[] };
  const target = team.targetOf(pc);
  const { putIfAbsent, remove } = target;
  target.putIfAbsent = (name, bytes, signal) => {
    const before = seen.put.get(name);
    // Whatever is put there under a name is what was put there under it before, but for pictures, which nobody signs.
    if (before && !name.startsWith('b/')) expect([name, bytes]).toEqual([name, before]);
    seen.put.set(name, new Uint8Array(bytes));
    return putIfAbsent(name, bytes, signal);
  };
  target.remove = (name, signal) => {
    seen.removed.push(name);
    return remove(name, signal);
  };
  return seen;
}

/** Writes a transfer file; answers where it lies. */
async function onStick({ core, ports }: Pc): Promise<string> {
  const file = join(team.bench.root, 'stick.tresen-transfer');
  ports.dialogs.answer(file);
  await must(core, 'transfer.out', undefined);
  return file;
}

test('[F1] [F2] a device makes entries’ files under its own name alone, a lead’s for who is gone, and none is ever changed', async () => {
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(ada, ben, cleo);
  const watched = [ada, ben, cleo].map((pc) => ({ pc, seen: watch(pc) }));
  const authored = new Map<string, Set<string>>();
  const { id } = await team.contact(ben, 'Geheimes');
  const { id: gone } = await team.contact(cleo, 'Geheimes von Cleo');
  const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(80).keys());
  await must(ben.core, 'attachments.add', { name: 'a.png', mime: 'image/png', alt: '', bytes });
  team.targetOf(ben).script({ verb: 'put', nth: 1, fault: { kind: 'torn', length: 80 } });
  await ask(ben.core, 'sync.run', undefined);
  for (let n = 0; n < 34; n += 1) {
    await team.contact(ben, `Anliegen ${n}`);
    await sync(ben);
  }
  await syncAll(ben, cleo, ada);
  // What is missing or spoilt is put back by others; what was erased goes from the files of who is gone.
  for (const name of team.segmentsOf(ben)) store.delete(name);
  await sync(ada);
  await must(ada.core, 'space.remove', { memberId: memberOf(cleo) });
  await sync(ben);
  for (const one of [id, gone]) await must(ben.core, 'contacts.erase', { id: one });
  await syncAll(ben);
  await syncAll(ada, ben);
  for (const { pc, seen } of watched)
    for (const [name, file] of seen.put) {
      const read = readName(name);
      if (read?.kind === 'segment' && read.device === deviceOf(pc))
        authored.set(read.device, (authored.get(read.device) ?? new Set()).add(signed(file)));
    }
  let [others, byLead] = [0, 0];
  for (const { pc, seen } of watched) {
    for (const [name, file] of seen.put) {
      expect(name).toMatch(/^(b\/)?[a-z0-9-]{1,150}$/);
      const read = readName(name);
      if (read?.kind !== 'segment' || read.device === deviceOf(pc)) continue;
      const header = taken(readHeader(file));
      others += 1;
      if (header.byLead) byLead += 1;
      expect([pc.name, read.device, header.byLead]).toEqual(
        header.byLead ? ['ada', deviceOf(cleo), true] : [pc.name, header.device, false],
      );
      if (!header.byLead) expect(authored.get(read.device)).toContain(signed(file));
    }
    const foreign = seen.removed.filter((name) => {
      const read = readName(name);
      return read?.kind === 'segment' && read.device !== deviceOf(pc);
    });
    for (const name of foreign) expect([pc.name, name.includes(deviceOf(cleo))]).toEqual(['ada', true]);
  }
  expect([others, byLead]).toEqual([expect.any(Number), 1]);
  expect(others).toBeGreaterThan(1);
  await expectSame(ada, ben);
});

test('[S1] entries of two positions lie in two files, however late they leave', async () => {
  const before = new Set(team.segmentsOf(ben));
  await team.contact(ben, 'an der ersten Stelle');
  await team.contact(ben, 'auch dort');
  await joinAs(team.bench, ada, team.bench.pc('cleo'), 'counter');
  // Ben hears of the decision before anything of his leaves.
  const file = await onStick(ada);
  ben.ports.dialogs.answer(file);
  await must(ben.core, 'transfer.in', undefined);
  await team.contact(ben, 'an der nächsten');
  await sync(ben);
  const headers = team
    .segmentsOf(ben)
    .filter((name) => !before.has(name))
    .map((name) => taken(readHeader(store.get(name) ?? new Uint8Array())));
  expect(headers.map(({ first, last }) => last - first + 1)).toEqual([2, 1]);
  const [one, two] = headers;
  expect(two?.control.n).toBe((one?.control.n ?? 0) + 1);
});

test('[T5] a stick holds decisions, keys, entries and pictures, and neither wishes nor who asks to be let in', async () => {
  const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(80).keys());
  await must(ben.core, 'attachments.add', { name: 'a.png', mime: 'image/png', alt: '', bytes });
  await team.contact(ben, 'eins');
  await syncAll(ben, ada);
  await askToJoin(team.bench, ada, team.bench.pc('cleo'));
  // Ada lacks what Ben writes, and says so.
  await team.contact(ben, 'zwei');
  await sync(ben);
  const [last = ''] = team.segmentsOf(ben).slice(-1);
  store.set(
    last,
    (store.get(last) ?? new Uint8Array()).map((byte, at) => (at === 240 ? byte ^ 1 : byte)),
  );
  await sync(ada);
  expect([team.names('j-').length, team.names('w-').length]).toEqual([1, 1]);
  await must(ada.core, 'space.requests', undefined);
  const whole = new Uint8Array(readFileSync(await onStick(ada)));
  const header = taken(readTransferHeader(whole.subarray(0, transferHeaderLength)));
  const end = transferHeaderLength + header.tableLength;
  const table = taken(readTransferTable(header, whole.subarray(transferHeaderLength, end)));
  const kinds = new Set(table.map(({ name }) => name.slice(0, 2)));
  expect([...kinds].sort()).toEqual(['b/', 'c-', 'd-', 'k-']);
  // Whoever has it sees what whoever has the storage sees: the very same files, but for pictures, which are sealed for it.
  for (const { name, size } of table)
    if (!name.startsWith('b/')) expect([name, store.get(name)?.length]).toEqual([name, size]);
});

describe('[S15] what is written anew is written word for word', () => {
  const payloadsOf = (pc: Pc, device?: string): string[] =>
    workspaceOf(pc.core)
      .db.read((tx) =>
        tx.all<{ payload: string | null }>(
          `SELECT payload FROM journal WHERE ${device ? 'device = ?' : '? IS NULL'} ORDER BY n`,
          device ?? null,
        ),
      )
      .flatMap(({ payload }) => payload ?? []);

  test('beyond a cutoff, under the role that is left', async () => {
    const cleo = team.bench.pc('cleo');
    const memberId = await joinAs(team.bench, ada, cleo, 'lead');
    await syncAll(ada, ben, cleo);
    await team.contact(cleo, 'ohne Netz');
    const [written = ''] = payloadsOf(cleo).slice(-1);
    await must(ada.core, 'space.changeRole', { memberId, role: 'counter' });
    await syncAll(cleo, ada, ben);
    for (const pc of [ada, cleo]) {
      expect(payloadsOf(pc).filter((payload) => payload === written)).toHaveLength(2);
      expect(concerns(pc)).toEqual(['ohne Netz']);
    }
    await expectSame(ada, ben, cleo);
  });

  test('what was not published under a former identity', async () => {
    await team.contact(ben, 'beim Team');
    await sync(ben);
    await team.contact(ben, 'noch nicht');
    const [written = ''] = payloadsOf(ben).slice(-1);
    const former = deviceOf(ben);
    await ben.core.close();
    cpSync(join(team.bench.root, 'ben', 'vault'), join(team.bench.root, 'kopie', 'vault'), {
      recursive: true,
    });
    const again = team.bench.pc('kopie');
    await must(again.core, 'vault.open', { passphrase });
    await syncAll(again, ada);
    expect(deviceOf(again)).not.toBe(former);
    expect(payloadsOf(ada, deviceOf(again))).toEqual([written]);
    expect(concerns(ada)).toEqual(['beim Team', 'noch nicht']);
    await expectSame(ada, again);
  });

  test('what a founder’s vault held before the space', async () => {
    const bench = createTeamBench();
    try {
      const old = bench.pc('alt');
      const founder = { officeName: 'Amt Nord', memberName: 'Kim', role: 'lead', passphrase } as const;
      await must(old.core, 'vault.found', founder);
      await must(old.core, 'records.save', { type: 'service', fields: { name: 'Aus der Zeit davor' } });
      const before = payloadsOf(old);
      const file = join(bench.root, 'alt.tresen-backup');
      old.ports.dialogs.answer(file);
      await must(old.core, 'backup.save', undefined);
      await old.core.close();
      const kim = bench.pc('kim');
      kim.ports.dialogs.answer(file);
      await must(kim.core, 'backup.restore', { passphrase });
      await must(kim.core, 'space.found', { target: bench.target });
      const lea = bench.pc('lea');
      await joinAs(bench, kim, lea, 'counter');
      await syncAll(kim, lea);
      expect(payloadsOf(lea, deviceOf(kim))).toEqual(expect.arrayContaining(before));
      expect(await memberState(kim)).toMatchObject({ pending: 0 });
      await expectSame(kim, lea);
    } finally {
      await bench.close();
    }
  });
});
