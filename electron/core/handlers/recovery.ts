// Recovering a whole space with the office's printed key.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { spaceCalls } from '../../../shared/contract/space.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { createFunnel } from '../journal/funnel.ts';
import { changeFields } from '../records/change-fields.ts';
import { definitionOf } from '../records/store.ts';
import { writeMembership } from '../session.ts';
import type { Sync } from '../sync/create-sync.ts';
import { progressTo } from '../sync/engine.ts';
import { keepRecovered, recoverSpace } from '../sync/space/recover.ts';
import { cardFrom, joinedAlready, notEmpty } from './space.ts';
import { implausible } from './sync.ts';
import type { Workspace } from './workspace.ts';

export function recoveryHandlers(
  workspace: Workspace,
  sync: Sync,
): Handlers<Pick<typeof spaceCalls, 'space.recover'>> {
  return {
    'space.recover': async ({ card: text, target, recoveryKey, name, without }) => {
      const card = cardFrom(text);
      if (!card.ok) return card;
      const refused = implausible(target) ?? joinedAlready(sync) ?? notEmpty(workspace, sync);
      if (refused) return refused;
      const read = await workspace.work.follow('recovery', ({ tell, signal }) =>
        sync.engine.perform((round) => {
          const either = AbortSignal.any([round.signal, signal]);
          const progress = progressTo(tell);
          const recovery = { card: card.value, typedKey: recoveryKey, without };
          return recoverSpace({ ...round, signal: either, progress }, recovery);
        }, target),
      );
      if (!read.ok) return read;
      const appointed = appoint(workspace, sync, name);
      return appointed.ok ? ok({ unread: read.value }) : appointed;
    },
  };
}

/** Whoever holds the printed key is the office's lead from now on, as a member of their own. */
function appoint({ vault, ports, newId }: Workspace, sync: Sync, name: string): Result<null> {
  const memberId = newId();
  const change = changeFields(definitionOf('member'), memberId, { name, role: 'lead' });
  if (!change.ok) return change;
  const funnel = createFunnel({ vault, clock: ports.clock, role: () => 'lead' });
  funnel.commit(change.value ? [change.value] : [], (db) => {
    keepRecovered(db);
    writeMembership(db, { officeId: '', memberId, sample: false });
  });
  sync.restart();
  return ok(null);
}
