// Storage that misbehaves: whatever it shows or loses, nothing that is on a PC goes, and every stop has a sentence (■5).
// What isn't read back isn't with the team (■6).
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, must } from '../support/core-bench.ts';
import {
  copyOf,
  createMemoryTarget,
  type MemoryTarget,
  type Store,
  type Verb,
} from '../support/memory-target.ts';
import {
  createTeamBench,
  found,
  hashOf,
  joinAs,
  memberState,
  type Pc,
  sync,
  syncAll,
  type TeamBench,
} from '../support/team-bench.ts';

let store: Store;
let bench: TeamBench;
let ada: Pc;
let ben: Pc;
let service: string;
const targets = new Map<string, MemoryTarget>();
const targetOf = (pc: string): MemoryTarget => {
  const known = targets.get(pc) ?? createMemoryTarget(store);
  targets.set(pc, known);
  return known;
};

beforeEach(async () => {
  store = new Map();
  targets.clear();
  bench = createTeamBench(targetOf);
  [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
  await found(bench, ada);
  ({ id: service } = await must(ada.core, 'records.save', { type: 'service', fields: { name: 'Ausweis' } }));
  await joinAs(bench, ada, ben, 'counter');
  await syncAll(ada, ben);
});
afterEach(() => bench.close());

const contact = (pc: Pc, concern: string) =>
  must(pc.core, 'contacts.save', { fields: { channel: 'counter', service, concern } });
const total = async (pc: Pc): Promise<number> => (await must(pc.core, 'contacts.list', {})).total;
const failureOf = async (pc: Pc): Promise<string> => {
  const result = await ask(pc.core, 'sync.run', undefined);
  return result.ok ? 'ok' : result.failure.kind;
};
const names = (prefix: string): string[] =>
  [...store.keys()].filter((name) => name.startsWith(prefix)).sort();
const calls = (pc: Pc) => ({ ...targetOf(pc.name).calls });
const segmentsOf = (pc: Pc): string[] => names(`d-${pc.core.host.workspace()?.vault.device}`);

describe('[R2] a target that shows something else than the space', () => {
  test.each([
    ['empty', (): void => store.clear(), 'space-missing'],
    [
      'foreign',
      () => {
        store.clear();
        store.set(`c-00000001-${'ab'.repeat(32)}`, new Uint8Array(80));
      },
      'space-foreign',
    ],
  ])('%s: the round ends before anything is written, and nothing here goes', async (_name, spoil, kind) => {
    await contact(ben, 'vorher');
    await sync(ben);
    await contact(ben, 'ungesendet');
    const [before, hash] = [copyOf(store), hashOf(ben)];
    spoil();
    const spoilt = copyOf(store);
    const puts = calls(ben).put;
    expect(await failureOf(ben)).toBe(kind);
    expect(calls(ben).put).toBe(puts);
    expect(store).toEqual(spoilt);
    expect(hashOf(ben)).toBe(hash);
    expect(await memberState(ben)).toMatchObject({ pending: 1 });
    store.clear();
    for (const [name, bytes] of before) store.set(name, bytes);
    expect(await failureOf(ben)).toBe('ok');
    await syncAll(ada, ben);
    expect(await total(ada)).toBe(2);
  });

  test('[C12] put back to an older state: a sentence, until a lead fills it again from what is held', async () => {
    await contact(ada, 'eins');
    await sync(ada);
    const older = copyOf(store);
    const cleo = bench.pc('cleo');
    await joinAs(bench, ada, cleo, 'counter');
    await contact(cleo, 'von Cleo');
    await syncAll(ada, ben, cleo);
    const hash = hashOf(ada);
    store.clear();
    for (const [name, bytes] of older) store.set(name, bytes);
    expect(await failureOf(ben)).toBe('space-rolled-back');
    expect(await failureOf(ada)).toBe('space-rolled-back');
    expect(store).toEqual(older);
    expect(await ask(ben.core, 'sync.refill', undefined)).toMatchObject({ ok: false });
    await must(ada.core, 'sync.refill', undefined);
    await syncAll(ada, ben, cleo);
    expect([hashOf(ada), hashOf(ben), hashOf(cleo)]).toEqual([hash, hash, hash]);
  });

  test('[C12] a listing that is older than what is there is no alarm', async () => {
    const stale = copyOf(store);
    const cleo = bench.pc('cleo');
    await joinAs(bench, ada, cleo, 'counter');
    targetOf('ada').script({ verb: 'list', fault: { kind: 'stale', listing: stale } });
    await contact(ada, 'trotzdem');
    expect(await failureOf(ada)).toBe('ok');
    targetOf('ada').behave();
    await syncAll(ada, ben, cleo);
    expect(await total(cleo)).toBe(1);
  });
});

describe('[F8] what others lose', () => {
  test('is put back by whoever holds it, as its author signed it', async () => {
    await contact(ben, 'eins');
    await syncAll(ben, ada);
    const before = copyOf(store);
    for (const name of [...segmentsOf(ben), ...names('k-')]) store.delete(name);
    await sync(ada);
    expect(store).toEqual(before);
    const cleo = bench.pc('cleo');
    await joinAs(bench, ada, cleo, 'counter');
    expect(await total(cleo)).toBe(1);
  });
});

describe('■6 [F5] with the team is what was read back', () => {
  test('a put that nobody heard of counts only after the next round', async () => {
    await contact(ben, 'eins');
    targetOf('ben').script({ verb: 'put', nth: 1, fault: { kind: 'cut' } });
    expect(await failureOf(ben)).toBe('target-cut');
    expect(await memberState(ben)).toMatchObject({ pending: 1, round: { kind: 'waiting' } });
    expect(await must(ben.core, 'sync.pendingList', undefined)).toMatchObject([
      { type: 'contact', entries: 1 },
    ]);
    expect(await failureOf(ben)).toBe('ok');
    expect(await memberState(ben)).toMatchObject({ pending: 0 });
    expect(segmentsOf(ben)).toHaveLength(1);
  });

  test('a file that can’t be read back counts for nothing', async () => {
    await contact(ben, 'eins');
    targetOf('ben').script({ verb: 'get', nth: 1, fault: { kind: 'empty' } });
    expect(await failureOf(ben)).toBe('target-device');
    expect(await memberState(ben)).toMatchObject({ pending: 1 });
    expect(await failureOf(ben)).toBe('ok');
  });

  test('[F7] an upload that was cut short is written anew under another name; the rest of it hurts nobody', async () => {
    await contact(ben, 'eins');
    targetOf('ben').script({ verb: 'put', nth: 1, fault: { kind: 'torn', length: 100 } });
    expect(await failureOf(ben)).toBe('target-cut');
    await sync(ada);
    expect(await total(ada)).toBe(0);
    expect(await failureOf(ben)).toBe('ok');
    expect(segmentsOf(ben).map((name) => name.slice(-2))).toContain('-2');
    await syncAll(ada, ben);
    expect(await total(ada)).toBe(1);
    expect(hashOf(ada)).toBe(hashOf(ben));
  });
});

describe('[F3] [F6] files that aren’t what they seem', () => {
  test('damage is named with its reason and holds nothing else up', async () => {
    await contact(ben, 'beschädigt');
    await sync(ben);
    const [name = ''] = segmentsOf(ben);
    const whole = store.get(name) ?? new Uint8Array();
    store.set(
      name,
      whole.map((byte, at) => (at === 250 ? byte ^ 1 : byte)),
    );
    await contact(ada, 'von Ada');
    await sync(ada);
    expect(await must(ada.core, 'sync.refused', undefined)).toMatchObject([
      { reason: 'wrong-signature', what: 'file', count: 1 },
    ]);
    expect(await memberState(ada)).toMatchObject({ refused: 1, pending: 0 });
  });

  test('copies under other names change nothing', async () => {
    await contact(ben, 'eins');
    await sync(ben);
    const [name = ''] = segmentsOf(ben);
    store.set(`${name}-2`, store.get(name)?.slice() ?? new Uint8Array());
    store.set('kopie-von-etwas', new Uint8Array([1, 2, 3]));
    await syncAll(ada, ben);
    expect(await total(ada)).toBe(1);
    expect(await memberState(ada)).toMatchObject({ refused: 0 });
  });

  test('[S10] entries wait for those before them, visibly, and count once these are there', async () => {
    await contact(ben, 'eins');
    await sync(ben);
    const [first = ''] = segmentsOf(ben);
    const kept = store.get(first) ?? new Uint8Array();
    await contact(ben, 'zwei');
    await sync(ben);
    store.delete(first);
    await sync(ada);
    expect(await total(ada)).toBe(0);
    const devices = await must(ada.core, 'sync.devices', undefined);
    expect(devices.find(({ own }) => !own)).toMatchObject({ waiting: 1 });
    store.set(first, kept);
    await sync(ada);
    expect(await total(ada)).toBe(2);
    expect(hashOf(ada)).toBe(hashOf(ben));
  });
});

describe('[R1] a round may be cut anywhere', () => {
  const cuts = (['list', 'get', 'put', 'remove'] as const).flatMap((verb) =>
    [1, 2, 3].map((nth): [Verb, number] => [verb, nth]),
  );
  test.each(cuts)('%s, call %i', async (verb, nth) => {
    await contact(ada, 'von Ada');
    await sync(ada);
    await contact(ben, 'von Ben');
    targetOf('ben').script({ verb, nth, fault: { kind: 'cut' } });
    await failureOf(ben);
    await contact(ben, 'noch eins');
    await failureOf(ben);
    targetOf('ben').behave();
    await syncAll(ben, ada);
    expect(await total(ada)).toBe(3);
    expect(hashOf(ada)).toBe(hashOf(ben));
    expect(await memberState(ben)).toMatchObject({ pending: 0, refused: 0 });
  });
});

describe('few requests', () => {
  test('one for a round with nothing to do, three for one with ten changed records, two to hear of them', async () => {
    const before = calls(ben);
    await sync(ben);
    expect(calls(ben)).toEqual({ ...before, list: before.list + 1 });
    for (let n = 0; n < 10; n += 1) await contact(ben, `Anliegen ${n}`);
    await sync(ben);
    expect(calls(ben)).toEqual({
      list: before.list + 2,
      get: before.get + 1,
      put: before.put + 1,
      remove: before.remove,
    });
    const others = calls(ada);
    await sync(ada);
    expect(calls(ada)).toEqual({ ...others, list: others.list + 1, get: others.get + 1 });
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
    targetOf('ada').script({ verb: 'put', nth: 2, fault: { kind: 'cut' } });
    expect(await failureOf(ada)).toBe('target-cut');
    expect(await memberState(ada)).toMatchObject({ pending: 1 });
    await sync(ada);
    expect(names('b/')).toHaveLength(3);
    await sync(ben);
    expect((await ben.core.attachment(id))?.bytes).toEqual(png(2_500_000));
    expect((await must(ben.core, 'vault.verify', undefined)).differences).toEqual([]);
    const before = calls(ben);
    await sync(ben);
    expect(calls(ben)).toEqual({ ...before, list: before.list + 1 });
  });

  test('[F7] cut short, one lies under another name; missing, it is no fault and comes later', async () => {
    const id = await add(ada, 500);
    targetOf('ada').script({ verb: 'put', nth: 1, fault: { kind: 'torn', length: 50 } });
    expect(await failureOf(ada)).toBe('target-cut');
    await sync(ada);
    const kept = copyOf(store);
    for (const name of names('b/')) store.delete(name);
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
    expect(names('b/')).toEqual([]);
    expect(await ben.core.attachment(id)).toBeUndefined();
  });
});
