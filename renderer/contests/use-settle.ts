// Deciding between two values is an edit like any other: by the way in which records of that type are changed.
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.ts';
import { useAsk } from '../bridge/use-ask.ts';

/** What people read and can change two at a time. */
export type ContestedType = 'contact' | 'document' | 'guideline';

export function useSettle(type: ContestedType, id: string) {
  const { t } = useTranslation();
  const editing = useAsk('contacts.edit');
  const saving = useAsk('records.save');
  return {
    pending: editing.pending || saving.pending,
    failure: editing.failure ?? saving.failure,
    settle: async (field: string, value: unknown): Promise<void> => {
      const fields = { [field]: value ?? null };
      const settled = await (type === 'contact'
        ? editing.run({ id, fields })
        : saving.run({ type, id, fields }));
      if (settled.ok) announce(t(type === 'contact' ? 'contests.settledInHistory' : 'contests.settled'));
    },
  };
}
