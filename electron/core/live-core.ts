// Everything that works on the open vault; made anew where the vault goes on under another identity.
import type { FeedEvent } from '../../shared/contract/feed.ts';
import { type OpenCore, openCore } from './open-core.ts';
import type { CorePorts } from './ports/ports.ts';
import { keepRetention, type RetentionEars } from './retention.ts';
import type { OpenVault } from './vault/open-vault.ts';
import type { Work } from './work.ts';

export interface LiveCore {
  /** Undefined while no vault is open. */
  now(): OpenCore | undefined;
  begin(vault: OpenVault): OpenCore;
  /** Ends what goes on, and closes the vault. */
  end(): void;
}

interface LiveCoreParts {
  readonly ports: CorePorts;
  readonly work: Work;
  readonly emit: (event: FeedEvent) => void;
  readonly ears: RetentionEars;
  /** Who answers calls from now on. */
  readonly onOpen: (core: OpenCore | undefined) => void;
}

export function createLiveCore({ ports, work, emit, ears, onOpen }: LiveCoreParts): LiveCore {
  let core: OpenCore | undefined;
  let stopRetention: (() => void) | undefined;
  function begin(vault: OpenVault): OpenCore {
    core = openCore(vault, ports, work, emit, { failed: ears.failed, renewed: () => restart(vault) });
    onOpen(core);
    stopRetention = keepRetention(core.workspace, ears);
    return core;
  }
  function restart(vault: OpenVault): void {
    stopRetention?.();
    // It would go on under the identity that ended.
    work.cancel('import');
    core?.end();
    begin(vault);
  }
  return {
    begin,
    now: () => core,
    end() {
      stopRetention?.();
      work.cancel();
      core?.end();
      core?.workspace.vault.close();
      core = undefined;
      onOpen(undefined);
    },
  };
}
