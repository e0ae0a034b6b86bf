// Commands that sync with the team, once or until somebody ends them, and say how things stand.
import type { ErasedThere, SyncState } from '../../shared/contract/sync.ts';
import { failureSentence } from '../../shared/words/failure-sentence.ts';
import { stateHash } from '../core/journal/state-hash.ts';
import { asked, type OpenOrder, withVault } from './order.ts';
import type { Output } from './output.ts';

export const sync = withVault(async (order) => (order.options.watch ? watch(order) : once(order)));

async function once(order: OpenOrder): Promise<boolean> {
  if (!(await asked(order, 'sync.run', undefined)).ok) return false;
  const state = await asked(order, 'sync.state', undefined);
  if (!state.ok) return false;
  if (order.output.json) order.output.data(JSON.stringify(state.value));
  return isComplete(order.output, state.value);
}

/** Says how a round that went through left things; true where nothing is left to do. */
function isComplete({ say, t }: Output, state: SyncState): boolean {
  if (state.kind === 'requested') say(t('cli.notAdmitted', { digits: state.digits }));
  if (state.kind !== 'member') return false;
  const { pending, refused, moved } = state;
  if (moved) say(t('cli.moved', { address: moved.target.address }));
  if (pending > 0) say(t('cli.pending', { count: pending }));
  if (refused > 0) say(t('cli.refusedFiles', { count: refused }));
  if (pending + refused > 0 || moved) return false;
  say(t('cli.synced'));
  return true;
}

/** Syncs until the process is asked to end, or until only a person can help. Every change of state is a line. */
async function watch(order: OpenOrder): Promise<boolean> {
  const { core, output } = order;
  const before = await asked(order, 'sync.state', undefined);
  if (!before.ok) return false;
  if (!('round' in before.value)) return once(order);
  if (before.value.round.kind === 'paused') {
    output.say(output.t('cli.paused'));
    return false;
  }
  let isGood = false;
  let told = '';
  await new Promise<void>((end) => {
    const awake = setInterval(() => undefined, 3_600_000);
    const leave = (): void => {
      clearInterval(awake);
      end();
    };
    core.subscribe((event) => {
      if (event.kind !== 'sync' || !('round' in event.state)) return;
      const { round } = event.state;
      const now = newsIn(event.state);
      if (round.kind === 'running' || now === told) return;
      told = now;
      if (output.json) output.data(JSON.stringify(event.state));
      if ('failure' in round) output.fail(round.failure);
      isGood = 'failure' in round ? false : isComplete(output, event.state);
      if (round.kind === 'stopped') leave();
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
    // The first round may have gone by before anybody listened.
    void core.call('sync.run', undefined);
  });
  return isGood;
}

/** What of a state is worth a line: not the time of a round that brought nothing, nor of the next try. */
const newsIn = (state: SyncState): string =>
  JSON.stringify(state, (name, value) => (momentary.has(name) ? undefined : value));
const momentary: ReadonlySet<string> = new Set(['lastRoundAt', 'lastSuccessAt', 'until']);

export const status = withVault(async (order) => {
  const { output, workspace } = order;
  const state = await asked(order, 'sync.state', undefined);
  if (!state.ok) return false;
  const erased = await asked(order, 'sync.erased', undefined);
  if (!erased.ok) return false;
  const hash = workspace.db.read(stateHash);
  if (output.json) output.data(JSON.stringify({ ...state.value, erased: erased.value, stateHash: hash }));
  else {
    const lines = [...stateLines(output, state.value), ...erasedLines(output, state.value, erased.value)];
    for (const line of [...lines, ['hash', hash] as const]) row(output, line);
  }
  return true;
});

type Label =
  | 'team'
  | 'storage'
  | 'moved'
  | 'digits'
  | 'pending'
  | 'refused'
  | 'lastSuccess'
  | 'lastRound'
  | 'round'
  | 'erased'
  | 'hash';

const row = ({ data, t }: Output, [label, value]: readonly [Label, string | number]): void =>
  data(`${t(`cli.status.${label}`)}\t${value}`);

/** What was erased and still lies on the storage; only a member knows. */
function erasedLines(
  { t }: Output,
  { kind }: SyncState,
  { files, since }: ErasedThere,
): (readonly [Label, string])[] {
  if (kind !== 'member') return [];
  const words =
    since === null ? t('cli.status.nothing') : t('cli.status.erasedSince', { count: files, since });
  return [['erased', words]];
}

function* stateLines({ t }: Output, state: SyncState): Generator<readonly [Label, string | number]> {
  if (state.kind === 'none') return yield ['team', t('cli.status.none')];
  yield ['team', state.spaceName];
  if (state.kind === 'ended') {
    yield ['round', t('cli.status.ended')];
    return yield ['pending', state.pending];
  }
  yield ['storage', state.target.address];
  if (state.kind === 'member' && state.moved) yield ['moved', state.moved.target.address];
  if (state.kind === 'requested') yield ['digits', state.digits];
  else {
    yield ['pending', state.pending];
    yield ['refused', state.refused];
  }
  yield ['lastSuccess', state.lastSuccessAt ?? t('cli.status.never')];
  if (state.lastRoundAt !== null && state.lastRoundAt !== state.lastSuccessAt)
    yield ['lastRound', state.lastRoundAt];
  const { round } = state;
  if ('failure' in round) yield ['round', failureSentence(t, round.failure).title];
  else yield ['round', t(`cli.status.${round.kind}`)];
}
