// The trust line: "with the team" is said only where it is so.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RoundState, SyncState } from '../../shared/contract/sync.ts';
import { createTranslator } from '../../shared/words/translator.ts';
import type { ToldSync } from '../bridge/sync-state.ts';
import { createFormat } from './format.ts';
import { trustOf } from './trust.ts';

const { t } = createTranslator('de');
const format = createFormat(t, 'de', 'Europe/Berlin', () => Date.parse('2026-11-23T12:00:00Z'));

const failure = { kind: 'target-cut' } as const;
const rounds: readonly RoundState[] = [
  { kind: 'idle' },
  { kind: 'running', done: 0, total: 3 },
  { kind: 'paused' },
  { kind: 'paused', noAccess: true },
  { kind: 'waiting', failure, until: '2026-11-23T09:00:00Z' },
  { kind: 'stopped', failure },
  { kind: 'waiting', failure: { kind: 'space-missing', place: '/ablage' }, until: '2026-11-23T09:00:00Z' },
  {
    kind: 'waiting',
    failure: { kind: 'target-not-writable', place: '/ablage' },
    until: '2026-11-23T09:00:00Z',
  },
];
const member = (changes: Partial<Extract<SyncState, { kind: 'member' }>> = {}): ToldSync => ({
  at: '2026-11-23T08:20:00Z',
  state: {
    kind: 'member',
    spaceName: 'Bürgeramt',
    target: { kind: 'folder', address: '/ablage' },
    round: { kind: 'idle' },
    lastRoundAt: '2026-11-23T08:12:00Z',
    lastSuccessAt: '2026-11-23T08:12:00Z',
    role: 'counter',
    workplace: false,
    keyOwed: false,
    pending: 0,
    pendingSince: null,
    refused: 0,
    moved: null,
    ...changes,
  },
});
const said = (told: ToldSync | null, savedAt: string | null = null) => trustOf(told, savedAt, t, format);

test('says since when everything is with the team: a time today, a day before', () => {
  expect(said(member())).toEqual({ tone: 'calm', line: 'Alles beim Team, 09:12 Uhr', more: null });
  expect(said(member({ lastSuccessAt: '2026-11-20T08:12:00Z' })).line).toBe('Alles beim Team, 20.11.2026');
});

test('counts what is on this PC only', () => {
  expect(said(member({ pending: 1 })).line).toBe('1 Eintrag noch nur auf diesem PC');
  expect(said(member({ pending: 3 }))).toEqual({
    tone: 'waiting',
    line: '3 Einträge noch nur auf diesem PC',
    more: null,
  });
});

test('■6 says nothing of the team where the storage moved and this PC did not go along', () => {
  const moved = {
    target: { kind: 'folder', address: '/neu' },
    fields: { kind: 'folder', folder: '/neu' },
    needsAccess: false,
  } as const;
  for (const round of rounds) {
    const { tone, line, more } = said(member({ moved, round }));
    expect([tone, more]).toEqual(['trouble', 'Die Ablage ist umgezogen']);
    expect(line).toBe('Auf diesem PC gespeichert');
  }
});

test('says that the exchange is paused, disturbed or needs somebody', () => {
  expect(rounds.map((round) => said(member({ round })).more)).toEqual([
    null,
    null,
    'Abgleich angehalten',
    'Noch kein Zugang zur Ablage',
    'Abgleich gestört, geht von selbst weiter',
    'Abgleich braucht Ihre Hilfe',
    // Tries go on, but an emptied folder doesn't fill itself, and no right comes by itself.
    'Abgleich braucht Ihre Hilfe',
    'Abgleich braucht Ihre Hilfe',
  ]);
  expect(rounds.map((round) => said(member({ round })).tone).slice(-4)).toEqual([
    'waiting',
    'trouble',
    'trouble',
    'trouble',
  ]);
});

test('without a team it speaks of this PC only', () => {
  expect(said(null).line).toBe('Auf diesem PC gespeichert');
  const none: ToldSync = { at: '2026-11-23T08:20:00Z', state: { kind: 'none' } };
  expect(said(none, '2026-11-23T08:21:00Z').line).toBe('Auf diesem PC gespeichert, 09:21 Uhr');
});

test('who waits to be let in again, or is out of the team, is told so', () => {
  const shared = { spaceName: 'Bürgeramt', pending: 2 };
  const at = '2026-11-23T08:20:00Z';
  expect(said({ at, state: { kind: 'ended', ...shared } })).toMatchObject({ line: 'Nicht mehr im Team' });
  const { spaceName, target, round, lastRoundAt, lastSuccessAt } = member().state as Extract<
    SyncState,
    { kind: 'member' }
  >;
  const waiting = {
    spaceName,
    target,
    round,
    lastRoundAt,
    lastSuccessAt,
    digits: '1',
    since: at,
    byFile: false,
  };
  expect(said({ at, state: { kind: 'requested', ...waiting } })).toMatchObject({
    line: 'Auf diesem PC gespeichert',
    more: 'Wartet auf Aufnahme ins Team',
  });
});

test('[■6] never says "with the team" while own entries were not read back, before the first round, of what was written during a round, or of storage that was emptied', () => {
  const instants = fc.constantFrom(null, '2026-11-23T08:12:00Z', '2026-11-23T08:25:00Z');
  fc.assert(
    fc.property(
      fc.nat(3),
      fc.constantFrom(...rounds),
      instants,
      instants,
      (pending, round, lastSuccessAt, savedAt) => {
        const { line } = said(member({ pending, round, lastSuccessAt }), savedAt);
        const isTrue =
          pending === 0 &&
          lastSuccessAt !== null &&
          !('failure' in round && round.failure.kind === 'space-missing') &&
          !(round.kind === 'running' && savedAt !== null && savedAt >= '2026-11-23T08:20:00Z');
        expect(line.startsWith('Alles beim Team')).toBe(isTrue);
      },
    ),
  );
});
