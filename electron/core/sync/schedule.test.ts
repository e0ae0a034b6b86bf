import { describe, expect, test } from 'vitest';
import type { RoundState } from '../../../shared/contract/sync.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import {
  createManualClock,
  createManualTimers,
  createSeededChance,
} from '../../../test/support/memory-ports.ts';
import { backOff, createSchedule, natureOf } from './schedule.ts';

const seconds = 1000;
const minutes = 60 * seconds;
const unreachable: Failure = { kind: 'target-unreachable', host: 'ablage.amt' };

describe('[R3] after a failure', () => {
  test('pauses grow, with chance, to 15 minutes at most', () => {
    const chance = createSeededChance();
    const pauses = [1, 2, 3, 4, 5, 6, 7, 20].map((failures) => backOff(unreachable, failures, chance));
    for (const [at, pause] of pauses.entries()) {
      const middle = Math.min(15 * seconds * 2 ** at, 15 * minutes);
      expect(pause).toBeGreaterThanOrEqual(middle * 0.75);
      expect(pause).toBeLessThanOrEqual(Math.min(middle * 1.25, 15 * minutes));
    }
    const some = new Set(Array.from({ length: 20 }, () => backOff(unreachable, 1, chance)));
    expect(some.size).toBeGreaterThan(10);
  });

  test('a server that names a time is heard, up to 15 minutes', () => {
    const chance = createSeededChance();
    const busy = (retryAfterMs: number) => backOff({ kind: 'target-busy', retryAfterMs }, 1, chance);
    expect(busy(100 * seconds)).toBe(100 * seconds);
    expect(busy(60 * minutes)).toBe(15 * minutes);
  });

  test('what a person has to mend isn’t tried again on its own; what goes by itself is', () => {
    expect(natureOf({ kind: 'target-wrong-password' })).toBe('lasting');
    expect(natureOf({ kind: 'target-certificate', host: '', detail: '' })).toBe('lasting');
    expect(natureOf({ kind: 'space-rewritten', place: '' })).toBe('lasting');
    expect(natureOf({ kind: 'target-full', place: '' })).toBe('passing');
    // Whoever gives the right to write there tells no PC.
    expect(natureOf({ kind: 'target-not-writable', place: '' })).toBe('passing');
    expect(natureOf(unreachable)).toBe('passing');
    expect(natureOf({ kind: 'space-missing', place: '' })).toBe('passing');
  });
});

describe('when rounds happen', () => {
  const bench = () => {
    const clock = createManualClock();
    const timers = createManualTimers(clock);
    const world: { runs: number; standing: { status: RoundState; requested: boolean } | undefined } = {
      runs: 0,
      standing: { status: { kind: 'idle' }, requested: false },
    };
    const schedule = createSchedule({
      timers,
      now: () => clock.now(),
      run: () => {
        world.runs += 1;
      },
      standing: () => world.standing,
    });
    return { clock, timers, schedule, world };
  };

  test('soon after a save, once for many', () => {
    const { timers, schedule, world } = bench();
    schedule.plan();
    for (let n = 0; n < 5; n += 1) schedule.saved();
    timers.advance(2 * seconds);
    expect(world.runs).toBe(0);
    timers.advance(2 * seconds);
    expect(world.runs).toBe(1);
  });

  test('at intervals; oftener while somebody waits to be let in', () => {
    const { timers, schedule, world } = bench();
    schedule.plan();
    timers.advance(2 * minutes);
    expect(world.runs).toBe(1);
    world.standing = { status: { kind: 'idle' }, requested: true };
    schedule.plan();
    timers.advance(15 * seconds);
    expect(world.runs).toBe(2);
  });

  test('after a failure at the time that was told, and no save hurries it', () => {
    const { clock, timers, schedule, world } = bench();
    const until = new Date(clock.now() + 5 * minutes).toISOString();
    world.standing = { status: { kind: 'waiting', failure: unreachable, until }, requested: false };
    schedule.plan();
    schedule.saved();
    timers.advance(4 * minutes);
    expect(world.runs).toBe(0);
    timers.advance(minutes);
    expect(world.runs).toBe(1);
  });

  test('as soon as somebody comes back, but not each time that they change windows', () => {
    const { timers, schedule, world } = bench();
    schedule.plan();
    schedule.wake();
    schedule.wake();
    timers.advance(0);
    schedule.wake();
    timers.advance(0);
    expect(world.runs).toBe(1);
    timers.advance(31 * seconds);
    const until = new Date().toISOString();
    world.standing = { status: { kind: 'waiting', failure: unreachable, until }, requested: false };
    schedule.wake();
    timers.advance(0);
    expect(world.runs).toBe(2);
    world.standing = undefined;
    timers.advance(31 * seconds);
    schedule.wake();
    timers.advance(0);
    expect(world.runs).toBe(2);
  });

  test('never while paused, stopped or without a space, and not after the end', () => {
    const { timers, schedule, world } = bench();
    schedule.plan();
    world.standing = undefined;
    schedule.saved();
    schedule.plan();
    timers.advance(60 * minutes);
    expect(world.runs).toBe(0);
    world.standing = { status: { kind: 'idle' }, requested: false };
    schedule.plan();
    schedule.stop();
    timers.advance(60 * minutes);
    expect([world.runs, timers.waiting]).toEqual([0, []]);
  });
});
