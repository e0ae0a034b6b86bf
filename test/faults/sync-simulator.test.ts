// Five PCs and storage that can't be trusted, in seeded schedules. SIMULATOR_RUNS says how many, SIMULATOR_FROM and
// SIMULATOR_STEP which; SIMULATOR_SEED runs a single one.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, test } from 'vitest';
import { type Plan, planOffice } from '../support/simulator/office.ts';
import { runSchedule } from '../support/simulator/schedule.ts';

const runs = Number(process.env.SIMULATOR_RUNS ?? 10);
const only = process.env.SIMULATOR_SEED;
const first = Number(process.env.SIMULATOR_FROM ?? 1);
/** Every fifth from 3 on removes a member. */
const stride = Number(process.env.SIMULATOR_STEP ?? 1);

let plan: Plan;
beforeAll(async () => {
  plan = await planOffice();
});
afterAll(() => rmSync(plan.root, { recursive: true, force: true }));

/** Schedules that once found a fault, run whatever the number of the others. */
const found = [64, 69, 363, 495, 708];
const some = new Set([...Array.from({ length: runs }, (_, at) => first + at * stride), ...found]);
const seeds = only === undefined ? [...some] : [Number(only)];

test.each(seeds)('■4 ■5 [R5] [R6] everybody has everything after schedule %i, the same everywhere', (seed) =>
  runSchedule(plan, seed),
);
