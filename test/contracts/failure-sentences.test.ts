// Every failure of a team's storage and space, brought about for real and met on the command line: its sentence and what to
// do next are said, in German and in English, and the exit says that it failed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Arguments } from '../../electron/cli/arguments.ts';
import type { Failure, FailureKind } from '../../shared/errors/failure.ts';
import type { syncFailureNature } from '../../shared/errors/sync-failure.ts';
import { targetFailureNature } from '../../shared/errors/target-failure.ts';
import { languages } from '../../shared/words/words.ts';
import { ask, must, passphrase, workspaceOf } from '../support/core-bench.ts';
import { partsOf } from '../support/failure-parts.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { hostile } from '../support/hostile-member.ts';
import { copyOf, type Store } from '../support/memory-target.ts';
import { expectSaid, runHere, type Typed } from '../support/said-by-cli.ts';
import { leaveRoom } from '../support/small-disk.ts';
import { bytesFor, deviceNamed, keysOf, memberNamed } from '../support/sync-space.ts';
import {
  askToJoin,
  cardOf,
  createTeamBench,
  found,
  joinAs,
  type Pc,
  sync,
  syncAll,
  type TeamBench,
} from '../support/team-bench.ts';

const team = freshStoredTeam();
const { ada, ben } = team;
const others: TeamBench[] = [];
afterEach(async () => {
  for (const bench of others.splice(0)) await bench.close();
});

const details = { host: 'ablage.amt', place: '', detail: 'EIO', to: 'portal.amt', region: 'eu' } as const;

test.each(Object.keys(targetFailureNature) as (keyof typeof targetFailureNature)[])('%s', async (kind) => {
  const failure = { kind, ...details, status: 500, seconds: 30, limit: 8 << 20 } as Failure;
  team.targetOf(ben).exposeTo(() => ({ kind: 'fails', failure }));
  await team.contact(ben, 'bleibt hier');
  await expectSaid(kind, ben, 'sync');
});

/** A listing that is older than what is there. */
const showOnly = (pc: Pc, listing: Store): void =>
  team.targetOf(pc).script({ verb: 'list', fault: { kind: 'stale', listing } });
const memberOf = ({ core }: Pc): string => workspaceOf(core).session().memberId;
const onStick = (name: string): string => join(team.bench.root, name);

async function otherTeam(): Promise<{ readonly bench: TeamBench; readonly eva: Pc }> {
  const bench = createTeamBench();
  others.push(bench);
  const eva = bench.pc('eva');
  await found(bench, eva);
  return { bench, eva };
}

async function transferOf({ core, ports }: Pc, name = 'uebergabe'): Promise<string> {
  ports.dialogs.answer(onStick(name));
  await must(core, 'transfer.out', undefined);
  return onStick(name);
}

/** Somebody who asks by a file; where it lies, and the digits. */
async function requestOf(pc: Pc, card: string) {
  await must(pc.core, 'vault.foundToJoin', { passphrase });
  await must(pc.core, 'space.joinByFile', { card, name: 'Cal' });
  pc.ports.dialogs.answer(onStick('anfrage'));
  await must(pc.core, 'space.saveRequest', undefined);
  const state = await must(pc.core, 'sync.state', undefined);
  return { from: onStick('anfrage'), digits: state.kind === 'requested' ? state.digits : '' };
}

async function harmedTransfer(harm: (bytes: Buffer) => Uint8Array): Promise<string> {
  const file = await transferOf(ada);
  writeFileSync(file, harm(readFileSync(file)));
  return file;
}

const approved = (digits: string, options: Arguments['options'] = {}): Typed => ({
  operand: digits,
  options: { member: 'Cal', role: 'counter', ...options },
});

