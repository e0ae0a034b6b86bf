// The team as the storage knows it, and what leads decide about it.
import type { Role } from '../../../../shared/model/primitives.ts';
import { useSync } from '../../../bridge/sync-state.ts';
import { useAnswer, useAsk } from '../../../bridge/use-ask.ts';
import { useAfterRounds } from '../storage/use-after-rounds.ts';

export function useTeam() {
  const state = useSync();
  // Who was let in has a PC only once that was decided, after the record that names them.
  const members = useAfterRounds(useAnswer('space.members', [], { refreshOn: ['member'] }));
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
