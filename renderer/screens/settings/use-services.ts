// The office's services: the list, and saving one.
import { mayWrite } from '../../../shared/model/roles.ts';
import type { Row } from '../../../shared/model/row.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { useRows } from '../../replica/use-rows.ts';

export type ServiceRow = Row<'service'>;

/** What the form edits; an empty key means none. */
export interface ServiceForm {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly category: string;
  readonly leikaKey: string;
  readonly favourite: boolean;
  readonly active: boolean;
}

export function useServices() {
  const { role } = useSession();
  return { services: useRows('service'), mayChange: mayWrite(role, 'service') };
}

const likeOf = (name: string): string => name.trim().toLocaleLowerCase();

/** Tells whether another service has a name already: two of one name can't be told apart at the counter. */
export function useTakenNames(own: string | undefined): (name: string) => boolean {
  const services = useRows('service') ?? [];
  const others = services.filter(({ id }) => id !== own).map(({ fields }) => likeOf(fields.name));
  return (name) => others.includes(likeOf(name));
}

/** Saves a new service (`id` undefined) or a known one. */
export function useSavedService(id: string | undefined) {
  const saving = useAsk('records.save');
  return {
    pending: saving.pending,
    failure: saving.failure,
    save: async ({ leikaKey, ...fields }: ServiceForm): Promise<boolean> => {
      const key = leikaKey.trim();
      const cleared = id === undefined ? {} : { leikaKey: null };
      const answer = await saving.run({
        type: 'service',
        ...(id === undefined ? {} : { id }),
        fields: { ...fields, ...(key === '' ? cleared : { leikaKey: key }) },
      });
      return answer.ok;
    },
  };
}
