// Transfer files as the screens ask for them: for sites that reach no target (docs/specs/sync.md, §10).
import type { Handlers } from '../../../shared/contract/call.ts';
import type { transferCalls } from '../../../shared/contract/sync.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Sync } from '../sync/create-sync.ts';
import { need } from '../sync/round/context.ts';
import { viewOf } from '../sync/space/act.ts';
import { openTransfer } from '../sync/transfer/open-transfer.ts';
import { takeTransfer } from '../sync/transfer/take-transfer.ts';
import { writeTransfer } from '../sync/transfer/write-transfer.ts';
import type { Workspace } from './workspace.ts';

export function transferHandlers(workspace: Workspace, sync: Sync): Handlers<typeof transferCalls> {
  const { dialogs, files } = workspace.ports;
  const outside = (): Result<never> | undefined =>
    sync.grounds.follower.now().stage === 'member' ? undefined : fail({ kind: 'space-none' });
  return {
    'transfer.out': async () => {
      const refused = outside();
      if (refused) return refused;
      const file = await dialogs.pickToSave('transfer', `tresen-${workspace.today()}.tresen-transfer`);
      if (file === undefined) return ok(null);
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
      const refused = outside();
      if (refused) return refused;
      const file = await dialogs.pickToOpen('transfer');
      if (file === undefined) return ok(null);
      const taken = await sync.engine.perform(async (round) => {
        const target = need(await openTransfer(files, file, viewOf(round).space));
        return takeTransfer({ ...round, target });
      });
      sync.refresh();
      return taken;
    },
  };
}
