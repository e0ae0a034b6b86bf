// The team as the storage knows it, and what leads decide about it.
import type { Role } from '../../../../shared/model/primitives.ts';
import { useSync } from '../../../bridge/sync-state.ts';
import { useAnswer, useAsk } from '../../../bridge/use-ask.ts';

export function useTeam() {
  const state = useSync();
  const members = useAnswer('space.members', [], { refreshOn: ['member'] });
  const renaming = useAsk('members.rename');
  const changing = useAsk('space.changeRole');
  const reload = () => {
    if (members.kind === 'ready') members.reload();
  };
  return {
    members,
    isLead: state?.kind === 'member' && state.role === 'lead',
    pending: renaming.pending || changing.pending,
    failure: renaming.failure ?? changing.failure,
    reload,
    rename: async (name: string) => (await renaming.run({ name })).ok,
    /** True where it was decided. */
    changeRole: async (memberId: string, role: Role) => {
      const { ok } = await changing.run({ memberId, role });
      reload();
      return ok;
    },
  };
}
export type TeamModel = ReturnType<typeof useTeam>;
