// Clocks that are wrong by years, go back, or are set to another zone: an own edit is always visible at once, everybody
// ends in one state, and nothing is erased because of a clock alone.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Core } from '../../electron/core/create-core.ts';
import { stateHash } from '../../electron/core/journal/state-hash.ts';
import { eraseDue } from '../../electron/core/retention.ts';
import { must, passphrase, workspaceOf } from '../support/core-bench.ts';
import type { TestPorts } from '../support/memory-ports.ts';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../support/memory-vault.ts';
import { type OneCore, openOffice } from '../support/open-office.ts';

const day = 86_400_000;
const tenYears = 3653 * day;

let bench: OneCore;
let ports: TestPorts;
let core: Core;
let service: string;
beforeEach(async () => {
  bench = await openOffice();
  ({ ports, core } = bench);
  service = (await must(core, 'records.save', { type: 'service', fields: { name: 'Fundbüro' } })).id;
});
afterEach(() => bench.remove());

const workspace = () => workspaceOf(core);

async function reopened(): Promise<void> {
  await must(core, 'vault.lock', undefined);
  await must(core, 'vault.open', { passphrase });
}

const concernOf = async (id: string): Promise<unknown> => {
  const [row] = await must(core, 'records.get', { ids: [id] });
  return (row?.fields as { concern?: string } | undefined)?.concern;
};

test('[vault S13] an own edit counts at once, however the clock jumps, and after opening again', async () => {
  const now = ports.clock.now();
  const { id } = await must(core, 'contacts.save', { fields: { channel: 'phone', service, concern: '0' } });
  const jumps = [tenYears, -tenYears, 0, 1, -day, tenYears, -now, 0];
  for (const [index, jump] of jumps.entries()) {
    ports.clock.set(now + jump);
    const concern = `Stand ${index}`;
    await must(core, 'contacts.edit', { id, fields: { concern } });
    expect(await concernOf(id)).toBe(concern);
    await reopened();
    expect(await concernOf(id)).toBe(concern);
  }
  const [newest, ...earlier] = await must(core, 'records.history', { type: 'contact', id });
  expect(newest?.fields.concern).toEqual({ before: 'Stand 6', after: 'Stand 7' });
  expect(earlier.some(({ concurrent }) => concurrent)).toBe(false);
  expect((await must(core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('[vault S13] today is the office’s day, in whatever zone the PC and the office are', async () => {
  ports.clock.set(Date.UTC(2026, 10, 23, 23, 30));
  expect(workspace().today()).toBe('2026-11-24');
  const { officeId } = workspace().session();
  for (const [timeZone, today] of [
    ['Pacific/Kiritimati', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-23'],
    ['UTC', '2026-11-23'],
  ] as const) {
    await must(core, 'records.save', { type: 'office', id: officeId, fields: { timeZone } });
    expect(workspace().today()).toBe(today);
  }
});

describe('[vault S13] two PCs whose clocks are twenty years apart', () => {
  const id = '01900000-0000-7000-8000-000000000001';
  const base = 1_790_000_000_000;
  let vaults: [MemoryVault, MemoryVault];
  beforeEach(() => {
    vaults = [
      createMemoryVault(deviceNamed('a'), { now: () => base + tenYears }),
      createMemoryVault(deviceNamed('b'), { now: () => base - tenYears }),
    ];
  });
  afterEach(() => {
    for (const vault of vaults) vault.close();
  });
  const write = ({ funnel }: MemoryVault, title: string): void => {
    const values = { title, createdAt: '2026-11-23T08:00:00Z' };
    funnel.commit([{ kind: 'set', type: 'document', id, values }]);
  };
  const exchange = (): void => {
    const [fast, slow] = vaults;
    slow.funnel.applyReceived(fast.funnel.ownEntries(1));
    fast.funnel.applyReceived(slow.funnel.ownEntries(1));
  };
  const titles = () =>
    vaults.map(
      ({ db }) =>
        db.read((tx) =>
          tx.get<{ title: string }>("SELECT fields ->> '$.title' AS title FROM records WHERE id = ?", id),
        )?.title,
    );

  test('who has seen the other’s words can always replace them, and both end in one state', () => {
    const [fast, slow] = vaults;
    write(fast, 'vom schnellen');
    exchange();
    write(slow, 'vom langsamen');
    expect(titles()).toEqual(['vom schnellen', 'vom langsamen']);
    exchange();
    expect(titles()).toEqual(['vom langsamen', 'vom langsamen']);
    // Written side by side, the fast clock wins until somebody who knows both writes again.
    write(slow, 'wieder der langsame');
    write(fast, 'wieder der schnelle');
    exchange();
    write(slow, 'zuletzt der langsame');
    exchange();
    expect(titles()).toEqual(['zuletzt der langsame', 'zuletzt der langsame']);
    const [one, other] = vaults.map(({ db }) => db.read(stateHash));
    expect(one).toBe(other);
  });
});

describe('[vault S13] a clock that leaps ahead erases nothing by itself', () => {
  const person = { reach: '0000', consentPurpose: 'Rückruf' };
  let id: string;
  let notices: number;
  beforeEach(async () => {
    const fields = { channel: 'phone', service, concern: 'Ausweis verloren' } as const;
    const saved = { fields, followUp: { dueOn: '2026-12-01' }, person };
    id = (await must(core, 'contacts.save', saved)).id;
    notices = 0;
    core.subscribe((event) => {
      if (event.kind === 'failure' && event.failure.kind === 'clock-leapt') notices += 1;
    });
  });
  const isWhole = async (): Promise<boolean> =>
    (await concernOf(id)) === 'Ausweis verloren' &&
    (await must(core, 'contacts.person', { contact: id })) !== null;

  test('it is said, and set right within a week it has done no harm', async () => {
    const now = ports.clock.now();
    ports.clock.set(now + tenYears);
    await reopened();
    expect([await isWhole(), notices]).toEqual([true, 1]);
    ports.clock.advance(6 * day);
    expect(await eraseDue(workspace())).toBe(false);
    ports.clock.set(now + 7 * day);
    await reopened();
    expect([await isWhole(), notices]).toEqual([true, 1]);
    // A second leap is doubted for a week of its own.
    ports.clock.set(now + tenYears - day);
    await reopened();
    expect([await isWhole(), notices]).toEqual([true, 2]);
  });

  test('a PC that really lay idle for so long loses a week, not the rule', async () => {
    ports.clock.advance(tenYears);
    await reopened();
    ports.clock.advance(7 * day);
    expect(await eraseDue(workspace())).toBe(true);
    expect(await must(core, 'contacts.person', { contact: id })).toBeNull();
    expect(await concernOf(id)).toBeUndefined();
    await reopened();
    expect(notices).toBe(1);
  });
});
