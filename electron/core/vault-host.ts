// Which vault is open, and the way there and back: one at a time, told to every window.
import type { FeedEvent } from '../../shared/contract/feed.ts';
import type { VaultState } from '../../shared/contract/vault.ts';
import type { Failure } from '../../shared/errors/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Workspace } from './handlers/workspace.ts';
import { createLiveCore } from './live-core.ts';
import type { OpenCore } from './open-core.ts';
import type { CorePorts } from './ports/ports.ts';
import type { RetentionEars } from './retention.ts';
import type { OpenedVault, VaultKeeper, VaultSecret } from './vault/keeper.ts';
import { storageFailure } from './vault/storage-failure.ts';
import { createVaultDamage, type VaultDamage } from './vault-damage.ts';
import type { Work } from './work.ts';

export interface VaultHost {
  readonly ports: CorePorts;
  readonly keeper: VaultKeeper;
  /** The open vault's workspace. */
  workspace(): Workspace | undefined;
  open(secret: VaultSecret): Promise<Result<null>>;
  /** Like `open`, inside an `opening`. */
  openNow(secret: VaultSecret): Promise<Result<null>>;
  /** Runs a way to an open vault, to `chosen` if named; only one at a time, and only while none is open. */
  opening<T>(way: () => Promise<Result<T>>, chosen?: 'office' | 'sample'): Promise<Result<T>>;
  /** Takes over a vault that was just opened. */
  opened(vault: OpenedVault): Workspace;
  /** Also ends an opening that is under way, as soon as it can. */
  close(): void;
  /** Chooses between the office's vault and the sample's. */
  use(which: 'office' | 'sample'): void;
  folder(): string;
  state(): Promise<Result<VaultState>>;
  /** Which vaults were found damaged. */
  readonly damage: VaultDamage;
  /** Tells the windows the state. */
  announce(): Promise<Result<VaultState>>;
}

interface VaultHostParts {
  readonly ports: CorePorts;
  readonly keeper: VaultKeeper;
  readonly work: Work;
  readonly emit: (event: FeedEvent) => void;
  /** Who answers calls from now on. */
  readonly onOpen: (core: OpenCore | undefined) => void;
}

export function createVaultHost({ ports, keeper, work, emit, onOpen }: VaultHostParts): VaultHost {
  let which: 'office' | 'sample' = 'office';
  let busy = false;
  const damage = createVaultDamage();
  /** How often the vault was asked to close: an opening that is under way must not outlive a lock. */
  let closings = 0;
  const folder = (): string => (which === 'office' ? ports.vaultFolder : ports.sampleFolder);
  const live = createLiveCore({ ports, work, emit, onOpen, ears: earsFor(emit, folder) });
  const host: VaultHost = {
    ports,
    keeper,
    damage,
    workspace: () => live.now()?.workspace,
    folder,
    use: (wanted) => {
      which = wanted;
    },
    async openNow(secret) {
      const opened = await keeper.open(folder(), secret);
      if (opened.ok) host.opened(opened.value);
      return opened.ok ? ok(null) : opened;
    },
    open: (secret) => host.opening(() => host.openNow(secret)),
    async opening(way, chosen = which) {
      if (busy || live.now()) return fail({ kind: 'vault-in-use' });
      busy = true;
      which = chosen;
      // Whoever leaves the sample meanwhile chooses another.
      const place = folder();
      const before = closings;
      emit({ kind: 'vault', state: { kind: 'opening' } });
      try {
        const result = await way();
        const isLocked = closings !== before;
        if (!result.ok) damage.note(result.failure, place);
        if (!result.ok || isLocked) host.close();
        // A recovery code is shown only once: whoever locks meanwhile gets it all the same.
        return isLocked && result.ok && result.value === null ? fail({ kind: 'vault-locked' }) : result;
      } finally {
        busy = false;
        await host.announce();
      }
    },
    opened({ vault, notice }) {
      let core: OpenCore;
      try {
        core = live.begin(vault);
      } catch (error) {
        // A vault whose content can't be read must not stay locked behind a core that never came to be.
        host.close();
        vault.close();
        throw error;
      }
      damage.clear(vault.folder);
      void tellNotices(ports, vault.folder, notice, emit);
      return core.workspace;
    },
    close() {
      closings += 1;
      live.end();
    },
    async state() {
      if (busy) return ok({ kind: 'opening' });
      const core = live.now();
      if (core) return ok({ kind: 'open', session: core.workspace.session() });
      return closedState(keeper, folder(), { sample: which === 'sample', damaged: damage.isIn(folder()) });
    },
    announce: () => announceState(host, emit),
  };
  return host;
}

async function closedState(
  keeper: VaultKeeper,
  folder: string,
  marks: { readonly sample: boolean; readonly damaged: boolean },
): Promise<Result<VaultState>> {
  const presence = await keeper.state(folder);
  if (!presence.ok) return presence;
  return ok(presence.value.kind === 'none' ? presence.value : { ...presence.value, ...marks });
}

async function announceState(host: VaultHost, emit: (event: FeedEvent) => void): Promise<Result<VaultState>> {
  const state = await host.state();
  emit(state.ok ? { kind: 'vault', state: state.value } : { kind: 'failure', failure: state.failure });
  return state;
}

/** Retention's mishaps are told; what was to be erased is tried again at the next look. */
const earsFor = (emit: (event: FeedEvent) => void, folder: () => string): RetentionEars => ({
  failed: (error) => emit(mishapIn(folder(), error)),
  doubted: () => emit({ kind: 'failure', failure: { kind: 'clock-leapt' } }),
});

/** Room for a week of work and a backup on its way, in bytes. */
const enough = 200 * 1024 * 1024;

/** Says what opening found out, and early that the disk will be full: later the vault can only refuse. */
async function tellNotices(
  { files }: CorePorts,
  folder: string,
  notice: OpenedVault['notice'],
  emit: (event: FeedEvent) => void,
): Promise<void> {
  if (notice) emit({ kind: 'failure', failure: notice });
  // Where a disk doesn't say what is free, there is nothing to tell.
  const free = await files.free(folder).catch(() => enough);
  if (free < enough) emit({ kind: 'failure', failure: { kind: 'vault-disk-low', folder } });
}

const unforeseen = (error: unknown): Failure => ({ kind: 'unexpected', detail: String(error) });

const mishapIn = (folder: string, error: unknown): FeedEvent => ({
  kind: 'failure',
  failure: storageFailure(error, folder) ?? unforeseen(error),
});
