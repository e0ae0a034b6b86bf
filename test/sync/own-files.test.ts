// What a device does with its own files, and how few requests it needs.
import { describe, expect, test } from 'vitest';
import { must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { copyOf } from '../support/memory-target.ts';
import { hashOf, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { total } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { store, bench, ada, ben } = team;

describe('few requests', () => {
  test('one for a round with nothing to do, three for one with ten changed records, two to hear of them', async () => {
    const before = team.calls(ben);
    await sync(ben);
    expect(team.calls(ben)).toEqual({ ...before, list: before.list + 1 });
    for (let n = 0; n < 10; n += 1) await team.contact(ben, `Anliegen ${n}`);
    await sync(ben);
    expect(team.calls(ben)).toEqual({
      list: before.list + 2,
      get: before.get + 1,
      put: before.put + 1,
      remove: before.remove,
    });
    const others = team.calls(ada);
    await sync(ada);
    expect(team.calls(ada)).toEqual({ ...others, list: others.list + 1, get: others.get + 1 });
  });
});

describe('a device looks after its own files', () => {
  test('[S13] many small ones become one, which is read back before the others go', async () => {
    for (let n = 0; n < 40; n += 1) {
      await team.contact(ben, `Anliegen ${n}`);
      await sync(ben);
      if (n === 20) await sync(ada);
    }
    const many = team.segmentsOf(ben).length;
    team.targetOf(ben).script({ verb: 'remove', nth: 3, fault: { kind: 'cut' } });
    expect(await team.round(ben)).toBe('target-cut');
    expect(team.segmentsOf(ben).length).toBeGreaterThan(20);
    await syncAll(ben, ada);
    expect(team.segmentsOf(ben).length).toBeLessThan(many - 30);
    expect(await total(ada)).toBe(40);
    const cleo = bench.pc('cleo');
    await joinAs(bench, ada, cleo, 'counter');
    await syncAll(cleo, ben, ada);
    expect([hashOf(ada), hashOf(cleo)]).toEqual([hashOf(ben), hashOf(ben)]);
    expect(await memberState(ben)).toMatchObject({ pending: 0, refused: 0 });
  });

  test('[S13] so it is in a team that never stops writing, and for a PC that publishes in every round', async () => {
    for (let n = 0; n < 70; n += 1) {
      await team.contact(ada, `Anliegen ${n}`);
      await sync(ada);
      if (n % 2 === 0) await team.contact(ben, `Anliegen ${n}`);
      await sync(ben);
    }
    expect(team.segmentsOf(ada).length).toBeLessThan(64);
    expect(team.segmentsOf(ben).length).toBeLessThan(32);
    await syncAll(ada, ben);
    expect([await total(ada), await total(ben)]).toEqual([105, 105]);
    expect(hashOf(ada)).toBe(hashOf(ben));
  });

  test('[S7] what was erased goes from its files, and comes back for nobody', async () => {
    const { id } = await team.contact(ben, 'Geheimes');
    await syncAll(ben, ada);
    const before = team.segmentsOf(ben);
    await must(ben.core, 'contacts.erase', { id });
    await syncAll(ben, ada);
    await syncAll(ben, ada);
    expect(team.segmentsOf(ben)).not.toEqual(expect.arrayContaining(before.slice(-1)));
    const cleo = bench.pc('cleo');
    await joinAs(bench, ada, cleo, 'counter');
    await syncAll(cleo, ben, ada);
    expect([hashOf(ada), hashOf(cleo)]).toEqual([hashOf(ben), hashOf(ben)]);
    const kept = cleo.core.host
      .workspace()
      ?.db.read((db) => db.all('SELECT n FROM journal WHERE payload LIKE ?', '%Geheimes%'));
    expect(kept).toEqual([]);
    expect((await must(cleo.core, 'vault.verify', undefined)).differences).toEqual([]);
  });
});

describe('what a file was replaced by comes in before what is gone is put back', () => {
  test('[F8] [S7] nobody brings erased content back to the storage, however long they were away', async () => {
    const { id } = await team.contact(ben, 'Geheimes');
    await syncAll(ben, ada);
    const [old = ''] = team.segmentsOf(ben).slice(-1);
    await must(ben.core, 'contacts.erase', { id });
    await syncAll(ben);
    expect(store.has(old)).toBe(false);
    await sync(ada);
    expect(store.has(old)).toBe(false);
    expect(hashOf(ada)).toBe(hashOf(ben));
    const kept = ada.core.host
      .workspace()
      ?.db.read((db) => db.all('SELECT name FROM space_files WHERE name = ?', old));
    expect(kept).toEqual([]);
  });

  test('[F8] [S13] many small files that became one cost the others no upload', async () => {
    for (let n = 0; n < 33; n += 1) {
      await team.contact(ben, `Anliegen ${n}`);
      await sync(ben);
    }
    await sync(ada);
    await syncAll(ben);
    const before = team.calls(ada);
    await sync(ada);
    expect(team.calls(ada)).toMatchObject({ get: before.get + 1, put: before.put });
  });
});

describe('[A3] pictures', () => {
  const png = (length: number) => {
    const bytes = new Uint8Array(length).map((_, at) => at % 251);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return bytes;
  };
  const add = async (pc: Pc, length: number): Promise<string> => {
    const file = { name: 'plan.png', mime: 'image/png', alt: '', bytes: png(length) } as const;
    return (await must(pc.core, 'attachments.add', file)).id;
  };

  test('come whole to everybody, in pieces, and are there before the entry that shows them', async () => {
    const id = await add(ada, 2_500_000);
    team.targetOf(ada).script({ verb: 'put', nth: 2, fault: { kind: 'cut' } });
    expect(await team.round(ada)).toBe('target-cut');
    expect(await memberState(ada)).toMatchObject({ pending: 1 });
    await sync(ada);
    expect(team.names('b/')).toHaveLength(3);
    await sync(ben);
    expect((await ben.core.attachment(id))?.bytes).toEqual(png(2_500_000));
    expect((await must(ben.core, 'vault.verify', undefined)).differences).toEqual([]);
    const before = team.calls(ben);
    await sync(ben);
    expect(team.calls(ben)).toEqual({ ...before, list: before.list + 1 });
  });

  test('[F7] cut short, one lies under another name; missing, it is no fault and comes later', async () => {
    const id = await add(ada, 500);
    team.targetOf(ada).script({ verb: 'put', nth: 1, fault: { kind: 'torn', length: 50 } });
    expect(await team.round(ada)).toBe('target-cut');
    await sync(ada);
    const kept = copyOf(store);
    for (const name of team.names('b/')) store.delete(name);
    await sync(ben);
    expect(await ben.core.attachment(id)).toBeUndefined();
    for (const [name, bytes] of kept) store.set(name, bytes);
    ben.ports.clock.advance(11 * 60_000);
    await sync(ben);
    expect((await ben.core.attachment(id))?.bytes).toEqual(png(500));
  });

  test('[A5] go from the target when their record is erased', async () => {
    const id = await add(ada, 500);
    await syncAll(ada, ben);
    ada.core.host.workspace()?.funnel.commit([{ kind: 'erase', type: 'attachment', id }]);
    await syncAll(ada, ben);
    expect(team.names('b/')).toEqual([]);
    expect(await ben.core.attachment(id)).toBeUndefined();
  });

  test('[A5] so they do under another name, and when older storage brings them back', async () => {
    team.targetOf(ada).script({ verb: 'put', nth: 1, fault: { kind: 'torn', length: 50 } });
    const id = await add(ada, 500);
    const kept = await add(ada, 700);
    expect(await team.round(ada)).toBe('target-cut');
    await syncAll(ada, ben);
    expect(team.names('b/')).toHaveLength(3);
    const older = copyOf(store);
    ada.core.host.workspace()?.funnel.commit([{ kind: 'erase', type: 'attachment', id }]);
    await syncAll(ada, ben);
    expect(team.names('b/')).toHaveLength(1);
    for (const [name, bytes] of older) store.set(name, bytes);
    const again = await bench.restart(ben);
    await sync(again);
    expect(team.names('b/')).toHaveLength(1);
    expect((await again.core.attachment(kept))?.bytes).toEqual(png(700));
  });
});
