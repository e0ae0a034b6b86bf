// Two leads decide while neither sees the other's decision, and people go on behind the one that turns out not to count (C10):
// whoever it let in, whoever it announced, and whatever was written there.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { must, passphrase } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { askToJoin, joinAs, memberState, type Pc, stateOf, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'lead' });
const { bench, ada, ben, cleo } = team;

const memberOf = async (name: string): Promise<string> =>
  (await must(ada.core, 'space.members', undefined)).find((member) => member.name === name)?.memberId ?? '';

const hourMs = 3_600_000;

/** Makes a decision; answers how to show it to these PCs, from which it is hidden until then. */
async function unseen(pcs: readonly Pc[], decide: () => Promise<unknown>): Promise<() => void> {
  const before = new Set(team.names('c-'));
  await decide();
  const hidden = new Set(team.names('c-').filter((name) => !before.has(name)));
  for (const pc of pcs) {
    const target = team.targetOf(pc);
    const { list } = target;
    target.list = async (...args) => {
      const listing = await list(...args);
      return listing.ok
        ? { ...listing, value: listing.value.filter(({ name }) => !hidden.has(name)) }
        : listing;
    };
  }
  return () => hidden.clear();
}

test('[C8] [C10] a successor whose announcement lost announces itself once more, with all that it wrote', async () => {
  await team.contact(ben, 'eins');
  await syncAll(ben, ada, cleo);
  await ben.core.close();
  cpSync(join(bench.root, 'ben', 'vault'), join(bench.root, 'alt'), { recursive: true });
  const later = bench.pc('ben');
  await must(later.core, 'vault.open', { passphrase });
  await team.contact(later, 'zwei');
  await syncAll(later, ada, cleo);
  await later.core.close();
  cpSync(join(bench.root, 'alt'), join(bench.root, 'ben', 'vault'), { recursive: true });
  const restored = bench.pc('ben');
  const memberId = await memberOf('cleo');
  const show = await unseen([restored, cleo], () =>
    must(ada.core, 'space.changeRole', { memberId, role: 'management' }),
  );
  await must(restored.core, 'vault.open', { passphrase });
  await team.contact(restored, 'drei');
  await syncAll(restored, cleo);
  await team.contact(restored, 'vier');
  await syncAll(restored, cleo);
  show();
  await syncAll(restored, ada, cleo);
  await syncAll(restored, ada, cleo);
  expect(concerns(ada)).toEqual(['drei', 'eins', 'vier', 'zwei']);
  await expectSame(restored, ada, cleo);
});

test('[C10] ■4 whoever was let in by a decision that lost waits until it is made again, and what they wrote counts then', async () => {
  const dora = bench.pc('dora');
  const digits = await askToJoin(bench, ada, dora);
  const memberId = await memberOf('ben');
  const show = await unseen([cleo, dora, ben], () =>
    must(ada.core, 'space.changeRole', { memberId, role: 'management' }),
  );
  await must(cleo.core, 'space.approve', { digits, member: { kind: 'new', name: 'Dora', role: 'counter' } });
  await sync(dora);
  await team.contact(dora, 'von Dora');
  await syncAll(dora, cleo, ben);
  expect(concerns(ben)).toEqual(['von Dora']);
  show();
  await syncAll(ada, ben);
  // Nobody has let Dora in yet, as far as anybody knows.
  expect(concerns(ben)).toEqual([]);
  expect(await team.round(dora)).toBe('ok');
  expect(await stateOf(dora)).toMatchObject({ kind: 'requested' });
  await syncAll(cleo, dora, ada, ben);
  expect(concerns(ada)).toEqual(['von Dora']);
  await expectSame(ada, cleo, dora);
  await sync(ben);
  expect(concerns(ben)).toEqual(['von Dora']);
});