/** How each comes about; a string says which end-to-end test meets it in a window, as no command does. */
const spaceFailures: Readonly<Record<keyof typeof syncFailureNature, (() => Promise<void>) | string>> = {
  'space-none': async () => {
    const lone = team.bench.pc('lone');
    await must(lone.core, 'vault.foundToJoin', { passphrase });
    await expectSaid('space-none', lone, 'sync');
  },
  'space-joined': async () => {
    // Until the printed key is put away, the same command shows it once more.
    await must(ada.core, 'space.officeKeyKept', undefined);
    await expectSaid('space-joined', ada, 'space create', { options: { folder: team.bench.root } });
  },
  'space-left': async () => {
    await must(ada.core, 'space.remove', { memberId: memberOf(ben) });
    await ask(ben.core, 'sync.run', undefined);
    const { bench, eva } = await otherTeam();
    const operand = onStick('karte');
    writeFileSync(operand, await cardOf(bench, eva));
    await expectSaid('space-left', ben, 'join request', { operand, options: { name: 'Ben' } });
  },
  'space-vault-not-empty': async () => {
    const kim = team.bench.pc('kim');
    await must(kim.core, 'vault.found', { officeName: 'A', memberName: 'Kim', role: 'lead', passphrase });
    const operand = onStick('karte');
    writeFileSync(operand, await cardOf(team.bench, ada));
    await expectSaid('space-vault-not-empty', kim, 'join request', { operand, options: { name: 'Kim' } });
  },
  'space-exists': async () => {
    const { bench } = await otherTeam();
    const kim = bench.pc('kim');
    await must(kim.core, 'vault.found', { officeName: 'A', memberName: 'Kim', role: 'lead', passphrase });
    const folder = join(bench.root, 'ablage');
    await expectSaid('space-exists', kim, 'space create', { options: { folder } });
  },
  'space-missing': async () => {
    team.store.clear();
    await expectSaid('space-missing', ben, 'sync');
  },
  'space-foreign': async () => {
    team.store.clear();
    team.store.set(`c-00000001-${'ab'.repeat(32)}`, new Uint8Array(80));
    await expectSaid('space-foreign', ben, 'sync');
  },
  'space-rolled-back': async () => {
    const older = copyOf(team.store);
    await joinAs(team.bench, ada, team.bench.pc('cleo'), 'counter');
    await sync(ben);
    team.store.clear();
    for (const [name, bytes] of older) team.store.set(name, bytes);
    await expectSaid('space-rolled-back', ben, 'sync');
  },
  'space-rewritten': async () => {
    const cleo = team.bench.pc('cleo');
    await joinAs(team.bench, ada, cleo, 'lead');
    await syncAll(ada, cleo, ben);
    const before = hostile(ada, team.store);
    for (const role of ['lead', 'counter', 'lead', 'counter', 'lead', 'counter'] as const)
      await must(cleo.core, 'space.changeRole', { memberId: memberOf(ben), role });
    await sync(ben);
    // Hers would count, as she was there first: but that far back nothing is undone.
    before.decide({
      kind: 'add',
      device: keysOf(deviceNamed('Neu')),
      member: memberNamed('Neu'),
      role: 'counter',
    });
    await expectSaid('space-rewritten', ben, 'sync');
  },
  'space-split': async () => {
    const cleo = team.bench.pc('cleo');
    await joinAs(team.bench, ada, cleo, 'lead');
    await syncAll(ada, cleo, ben);
    const lead = hostile(cleo, team.store);
    const values = { name: 'Untergeschoben' };
    const stamp = [1_790_000_000_000, 0, lead.keys.device];
    const id = '01900000-0000-7000-8000-0000000000aa';
    const control = { n: lead.view.state.n, hash: bytesFor('another view', 32) };
    lead.put([{ v: 1, kind: 'set', type: 'service', id, values, stamp }], 'lead', { control });
    await expectSaid('space-split', ben, 'sync');
  },
  'space-newer': async () => {
    hostile(ada, team.store).decideLater('snapshot');
    await expectSaid('space-newer', ben, 'sync');
  },
  'space-card-unreadable': async () => {
    writeFileSync(onStick('karte'), 'Urlaub');
    const typed = { operand: onStick('karte'), options: { name: 'Kim' } };
    await expectSaid('space-card-unreadable', team.bench.pc('kim'), 'join request', typed);
  },
  'space-digits-unknown': () =>
    expectSaid('space-digits-unknown', ada, 'join approve', approved('1'.repeat(30))),
  'space-copied': 'test/e2e/storage-states.test.ts',
  'space-ended': async () => {
    await must(ada.core, 'space.remove', { memberId: memberOf(ben) });
    // The first time it is told what happened; afterwards there is no team here.
    const { said } = await runHere('de', ben, 'sync', {});
    for (const part of partsOf('de', 'space-ended')) expect(said).toContain(part);
    const cleo = team.bench.pc('cleo');
    await joinAs(team.bench, ada, cleo, 'counter');
    await must(ada.core, 'space.remove', { memberId: memberOf(cleo) });
    const english = await runHere('en', cleo, 'sync', {});
    for (const part of partsOf('en', 'space-ended')) expect(english.said).toContain(part);
  },
  'space-disk-full': async () => {
    for (let n = 0; n < 30; n += 1)
      await team.contact(ada, `Anliegen ${n} ${'mit vielen Worten '.repeat(50)}`);
    await sync(ada);
    team.targetOf(ben).exposeTo((verb) => {
      if (verb === 'get') leaveRoom(ben, 0);
      return undefined;
    });
    await expectSaid('space-disk-full', ben, 'sync');
  },
  'space-key-missing': async () => {
    const cleo = team.bench.pc('cleo');
    const digits = await askToJoin(team.bench, ada, cleo);
    await must(ada.core, 'space.approve', { digits, member: { kind: 'new', name: 'Cleo', role: 'counter' } });
    for (const name of team.names('k-')) team.store.delete(name);
    await ask(cleo.core, 'sync.run', undefined);
    await must(cleo.core, 'records.save', {
      type: 'impression',
      fields: { line: 'Wartet', kind: 'idea', at: '2026-11-23T08:00:00.000Z' },
    });
    await expectSaid('space-key-missing', cleo, 'sync');
  },
  'space-recovery-key': 'test/e2e/recovery.test.ts',
  'space-recovery-unread': 'test/e2e/recovery.test.ts',
  'space-moved': 'test/e2e/moving.test.ts',
  'space-entry-too-large': async () => {
    const text = Buffer.concat(
      Array.from({ length: 80 }, (_, part) => bytesFor(`${part}`, 131_072)),
    ).toString('base64');
    const change = {
      kind: 'set',
      type: 'contact',
      id: '01900000-0000-7000-8000-0000000000aa',
      values: { concern: text },
    } as const;
    workspaceOf(ben.core).funnel.commit([change]);
    await expectSaid('space-entry-too-large', ben, 'sync');
    // As the sentence says: once it is deleted, the exchange goes on.
    workspaceOf(ben.core).funnel.commit([{ kind: 'erase', type: 'contact', id: change.id }]);
    await sync(ben);
  },
  'space-overtaken': async () => {
    const cleo = team.bench.pc('cleo');
    await joinAs(team.bench, ada, cleo, 'lead');
    await syncAll(ada, cleo, ben);
    for (const language of languages) {
      const dan = team.bench.pc(`dan-${language}`);
      const memberId = await joinAs(team.bench, ada, dan, 'counter');
      await syncAll(ada, cleo);
      const before = copyOf(team.store);
      await must(ada.core, 'space.remove', { memberId });
      showOnly(cleo, before);
      await must(cleo.core, 'space.changeRole', { memberId, role: 'lead' });
      team.targetOf(cleo).behave();
      const { said } = await runHere(language, cleo, 'sync', {});
      for (const part of partsOf(language, 'space-overtaken')) expect(said).toContain(part);
    }
  },
  'space-admission-undone': async () => {
    const cleo = team.bench.pc('cleo');
    const memberId = await joinAs(team.bench, ada, cleo, 'counter');
    for (const language of languages) {
      const dan = team.bench.pc(`dan-${language}`);
      const digits = await askToJoin(team.bench, ada, dan);
      await must(ada.core, 'space.changeRole', { memberId, role: 'lead' });
      await syncAll(ada, cleo);
      const before = copyOf(team.store);
      await must(ada.core, 'space.changeRole', { memberId, role: 'counter' });
      const hidden = new Set(team.names('c-').filter((name) => !before.has(name)));
      showOnly(cleo, before);
      const member = { kind: 'new', name: dan.name, role: 'counter' } as const;
      await must(cleo.core, 'space.approve', { digits, member });
      showOnly(dan, new Map([...team.store].filter(([name]) => !hidden.has(name))));
      await sync(dan);
      for (const pc of [cleo, dan]) team.targetOf(pc).behave();
      const { said } = await runHere(language, dan, 'sync', {});
      for (const part of partsOf(language, 'space-admission-undone')) expect(said).toContain(part);
    }
  },
  'transfer-cut': async () =>
    expectSaid('transfer-cut', ben, 'transfer in', {
      operand: await harmedTransfer((bytes) => bytes.subarray(0, -9)),
    }),
  'transfer-damaged': async () =>
    expectSaid('transfer-damaged', ben, 'transfer in', {
      operand: await harmedTransfer((bytes) => Buffer.concat([bytes, Buffer.of(0)])),
    }),
  'transfer-foreign': async () => {
    const { eva } = await otherTeam();
    await expectSaid('transfer-foreign', ben, 'transfer in', { operand: await transferOf(eva) });
  },
  'transfer-not-admitted': async () => {
    const cal = team.bench.pc('cal');
    await requestOf(cal, await cardOf(team.bench, ada));
    await expectSaid('transfer-not-admitted', cal, 'transfer in', { operand: await transferOf(ada) });
  },
  'request-foreign': async () => {
    const { bench, eva } = await otherTeam();
    const { from, digits } = await requestOf(bench.pc('cal'), await cardOf(bench, eva));
    await expectSaid('request-foreign', ada, 'join approve', approved(digits, { from }));
  },
  'request-other-digits': async () => {
    const { from } = await requestOf(team.bench.pc('cal'), await cardOf(team.bench, ada));
    await expectSaid('request-other-digits', ada, 'join approve', approved('1'.repeat(30), { from }));
  },
  'request-answered': async () => {
    const { from, digits } = await requestOf(team.bench.pc('cal'), await cardOf(team.bench, ada));
    ada.ports.dialogs.answer(from);
    const read = await must(ada.core, 'space.readRequest', undefined);
    const member = { kind: 'new', name: 'Cal', role: 'counter' } as const;
    await must(ada.core, 'space.approve', { digits, member, request: read?.request });
    await expectSaid('request-answered', ada, 'join approve', approved(digits, { from }));
  },
};

const root = join(import.meta.dirname, '../..');

test.each(Object.entries(spaceFailures) as [FailureKind, (() => Promise<void>) | string][])(
  '%s',
  async (kind, met) => {
    if (typeof met !== 'string') return met();
    expect(readFileSync(join(root, met), 'utf8')).toContain(`failureSaid(page, '${kind}')`);
  },
);
