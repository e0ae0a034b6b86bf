import { expect, test } from 'vitest';
import { headOf, isUnsent, prospectOf, type Requested } from './requested.ts';

const [before, since, after] = ['2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z', '2026-11-23T09:00:02Z'];
const requested = (changes: Partial<Requested>): Requested => ({
  kind: 'requested',
  spaceName: 'Bürgeramt Mitte',
  target: { kind: 'folder', address: '/ablage' },
  round: { kind: 'idle' },
  digits: '1'.repeat(30),
  since,
  byFile: false,
  lastRoundAt: after,
  lastSuccessAt: after,
  ...changes,
});

test('a request that no round has brought to the storage is not said to be with the lead', () => {
  expect(headOf(requested({})).title).toBe('joining.wait.title');
  expect(prospectOf(requested({}))).toBe('waiting');
  // Nothing is said to go on by itself where somebody has to help first.
  const round = { kind: 'stopped', failure: { kind: 'clock-leapt' } } as const;
  expect(prospectOf(requested({ round, lastSuccessAt: null }))).toBe('stopped');
  for (const lastSuccessAt of [null, before]) {
    const waiting = requested({ lastSuccessAt });
    expect([isUnsent(waiting), headOf(waiting).title]).toEqual([true, 'joining.wait.unsentTitle']);
    expect(prospectOf(waiting)).toBe('unsent');
  }
});

test('the first round is waited for, and a request that goes by stick is the person’s to carry', () => {
  for (const lastRoundAt of [null, before])
    expect(isUnsent(requested({ lastRoundAt, lastSuccessAt: lastRoundAt }))).toBe(false);
  expect(isUnsent(requested({ byFile: true, lastSuccessAt: null }))).toBe(false);
});
