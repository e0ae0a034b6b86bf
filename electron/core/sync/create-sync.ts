// Sync of an open vault: the engine, the times at which it runs, and what the screens hear of it.
import type { FeedEvent } from '../../../shared/contract/feed.ts';
import type { RoundState, SyncState } from '../../../shared/contract/sync.ts';
import type { Result } from '../../../shared/result.ts';
import type { Funnel } from '../journal/funnel.ts';
import type { CorePorts } from '../ports/ports.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { startAhead } from './ahead/ahead.ts';
import { createEngine, type Engine } from './engine.ts';
import { hasToSend } from './pending.ts';
import type { Grounds } from './round/context.ts';
import { createSchedule, type Schedule } from './schedule.ts';
import type { Follower } from './space/follower.ts';
import { lookBack, placeToLookAt } from './space/look-back.ts';
import { mayReturn } from './space/return.ts';
import { stateOf } from './state.ts';
import { readValue, writeValue } from './store/values.ts';

export interface Sync {
  readonly grounds: Grounds;
  readonly engine: Engine;
  state(): SyncState;
  /** A round now, whatever the pause says. */
  run(): Promise<Result<null>>;
  /** A round in passing; what nobody foresaw is told by `failed`. */
  soon(): void;
  /** Somebody is there, or the network is back: a round, unless one was a moment ago. */
  wake(): void;
  pause(paused: boolean): void;
  /** Goes on under a new identity; nothing of this sync is used afterwards. */
  renew(): void;
  /** Begins everything on the vault anew, after a change that goes beyond the journal. */
  restart(): void;
  /** How this device stands to a space changed: tells the windows, and plans rounds anew. */
  refresh(): void;
  close(): void;
}

export interface SyncParts {
  readonly vault: Pick<OpenVault, 'db' | 'device' | 'renew'>;
  readonly funnel: Funnel;
  readonly follower: Follower;
  readonly ports: Pick<CorePorts, 'clock' | 'chance' | 'timers' | 'openTarget' | 'aheadThread'>;
  readonly tell: (state: SyncState) => void;
  readonly emit: (event: FeedEvent) => void;
  /** This sync is over, and another one begins on the same vault. */
  readonly renewed: () => void;
  /** A round met a fault that nobody foresaw, or the vault's own disk failed. */
  readonly failed: (error: unknown) => void;
}

/** Between two looks of whoever was removed. */
const hourMs = 3_600_000;

/** Begins with the first round at once, where there is a space. `close` ends everything. */
export const createSync = (parts: SyncParts): Sync => new VaultSync(parts);

class VaultSync implements Sync {
  readonly grounds: Grounds;
  readonly engine: Engine;
  readonly #parts: SyncParts;
  readonly #schedule: Schedule;
  #isClosed = false;
  #callOff: (() => void) | undefined;

  constructor(parts: SyncParts) {
    const { vault, funnel, follower, ports } = parts;
    const { clock, chance, timers } = ports;
    this.#parts = parts;
    this.grounds = {
      ...{ device: vault.device, db: vault.db, funnel, clock, chance, follower },
      tell: (failure) => parts.emit({ kind: 'failure', failure }),
      lookAhead: () => (ports.aheadThread === undefined ? undefined : startAhead(ports.aheadThread)),
    };
    this.engine = createEngine({ grounds: this.grounds, ports, changed: () => parts.tell(this.state()) });
    this.#schedule = createSchedule({
      timers,
      now: () => clock.now(),
      run: () => this.soon(),
      standing: () => this.#standing(),
    });
    funnel.onTouched(() => this.#touched());
    if (this.#standing()) timers.after(0, () => this.#standing() && this.soon());
    else if (mayReturn(this.grounds)) timers.after(0, () => mayReturn(this.grounds) && this.soon());
  }

  state(): SyncState {
    return stateOf(this.grounds, this.engine.status());
  }

  async run(): Promise<Result<null>> {
    try {
      const result = await this.engine.round();
      if (!result.ok && result.failure.kind === 'space-copied') {
        this.#parts.emit({ kind: 'failure', failure: result.failure });
        this.renew();
      }
      // Something was written while the round was under way.
      if (result.ok && !this.#isClosed && hasToSend(this.grounds)) this.#schedule.saved();
      if (result.ok && !this.#isClosed) await this.#lookBack();
      return result;
    } finally {
      if (!this.#isClosed) this.#plan();
    }
  }

  soon(): void {
    this.run().catch((error) => {
      if (!this.#isClosed) this.#parts.failed(error);
    });
  }

  wake(): void {
    this.#schedule.wake();
  }

  pause(paused: boolean): void {
    this.grounds.db.write((tx) => {
      writeValue(tx, 'paused', paused);
      return null;
    });
    if (paused) this.engine.cancel();
    this.refresh();
  }

  renew(): void {
    this.#parts.vault.renew();
    this.restart();
  }

  restart(): void {
    this.#parts.renewed();
  }

  refresh(): void {
    this.#parts.tell(this.state());
    this.#schedule.plan();
  }

  close(): void {
    this.#isClosed = true;
    this.#schedule.stop();
    this.#callOff?.();
    this.engine.close();
  }

  /** Where the storage moved, a look at the place that it left; that it can't be reached any more is no news. */
  async #lookBack(): Promise<void> {
    const { db, clock, follower } = this.grounds;
    const place = db.read((tx) => placeToLookAt(tx, clock.now()));
    if (!place || follower.now().stage !== 'member') return;
    await this.engine.perform(lookBack, place);
    if (!this.#isClosed) this.#schedule.saved();
  }

  #plan(): void {
    this.#schedule.plan();
    this.#callOff?.();
    this.#callOff = mayReturn(this.grounds)
      ? this.#parts.ports.timers.after(hourMs, () => mayReturn(this.grounds) && this.soon())
      : undefined;
  }

  /** Undefined where no round happens on its own. */
  #standing(): { readonly status: RoundState; readonly requested: boolean } | undefined {
    if (this.#isClosed) return undefined;
    const { db, follower } = this.grounds;
    const { stage } = follower.now();
    const status = this.engine.status();
    const isOut = (stage !== 'member' && stage !== 'requested') || status.kind === 'stopped';
    if (isOut || db.read((tx) => readValue(tx, 'paused'))) return undefined;
    return { status, requested: stage === 'requested' };
  }

  #touched(): void {
    if (this.#isClosed || this.engine.status().kind === 'running') return;
    if (this.grounds.follower.now().stage === 'none') return;
    this.#schedule.saved();
    this.#parts.tell(this.state());
  }
}