test.each(['counter', 'management'] as const)(
  '[C10] whoever was let in by a decision that lost, whose lead is none any more, asks anew and is let in with all that they wrote: as %s',
  async (role) => {
    const dora = bench.pc('dora');
    const digits = await askToJoin(bench, ada, dora);
    const memberId = await memberOf('cleo');
    const show = await unseen([cleo, dora, ben], () =>
      must(ada.core, 'space.changeRole', { memberId, role: 'counter' }),
    );
    const member = { kind: 'new', name: 'Dora', role: 'counter' } as const;
    await must(cleo.core, 'space.approve', { digits, member });
    await sync(dora);
    await team.contact(dora, 'im Team');
    await syncAll(dora, cleo);
    show();
    await syncAll(ada, cleo);
    const heard: string[] = [];
    dora.core.subscribe((event) => event.kind === 'failure' && heard.push(event.failure.kind));
    expect(await team.round(dora)).toBe('ok');
    await sync(dora);
    expect(heard).toEqual(['space-admission-undone']);
    expect(await stateOf(dora)).toMatchObject({ kind: 'requested', digits });
    await team.contact(dora, 'beim Warten');
    expect(await must(ada.core, 'space.requests', undefined)).toMatchObject([{ name: 'dora' }]);
    await must(ada.core, 'space.approve', { digits, member: { ...member, role } });
    await syncAll(dora, ada, cleo, ben);
    await expectSame(dora, ada, cleo, ben);
    expect(await memberState(dora)).toMatchObject({ role });
    expect(concerns(ada)).toEqual(role === 'counter' ? ['beim Warten', 'im Team'] : []);
    expect(team.names('j-')).toEqual([]);
  },
);

test('[C10] [R4] so does whoever hears of it by a transfer file', async () => {
  const dora = bench.pc('dora');
  const digits = await askToJoin(bench, ada, dora);
  const memberId = await memberOf('cleo');
  const show = await unseen([cleo, dora], () =>
    must(ada.core, 'space.changeRole', { memberId, role: 'counter' }),
  );
  await must(cleo.core, 'space.approve', { digits, member: { kind: 'new', name: 'Dora', role: 'counter' } });
  await sync(dora);
  show();
  await syncAll(ada, cleo);
  for (const { ports } of [ada, dora]) ports.dialogs.answer(join(bench.root, 'uebergabe'));
  await must(ada.core, 'transfer.out', undefined);
  await must(dora.core, 'transfer.in', undefined);
  expect(await stateOf(dora)).toMatchObject({ kind: 'requested', digits });
});

test('[C10] what was written at a position beyond the line that won leaves all the same, though its lead is away', async () => {
  const dora = bench.pc('dora');
  const digits = await askToJoin(bench, ada, dora);
  const memberId = await memberOf('ben');
  const show = await unseen([cleo, ben], () =>
    must(ada.core, 'space.approve', { digits, member: { kind: 'new', name: 'Dora', role: 'counter' } }),
  );
  for (const role of ['management', 'counter'] as const)
    await must(cleo.core, 'space.changeRole', { memberId, role });
  await sync(ben);
  await team.contact(ben, 'auf der anderen Linie');
  await syncAll(ben, cleo);
  show();
  await syncAll(ben, ada, dora);
  await team.contact(ben, 'danach');
  await syncAll(ben, ada, dora);
  for (const pc of [ada, dora]) expect(concerns(pc)).toEqual(['auf der anderen Linie', 'danach']);
  expect(await memberState(ben)).toMatchObject({ pending: 0 });
  await syncAll(cleo, ben, ada, dora);
  await expectSame(ada, ben, cleo, dora);
});

test('[C10] ■4 what was written at a position that lost is with everybody, though its author’s PC never comes back', async () => {
  const memberId = await memberOf('ben');
  const show = await unseen([cleo, ben], () =>
    must(ada.core, 'space.changeRole', { memberId, role: 'lead' }),
  );
  await joinAs(bench, cleo, bench.pc('dora'), 'counter');
  await sync(ben);
  await team.contact(ben, 'auf der anderen Linie');
  await syncAll(ben, cleo);
  await ben.core.close();
  show();
  await syncAll(ada, cleo);
  for (const pc of [ada, cleo]) expect(concerns(pc), pc.name).toEqual(['auf der anderen Linie']);
  const emil = bench.pc('emil');
  await joinAs(bench, ada, emil, 'counter');
  await syncAll(ada, cleo, emil);
  await must(ada.core, 'space.remove', { memberId });
  await syncAll(ada, cleo, emil);
  expect(concerns(emil)).toEqual(['auf der anderen Linie']);
  await expectSame(ada, cleo, emil);
});

