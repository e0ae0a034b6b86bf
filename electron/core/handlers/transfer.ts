// Transfer files as the screens ask for them: for sites that reach no target (docs/specs/sync.md, §10).

import { basename } from 'node:path';
import type { Handlers } from '../../../shared/contract/call.ts';
import type { transferCalls } from '../../../shared/contract/transfer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { fromHex } from '../crypto/primitives.ts';
import type { Sync } from '../sync/create-sync.ts';
import { need } from '../sync/round/context.ts';
import type { Standpoint } from '../sync/space/follower.ts';
import { readValue } from '../sync/store/values.ts';
import { openTransfer } from '../sync/transfer/open-transfer.ts';
import { takeTransfer } from '../sync/transfer/take-transfer.ts';
import { writeTransfer } from '../sync/transfer/write-transfer.ts';
import { pickToSave } from './pick-to-save.ts';
import type { Workspace } from './workspace.ts';

export function transferHandlers(
  workspace: Workspace,
  sync: Sync,
): Handlers<Pick<typeof transferCalls, 'transfer.out' | 'transfer.in'>> {
  const { dialogs, files } = workspace.ports;
  const outside = (...stages: readonly Standpoint['stage'][]): Result<never> | undefined =>
    stages.includes(sync.grounds.follower.now().stage) ? undefined : fail({ kind: 'space-none' });
  return {
    'transfer.out': async () => {
      const refused = outside('member');
      if (refused) return refused;
      const name = `tresen-${workspace.today()}.tresen-transfer`;
      const picked = await pickToSave(workspace.ports, 'transfer', name);
      if (!picked.ok || picked.value === undefined) return picked.ok ? ok(null) : picked;
      const file = picked.value;
      try {
        return await sync.engine.perform((round) => writeTransfer(round, files, file));
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return fail({ kind: 'file-not-writable', file, detail });
      } finally {
        sync.refresh();
      }
    },
    'transfer.in': async () => {
      const refused = outside('member', 'requested');
      if (refused) return refused;
      const file = await dialogs.pickToOpen('transfer');
      if (file === undefined) return ok(null);
      const taken = await sync.engine.perform(async (round) => {
        const space = fromHex(round.db.read((tx) => readValue(tx, 'space')) ?? '');
        const target = need(await openTransfer(files, file, space));
        return takeTransfer({ ...round, target }, basename(file));
      });
      if (!taken.ok && taken.failure.kind === 'space-copied') {
        sync.renew();
        return taken;
      }
      sync.refresh();
      sync.wake();
      return taken;
    },
  };
}
