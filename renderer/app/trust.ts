// What the trust line says. "With the team" only where every own entry was read back from the storage.
import type { RoundState, SyncState } from '../../shared/contract/sync.ts';
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
      return trustOfMember(told.state, isUnsure(told, savedAt), here, t, format);
    case 'ended':
      return { tone: 'trouble', line: t('frame.trust.ended'), more: t('frame.trust.endedText') };
    case 'requested':
      return { tone: 'waiting', line: here, more: t('frame.trust.requested') };
    default:
      return { tone: 'calm', line: here, more: null };
  }
}

/** What was written during a round is counted when the round has ended. */
const isUnsure = ({ state, at }: ToldSync, savedAt: string | null): boolean =>
  state.kind === 'member' && state.round.kind === 'running' && savedAt !== null && savedAt >= at;

function trustOfMember(
  { pending, lastSuccessAt, round }: Member,
  unsure: boolean,
  here: string,
  t: Translate,
  format: Pick<Format, 'time' | 'date' | 'today'>,
): Trust {
  const more = moreOf(round, t);
  const tone = toneOf(round);
  if (pending > 0)
    return {
      tone: tone === 'calm' ? 'waiting' : tone,
      line: t('frame.trust.pending', { count: pending }),
      more,
    };
  if (unsure || lastSuccessAt === null) return { tone, line: here, more };
  const isToday = format.date(lastSuccessAt) === format.date(format.today());
  const at = isToday ? format.time(lastSuccessAt) : format.date(lastSuccessAt);
  return { tone, line: t('frame.trust.withTeam', { at }), more };
}

function toneOf({ kind }: RoundState): Trust['tone'] {
  if (kind === 'stopped') return 'trouble';
  return kind === 'paused' || kind === 'waiting' ? 'waiting' : 'calm';
}

function moreOf({ kind }: RoundState, t: Translate): string | null {
  switch (kind) {
    case 'paused':
      return t('frame.trust.paused');
    case 'waiting':
      return t('frame.trust.problem');
    case 'stopped':
      return t('frame.trust.stopped');
    default:
      return null;
  }
}
