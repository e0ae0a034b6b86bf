// The office's members: their names and roles, and nothing that any of them has done.
import type { Role } from '../../../shared/model/primitives.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { useRows } from '../../replica/use-rows.ts';

export function useMembers() {
  const { memberId, role } = useSession();
  const renaming = useAsk('members.rename');
  const changing = useAsk('members.setRole');
  return {
    members: useRows('member'),
    memberId,
    mayGiveRoles: mayWrite(role, 'member'),
    pending: renaming.pending,
    failure: renaming.failure ?? changing.failure,
    /** Both answer true where it was saved. */
    rename: async (name: string) => (await renaming.run({ name })).ok,
    setRole: async (id: string, given: Role) => (await changing.run({ id, role: given })).ok,
  };
}

export type MembersModel = ReturnType<typeof useMembers>;
