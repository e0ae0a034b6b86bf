// The whole core in a process of its own, killed at any moment. KILL_RUNS asks for more of it.
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChild } from '../support/child.ts';
import { copyOffice, foundOffice, type Office, removeOffice } from '../support/core-bench.ts';
import { coreChild, expectAll, inPairs, numbers, upTo } from '../support/core-runs.ts';
import { seeded } from '../support/seeded.ts';

const runs = Number(process.env.KILL_RUNS ?? 60);
/** So many kills of one office, one after the other: each leaves the next what it left. */
const inSeries = 10;

let sound: Office;
let script: string;
beforeAll(async () => {
  sound = await foundOffice();
  script = await coreChild(sound);
});
afterAll(() => removeOffice(sound));

const chance = seeded(20261123);

/** Starts the core, kills it while it opens the vault or saves contacts from number `next` on, and answers what it said. */
async function killed({ root, service }: Office, next: number): Promise<readonly string[]> {
  const child = startChild(script, [root, service, String(next), '100000']);
  const isOpening = chance.below(5) === 0;
  await child.line(isOpening ? 'start' : `ack ${next + chance.below(20)}`);
  await setTimeout(chance.below(isOpening ? 60 : 12));
  await child.kill();
  return child.lines;
}

test(`[vault S1] kill -9 loses nothing acknowledged in ${runs} runs at random moments`, {
  timeout: 60_000 + runs * 3000,
}, async () => {
  const seen = { runs: 0, opening: 0, saved: 0 };
  const series = async (length: number): Promise<void> => {
    const office = copyOffice(sound);
    const acknowledged: number[] = [];
    let next = 1;
    for (let run = 0; run < length; run += 1) {
      const lines = await killed(office, next);
      expect(lines).not.toContain('end');
      seen.runs += 1;
      seen.opening += lines.includes('open') ? 0 : 1;
      acknowledged.push(...numbers(lines, 'ack'));
      next = Math.max(next, ...acknowledged) + 2;
      await expectAll(office, acknowledged, upTo(next), `run ${run}`);
    }
    seen.saved += acknowledged.length;
    removeOffice(office);
  };
  const lengths = upTo(Math.ceil(runs / inSeries)).map((nth) =>
    Math.min(inSeries, runs - (nth - 1) * inSeries),
  );
  await inPairs(lengths.map((length) => () => series(length)));
  expect(seen.runs).toBe(runs);
  expect(seen.opening).toBeGreaterThan(runs / 100);
  expect(seen.saved).toBeGreaterThan(runs * 4);
});
