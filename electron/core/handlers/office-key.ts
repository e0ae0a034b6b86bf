// The office's recovery key between founding and the moment in which somebody has put it away: a window that is closed over
// it, or a power cut, must not lose it, as no other is ever made.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { spaceCalls } from '../../../shared/contract/space.ts';
import { ok } from '../../../shared/result.ts';
import type { Sync } from '../sync/create-sync.ts';
import { dropValue, readValue } from '../sync/store/values.ts';
import { leadsOnly } from './sync.ts';
import type { Workspace } from './workspace.ts';

export function officeKeyHandlers(
  workspace: Workspace,
  sync: Sync,
): Handlers<Pick<typeof spaceCalls, 'space.officeKey' | 'space.officeKeyKept'>> {
  const { db } = sync.grounds;
  const refused = () => leadsOnly(workspace, 'see the recovery key');
  return {
    'space.officeKey': () => {
      const recoveryKey = db.read((tx) => readValue(tx, 'officeKey'));
      return refused() ?? ok(recoveryKey === undefined ? null : { recoveryKey });
    },
    'space.officeKeyKept': () => {
      const answer = refused();
      if (answer) return answer;
      db.write((tx) => {
        dropValue(tx, 'officeKey');
        return null;
      });
      sync.refresh();
      return ok(null);
    },
  };
}
