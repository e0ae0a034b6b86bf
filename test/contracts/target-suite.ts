// What every target has to do, however unkind the circumstances. Run against each adapter and each real server.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Target } from '../../electron/core/targets/target.ts';
import type { Result } from '../../shared/result.ts';

/** A fresh, empty, set-up target; and how to put 10,000 files there without 10,000 requests, where there is a way. */
export interface SuiteBench {
  readonly target: Target;
  /** Another device's view of the same storage. */
  readonly other: Target;
  /** A folder or bucket that isn't there. */
  readonly missing?: Target;
  readonly wrongPassword?: Target;
  /** Creates empty-ish files behind the target's back. */
  plant?(names: readonly string[]): Promise<void>;
  /** Whether of two writers of one name exactly one is told `created`. */
  readonly oneWinner: boolean;
  stop(): Promise<void>;
}

export const cap = 8 << 20;
export const hex = (seed: string): string => createHash('sha256').update(seed).digest('hex');
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

export function answerOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
export const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.kind);

/** 5 MB that don't compress and don't repeat. */
export function large(seed = 1): Uint8Array {
  const bytes = new Uint8Array(5_000_000);
  let state = seed;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** Declares the suite; `many`: how many names are listed. */
export function targetSuite(title: string, open: () => Promise<SuiteBench>, many = 10_000): void {
  describe(title, () => {
    let bench: SuiteBench;
    let target: Target;
    const names = async (prefix: '' | 'b/' = ''): Promise<string[]> =>
      answerOf(await target.list(prefix))
        .map(({ name }) => name)
        .sort();

    beforeAll(async () => {
      bench = await open();
      target = bench.target;
    });
    afterAll(async () => {
      target?.close();
      bench?.other.close();
      await bench?.stop();
    });

    test('a fresh target is empty, and so is its folder for attachments', async () => {
      expect(await names()).toEqual([]);
      expect(await names('b/')).toEqual([]);
      expect(answerOf(await target.get('c-00000001-ab', cap))).toBeUndefined();
    });

    test('a file comes back byte for byte, with its size in the listing, for another device, too', async () => {
      const bytes = bytesOf('ein Segment');
      expect(answerOf(await target.putIfAbsent('d-eins', bytes))).toBe('created');
      expect(answerOf(await bench.other.get('d-eins', cap))).toEqual(bytes);
      expect(answerOf(await bench.other.list(''))).toContainEqual({ name: 'd-eins', size: bytes.length });
    });

    test('a name that exists is never written over', async () => {
      await target.putIfAbsent('c-fest', bytesOf('zuerst'));
      expect(answerOf(await bench.other.putIfAbsent('c-fest', bytesOf('danach')))).toBe('exists');
      expect(answerOf(await target.get('c-fest', cap))).toEqual(bytesOf('zuerst'));
    });

    test('neighbouring prefixes stay apart', async () => {
      for (const name of ['n-1', 'n-10', 'n-1-2', 'b', 'b-1', 'b/n-1', 'b/x'].filter((one) => one !== 'b'))
        answerOf(await target.putIfAbsent(name, bytesOf(name)));
      const found = await names();
      expect(found.filter((name) => name.startsWith('n-') || name.startsWith('b'))).toEqual([
        'b-1',
        'n-1',
        'n-1-2',
        'n-10',
      ]);
      expect(await names('b/')).toEqual(['b/n-1', 'b/x']);
      expect(answerOf(await target.get('b/n-1', cap))).toEqual(bytesOf('b/n-1'));
      answerOf(await target.remove('b/n-1'));
      expect(answerOf(await target.get('n-1', cap))).toEqual(bytesOf('n-1'));
    });

    test('empty files and the longest names', async () => {
      const longest = `d-${'a'.repeat(148)}`;
      expect(answerOf(await target.putIfAbsent(longest, new Uint8Array(0)))).toBe('created');
      expect(answerOf(await bench.other.get(longest, cap))).toEqual(new Uint8Array(0));
      expect(answerOf(await target.list(''))).toContainEqual({ name: longest, size: 0 });
    });

    test('5 MB come back whole; what is larger than the cap is refused, not cut', async () => {
      const body = large();
      expect(answerOf(await target.putIfAbsent('d-gross', body))).toBe('created');
      const back = answerOf(await bench.other.get('d-gross', cap));
      expect(Buffer.compare(back ?? new Uint8Array(), body)).toBe(0);
      expect(kindOf(await target.get('d-gross', 4_999_999))).toBe('target-too-large');
      expect(answerOf(await target.get('d-gross', 5_000_000))?.length).toBe(5_000_000);
    });

    test('two writers of one name at once: one whole content, and nobody hears of a fault', async () => {
      for (let round = 0; round < 5; round += 1) {
        const bodies = [
          large(round + 2).subarray(0, 300_000),
          large(round + 50).subarray(0, 300_000),
        ] as const;
        const name = `c-streit-${round}`;
        const done = await Promise.all([
          target.putIfAbsent(name, bodies[0]),
          bench.other.putIfAbsent(name, bodies[1]),
        ]);
        const told = done.map((one) => answerOf(one));
        if (bench.oneWinner) expect(told.toSorted()).toEqual(['created', 'exists']);
        const kept = answerOf(await target.get(name, cap)) ?? new Uint8Array();
        expect(bodies.some((body) => Buffer.compare(body, kept) === 0)).toBe(true);
      }
    });

    test('removing twice is removing once', async () => {
      await target.putIfAbsent('j-weg', bytesOf('x'));
      answerOf(await target.remove('j-weg'));
      answerOf(await target.remove('j-weg'));
      expect(answerOf(await target.get('j-weg', cap))).toBeUndefined();
      expect(await names()).not.toContain('j-weg');
    });

    test.each(['../x', 'b/../x', 'B', 'a/b', '', 'x.y', `d-${'a'.repeat(149)}`, 'b/'])(
      '%j is no name',
      async (name) => {
        await expect(target.get(name, cap)).rejects.toThrow('no name');
        await expect(target.putIfAbsent(name, bytesOf('x'))).rejects.toThrow('no name');
        await expect(target.remove(name)).rejects.toThrow('no name');
      },
    );

    test('what was cancelled before it began does nothing', async () => {
      const signal = AbortSignal.abort();
      expect(kindOf(await target.list('', signal))).toBe('cancelled');
      expect(kindOf(await target.putIfAbsent('d-nie', bytesOf('x'), signal))).toBe('cancelled');
      expect(answerOf(await target.get('d-nie', cap))).toBeUndefined();
    });

    test('the probe finds what was promised, and leaves nothing behind', async () => {
      const before = await names();
      const report = answerOf(await target.probe());
      expect(report).toMatchObject({ writable: true, readsBack: true, listsAtOnce: true, removes: true });
      expect(report.conditionalCreate).toBe('honoured');
      expect(report.files).toBe(before.length);
      expect(await names()).toEqual(before);
    });

    test('a wrong password, and a folder that is gone, are said as such, whatever is asked', async () => {
      for (const [one, kind] of [
        [bench.wrongPassword, 'target-wrong-password'],
        [bench.missing, 'target-folder-missing'],
      ] as const) {
        if (!one) continue;
        expect(kindOf(await one.list(''))).toBe(kind);
        expect(kindOf(await one.list('b/'))).toBe(kind);
        expect(kindOf(await one.putIfAbsent('d-x', bytesOf('x')))).toBe(kind);
        expect(kindOf(await one.putIfAbsent('b/x', bytesOf('x')))).toBe(kind);
        expect(kindOf(await one.probe())).toBe(kind);
        one.close();
      }
    });

    test(`${many} names are listed, each once`, async () => {
      const before = (await names()).length;
      const all = Array.from({ length: many }, (_, n) => `d-${hex(String(n)).slice(0, 32)}-${hex(`h${n}`)}`);
      if (bench.plant) await bench.plant(all);
      else for (const name of all) answerOf(await target.putIfAbsent(name, bytesOf('x')));
      const found = new Set(await names());
      expect(found.size).toBe(before + many);
      expect(all.every((name) => found.has(name))).toBe(true);
    });
  });
}
