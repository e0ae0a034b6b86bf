// Sync of an open vault: the engine, the times at which it runs, and what the screens hear of it.
import type { SyncState } from '../../../shared/contract/sync.ts';
import type { Result } from '../../../shared/result.ts';
import type { Funnel } from '../journal/funnel.ts';
import type { CorePorts } from '../ports/ports.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Grounds } from './round/context.ts';
import { createSchedule } from './schedule.ts';
import type { Follower } from './space/follower.ts';
import { pendingCount, stateOf } from './state.ts';
import { readValue, writeValue } from './store/values.ts';

export interface Sync {
  readonly grounds: Grounds;
  readonly engine: Engine;
  state(): SyncState;
  /** A round now, whatever the pause says. */
  run(): Promise<Result<null>>;
  /** A round in passing; what nobody foresaw is told by `failed`. */
  soon(): void;
  pause(paused: boolean): void;
  /** How this device stands to a space changed: tells the windows, and plans rounds anew. */
  refresh(): void;
  close(): void;
}

export interface SyncParts {
  readonly vault: Pick<OpenVault, 'db' | 'device'>;
  readonly funnel: Funnel;
  readonly follower: Follower;
  readonly ports: Pick<CorePorts, 'clock' | 'chance' | 'timers' | 'openTarget'>;
  readonly tell: (state: SyncState) => void;
  /** A round met a fault that nobody foresaw, or the vault's own disk failed. */
  readonly failed: (error: unknown) => void;
}

/** Begins with the first round at once, where there is a space. `close` ends everything. */
export function createSync({ vault, funnel, follower, ports, tell, failed }: SyncParts): Sync {
  const { db, device } = vault;
  const { clock, chance, timers } = ports;
  const grounds: Grounds = { device, db, funnel, clock, chance, follower };
  let isClosed = false;
  const isPaused = (): boolean => db.read((tx) => readValue(tx, 'paused')) ?? false;
  const engine = createEngine({ grounds, ports, changed: () => tell(state()) });
  const state = (): SyncState => stateOf(grounds, engine.status());
  const schedule = createSchedule({
    timers,
    now: () => clock.now(),
    run: () => soon(),
    standing: () => {
      const { stage } = follower.now();
      const status = engine.status();
      if (isClosed || (stage !== 'member' && stage !== 'requested')) return undefined;
      return isPaused() || status.kind === 'stopped'
        ? undefined
        : { status, requested: stage === 'requested' };
    },
  });
  async function run(): Promise<Result<null>> {
    try {
      const result = await engine.round();
      // Something was written while the round was under way.
      if (result.ok && !isClosed && pendingCount(grounds) > 0) schedule.saved();
      return result;
    } finally {
      if (!isClosed) schedule.plan();
    }
  }
  const soon = (): void => {
    run().catch((error) => {
      if (!isClosed) failed(error);
    });
  };
  const refresh = (): void => {
    tell(state());
    schedule.plan();
  };
  funnel.onTouched(() => {
    if (isClosed || engine.status().kind === 'running') return;
    if (follower.now().stage === 'none') return;
    schedule.saved();
    tell(state());
  });
  if (follower.now().stage !== 'none' && !isPaused())
    timers.after(0, () => {
      if (!isClosed) soon();
    });
  return {
    grounds,
    engine,
    state,
    run,
    refresh,
    soon,
    pause(paused) {
      db.write((tx) => {
        writeValue(tx, 'paused', paused);
        return null;
      });
      if (paused) engine.cancel();
      refresh();
    },
    close() {
      isClosed = true;
      schedule.stop();
      engine.close();
    },
  };
}
