// The core: takes calls by name, has their arguments parsed, and answers with values. Knows no screen and no Electron.
import { type CoreCallName, coreContract } from '../../shared/contract/contract.ts';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import { fail, type Result } from '../../shared/result.ts';
import { attachment } from './handlers/attachments.ts';
import { vaultHandlers } from './handlers/vault.ts';
import type { OpenHandlers } from './open-core.ts';
import type { CorePorts } from './ports/ports.ts';
import { createVaultKeeper, type KeeperOptions } from './vault/create-vault-keeper.ts';
import { storageFailure } from './vault/storage-failure.ts';
import { createVaultHost, type VaultHost } from './vault-host.ts';
import { createWork } from './work.ts';

export interface Core {
  /** Parses `args` by the contract, runs the handler, and answers. Rejects only on a fault of the program. */
  call(name: CoreCallName, args: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: FeedEvent) => void): () => void;
  /** A picture in the open vault. */
  attachment(id: string): Promise<{ readonly mime: string; readonly bytes: Uint8Array } | undefined>;
  close(): Promise<void>;
  /** For hosts in the same process: the command line, tests. */
  readonly host: VaultHost;
}

type AnyHandler = (args: unknown) => Promise<Result<unknown>> | Result<unknown>;

export function createCore(ports: CorePorts, options?: KeeperOptions): Core {
  const listeners = new Set<(event: FeedEvent) => void>();
  const emit = (event: FeedEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let open: OpenHandlers | undefined;
  const host = createVaultHost({
    ports,
    keeper: createVaultKeeper(ports, options),
    work: createWork(emit),
    emit,
    onOpen: (core) => {
      open = core?.handlers;
    },
  });
  const always = vaultHandlers(host);
  const handlerOf = (name: CoreCallName): AnyHandler | undefined =>
    ((always as Record<string, unknown>)[name] ?? (open as Record<string, unknown> | undefined)?.[name]) as
      | AnyHandler
      | undefined;
  return {
    host,
    async call(name, args) {
      if (!Object.hasOwn(coreContract, name)) return fail({ kind: 'call-malformed', call: String(name) });
      const parsed = coreContract[name].args.safeParse(args);
      if (!parsed.success) return fail({ kind: 'call-malformed', call: name });
      const handler = handlerOf(name);
      if (!handler) return fail({ kind: 'vault-locked' });
      const before = host.workspace();
      const wasLocked = (): boolean => before !== undefined && host.workspace()?.vault !== before.vault;
      try {
        const result = await handler(parsed.data);
        return !result.ok && wasLocked() ? fail({ kind: 'vault-locked' }) : result;
      } catch (error) {
        // What was under way when the vault was locked stumbles over a closed file, which is nobody's fault.
        return wasLocked() ? fail({ kind: 'vault-locked' }) : mishap(host, error);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attachment: async (id) => {
      const workspace = host.workspace();
      return workspace && attachment(workspace, id);
    },
    close: async () => host.close(),
  };
}

/** What storage reports becomes a failure; after an input/output fault nothing in memory is to be trusted any more. */
async function mishap(host: VaultHost, error: unknown): Promise<Result<never>> {
  const failure = storageFailure(error, host.folder());
  if (!failure)
    return fail({ kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) });
  if (failure.kind === 'vault-io' || failure.kind === 'vault-damaged') {
    host.damage.note(failure, host.folder());
    host.close();
    await host.announce();
  }
  return fail(failure);
}
