// A lead who was removed and can still write to the storage: whoever knows of the removal goes on, whatever lies there of theirs.
import { beforeEach, expect, test } from 'vitest';
import type { ControlAct } from '../../electron/core/sync/formats/control.ts';
import { commitmentOf } from '../../electron/core/sync/formats/keybox.ts';
import { must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type HostileMember, hostile } from '../support/hostile-member.ts';
import { testId } from '../support/memory-records.ts';
import { bytesFor, deviceNamed, keysOf, memberNamed } from '../support/sync-space.ts';
import { type Pc, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'lead' });
/** Cleo is a lead, too, and removes the founder. */
const { ben, cleo } = team;
/** The founder: of two decisions at once, hers would count. */
let ada: HostileMember;
beforeEach(async () => {
  ada = hostile(team.ada, team.store);
  const members = await must(cleo.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'Ada Lehmann')?.memberId ?? '';
  await must(cleo.core, 'space.remove', { memberId });
  await syncAll(cleo, ben);
});

const deviceOf = ({ core }: Pc): string => core.host.workspace()?.vault.device ?? '';

/** As she would decide it where she last stood. */
const removalOf = (pc: Pc): ControlAct => ({
  ...{ kind: 'remove', devices: [deviceOf(pc)], epoch: 2, commitment: commitmentOf(bytesFor('hers', 32)) },
  cutoffs: [{ device: deviceOf(pc), seq: 0, hash: new Uint8Array(32) }],
});

async function allGoOn(): Promise<void> {
  await team.contact(ben, 'weiter');
  for (const pc of [ben, cleo, ben]) expect(await team.round(pc)).toBe('ok');
  expect(concerns(cleo)).toEqual(['weiter']);
  await expectSame(ben, cleo);
}

test('[S11] [C12] what she signs at a decision that nobody was shown stops nobody', async () => {
  const op = {
    ...{ v: 1, kind: 'set', type: 'service', id: testId(1), values: { name: 'Untergeschoben' } },
    stamp: [1_790_000_000_000, 0, ada.keys.device],
  };
  const control = { n: ada.view.state.n, hash: bytesFor('another view', 32) };
  ada.put([op], 'lead', { control });
  await allGoOn();
});

/** So many decisions behind the removal. */
async function decideMore(count: number): Promise<void> {
  const memberId = (await must(cleo.core, 'space.members', undefined)).find(
    ({ name }) => name === 'ben',
  )?.memberId;
  for (let n = 0; n < count; n += 1)
    await must(cleo.core, 'space.changeRole', {
      memberId: memberId ?? '',
      role: n % 2 ? 'counter' : 'management',
    });
  await syncAll(cleo, ben);
}

test.each([0, 2, 6])(
  '[C12] that she removes whoever removed her, behind what both of them knew, turns nothing over: %i decisions later',
  async (count) => {
    await decideMore(count);
    const before = new Set(team.names('c-'));
    ada.decide(removalOf(cleo));
    const [name = ''] = team.names('c-').filter((one) => !before.has(one));
    team.store.set(`${name}-2`, team.store.get(name) ?? new Uint8Array());
    await allGoOn();
    expect(await must(cleo.core, 'sync.refused', undefined)).toMatchObject([
      { reason: 'wrong-control', what: 'file' },
    ]);
    // It is looked at again, and refused again.
    const again = await team.bench.restart(ben);
    for (const pc of [again, cleo]) pc.ports.clock.advance(48 * 3_600_000);
    await syncAll(again, cleo);
    await expectSame(again, cleo);
  },
);

test('[C12] nor does what she puts behind a decision of hers that only lost', async () => {
  const spy = {
    kind: 'add',
    device: keysOf(deviceNamed('Eve')),
    member: memberNamed('Eve'),
    role: 'lead',
  } as const;
  const behind = ada.decide(spy);
  await syncAll(ben, cleo);
  ada.decide(removalOf(cleo), behind);
  await allGoOn();
  expect(await must(cleo.core, 'space.members', undefined)).toHaveLength(2);
});
