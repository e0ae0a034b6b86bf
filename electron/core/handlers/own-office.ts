// A vault that was made to join a team, and becomes an office of its own instead.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { spaceCalls } from '../../../shared/contract/space.ts';
import { ok } from '../../../shared/result.ts';
import { foundOffice } from '../found-office.ts';
import type { Sync } from '../sync/create-sync.ts';
import { dropRecovery } from '../sync/space/forget.ts';
import { joinedAlready, notEmpty } from './space.ts';
import type { Workspace } from './workspace.ts';

export function ownOfficeHandlers(
  workspace: Workspace,
  sync: Sync,
): Handlers<Pick<typeof spaceCalls, 'space.foundOffice'>> {
  return {
    'space.foundOffice': (office) => {
      const refused = joinedAlready(sync) ?? notEmpty(workspace, sync);
      if (refused) return refused;
      dropRecovery(sync.grounds.db);
      foundOffice(workspace.vault, workspace.ports, { ...office, letterhead: '', sample: false });
      sync.restart();
      return ok(null);
    },
  };
}
