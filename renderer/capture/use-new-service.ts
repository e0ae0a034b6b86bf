// A service that isn't there yet, made on the spot by whoever may: in a new office the first contact needs one.
import type { Failure } from '../../shared/errors/failure.ts';
import { mayWrite } from '../../shared/model/roles.ts';
import { useSession } from '../bridge/host-state.ts';
import { useAsk } from '../bridge/use-ask.ts';

export interface NewService {
  readonly allowed: boolean;
  readonly failure: Failure | null;
  /** Answers the new service's id, or null where it was refused. */
  readonly add: (name: string) => Promise<string | null>;
}

export function useNewService(): NewService {
  const allowed = mayWrite(useSession().role, 'service');
  const saving = useAsk('records.save');
  return {
    allowed,
    failure: saving.failure,
    add: async (name) => {
      const answer = await saving.run({ type: 'service', fields: { name } });
      return answer.ok ? answer.value.id : null;
    },
  };
}