test('[C10] so it does where nothing is left of the line that had let its writer in', async () => {
  const dora = bench.pc('dora');
  const digits = await askToJoin(bench, ada, dora);
  const memberId = await memberOf('ben');
  const show = await unseen([cleo, dora], () => must(ada.core, 'space.remove', { memberId }));
  await must(cleo.core, 'space.approve', { digits, member: { kind: 'new', name: 'Dora', role: 'counter' } });
  for (const role of ['management', 'counter'] as const)
    await must(cleo.core, 'space.changeRole', { memberId, role });
  await sync(dora);
  await team.contact(dora, 'von Dora');
  await syncAll(dora, cleo);
  show();
  await sync(dora);
  await syncAll(ada, cleo);
  await syncAll(dora, ada, cleo);
  for (const pc of [ada, cleo, dora]) expect(concerns(pc)).toEqual(['von Dora']);
  await expectSame(ada, cleo, dora);
});

describe('[C10] whoever was removed by a decision that lost, and can’t be removed again', () => {
  /** Ada takes the right from Cleo, who removes Ben at the same moment: nobody makes that once more. */
  async function removeBen(ada: Pc): Promise<() => void> {
    const [cleos, bens] = [await memberOf('cleo'), await memberOf('ben')];
    await team.contact(ben, 'noch nicht beim Team');
    const show = await unseen([cleo, ben], () =>
      must(ada.core, 'space.changeRole', { memberId: cleos, role: 'counter' }),
    );
    await must(cleo.core, 'space.remove', { memberId: bens });
    expect(await team.round(ben)).toBe('space-ended');
    await team.contact(ben, 'nach der Entfernung');
    expect(await stateOf(ben)).toMatchObject({ kind: 'ended', pending: 2 });
    return show;
  }
  const all = ['nach der Entfernung', 'noch nicht beim Team'];

  test('is back within the hour, by themselves, with all that they wrote', async () => {
    const show = await removeBen(ada);
    show();
    await syncAll(ada, cleo);
    ben.ports.timers.advance(hourMs);
    await vi.waitFor(async () => expect(await stateOf(ben)).toMatchObject({ kind: 'member' }), 5_000);
    await syncAll(ben, ada, cleo);
    for (const pc of [ada, ben, cleo]) expect(concerns(pc)).toEqual(all);
    await expectSame(ada, ben, cleo);
  });

  test('reads decisions alone until then, puts nothing there, and looks no more once nothing can outdo it', async () => {
    await removeBen(ada);
    await team.contact(cleo, 'unter uns');
    await sync(cleo);
    const asked = new Set<string>();
    team.targetOf(ben).exposeTo((verb, name) => {
      asked.add(`${verb} ${name.slice(0, 2)}`);
      return undefined;
    });
    expect(ben.ports.timers.waiting).toEqual([hourMs]);
    const member = { kind: 'new', name: 'Dora', role: 'counter' } as const;
    for (let count = 0; count < 4; count += 1) {
      const digits = await askToJoin(bench, cleo, bench.pc(`dora-${count}`));
      await must(cleo.core, 'space.approve', { digits, member });
    }
    ben.ports.timers.advance(hourMs);
    await vi.waitFor(() => expect(asked).toEqual(new Set(['list ', 'get c-'])), 5_000);
    expect(await team.round(ben)).toBe('space-ended');
    expect(asked).toEqual(new Set(['list ', 'get c-']));
    expect(ben.ports.timers.waiting).toEqual([]);
  });
});
