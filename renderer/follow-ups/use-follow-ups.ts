// What can be done with a follow-up, and the way back from "done".
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/errors/failure.ts';
import { mayWrite } from '../../shared/model/roles.ts';
import type { Row } from '../../shared/model/row.ts';
import { announce } from '../app/announce.ts';
import { useFormat } from '../app/use-format.ts';
import { useSession } from '../bridge/host-state.ts';
import { useAsk } from '../bridge/use-ask.ts';

export interface FollowUpActions {
  readonly canWrite: boolean;
  readonly failure: Failure | null;
  /** What was done last, as long as it can be taken back here. */
  readonly lastDone: Row<'followUp'> | null;
  /** The one just taken back. */
  readonly returned: string | null;
  readonly take: (row: Row<'followUp'>, take: boolean) => Promise<void>;
  readonly finish: (row: Row<'followUp'>) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Answers true where the new day is kept. */
  readonly postpone: (row: Row<'followUp'>, dueOn: string) => Promise<boolean>;
}

export function useFollowUpActions(): FollowUpActions {
  const { t } = useTranslation();
  const format = useFormat();
  const canWrite = mayWrite(useSession().role, 'followUp');
  const taking = useAsk('followUps.take');
  const doing = useAsk('followUps.done');
  const postponing = useAsk('followUps.postpone');
  const [lastDone, setLastDone] = useState<Row<'followUp'> | null>(null);
  const [returned, setReturned] = useState<string | null>(null);
  const noteOf = (row: Row<'followUp'>) => row.fields.note || t('followUps.noNote');
  return {
    canWrite,
    failure: taking.failure ?? doing.failure ?? postponing.failure,
    lastDone,
    returned,
    take: async ({ id }, take) => {
      const answer = await taking.run({ id, take });
      if (answer.ok) announce(take ? t('followUps.taken') : t('followUps.givenBack'));
    },
    finish: async (row) => {
      const answer = await doing.run({ id: row.id, done: true });
      if (!answer.ok) return;
      setLastDone(row);
      setReturned(null);
      announce(t('followUps.isDone', { note: noteOf(row) }));
    },
    undo: async () => {
      if (lastDone === null) return;
      const answer = await doing.run({ id: lastDone.id, done: false });
      if (!answer.ok) return;
      announce(t('followUps.undone', { note: noteOf(lastDone) }));
      setLastDone(null);
      setReturned(lastDone.id);
    },
    postpone: async ({ id }, dueOn) => {
      const answer = await postponing.run({ id, dueOn });
      if (answer.ok) announce(t('followUps.postponed', { date: format.weekdayDate(dueOn) }));
      return answer.ok;
    },
  };
}
