// What the trust line says. "With the team" only where every own entry was read back from the storage.
import type { RoundState, SyncState } from '../../shared/contract/sync.ts';
import type { Failure } from '../../shared/errors/failure.ts';
import type { Translate } from '../../shared/words/translator.ts';
import type { ToldSync } from '../bridge/sync-state.ts';
import type { Format } from './format.ts';

export interface Trust {
  /** `trouble`: a person should look at it. */
  readonly tone: 'calm' | 'waiting' | 'trouble';
  readonly line: string;
  /** What the exchange is at, where that is worth a word. */
  readonly more: string | null;
}

type Member = Extract<SyncState, { readonly kind: 'member' }>;

/** `savedAt`: when this PC last took something in, or null since the vault was opened. */
export function trustOf(
  told: ToldSync | null,
  savedAt: string | null,
  t: Translate,
  format: Pick<Format, 'time' | 'date' | 'today'>,
): Trust {
  const here =
    savedAt === null ? t('frame.trust.waiting') : t('frame.trust.saved', { time: format.time(savedAt) });
  switch (told?.state.kind) {
    case 'member':
      return trustOfMember(told.state, withTeamSince(told, savedAt), here, t, format);
    case 'ended':
      return { tone: 'trouble', line: t('frame.trust.ended'), more: t('frame.trust.endedText') };
    case 'requested':
      return { tone: 'waiting', line: here, more: t('frame.trust.requested') };
    default:
      return { tone: 'calm', line: here, more: null };
  }
}

/**
 * Since when everything that was written here is with the team, or null where that isn't certain: own entries that were
 * not read back, none that ever were, something written during a round that is under way, storage that lost what it had, or
 * from which the team moved away.
 */
export function withTeamSince({ state, at }: ToldSync, savedAt: string | null): string | null {
  if (state.kind !== 'member' || state.pending > 0) return null;
  const { round, lastSuccessAt, moved } = state;
  const isUncounted = round.kind === 'running' && savedAt !== null && savedAt >= at;
  const isLost = 'failure' in round && lost.includes(round.failure.kind);
  return isUncounted || isLost || moved !== null ? null : lastSuccessAt;
}

const lost: readonly Failure['kind'][] = [
  'space-missing',
  'space-foreign',
  'space-rolled-back',
  'space-rewritten',
  'space-split',
];

const helpless: readonly Failure['kind'][] = [...lost, 'target-not-writable', 'target-not-allowed'];

function trustOfMember(
  { pending, round, moved }: Member,
  since: string | null,
  here: string,
  t: Translate,
  format: Pick<Format, 'time' | 'date' | 'today'>,
): Trust {
  const more = moved === null ? moreOf(round, t) : t('frame.trust.moved');
  const tone = moved === null ? toneOf(round) : 'trouble';
  if (pending > 0)
    return {
      tone: tone === 'calm' ? 'waiting' : tone,
      line: t('frame.trust.pending', { count: pending }),
      more,
    };
  if (since === null) return { tone, line: here, more };
  const isToday = format.date(since) === format.date(format.today());
  const at = isToday ? format.time(since) : format.date(since);
  return { tone, line: t('frame.trust.withTeam', { at }), more };
}

function toneOf(round: RoundState): Trust['tone'] {
  if (needsSomebody(round)) return 'trouble';
  return round.kind === 'paused' || round.kind === 'waiting' ? 'waiting' : 'calm';
}

/** Tries go on in any case; storage that lost what it had, or a right, comes right only where somebody sees to it. */
const needsSomebody = (round: RoundState): boolean =>
  round.kind === 'stopped' || (round.kind === 'waiting' && helpless.includes(round.failure.kind));

function moreOf(round: RoundState, t: Translate): string | null {
  if (needsSomebody(round)) return t('frame.trust.stopped');
  switch (round.kind) {
    case 'paused':
      return t(round.noAccess ? 'frame.trust.noAccess' : 'frame.trust.paused');
    case 'waiting':
      return t('frame.trust.problem');
    default:
      return null;
  }
}
