// What can be done with a follow-up, and the way back from what took it from under the hand.
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
  /** What was settled last, as long as it can be taken back here. */
  readonly last: Settled | null;
  /** The one just taken back. */
  readonly returned: string | null;
  readonly take: (row: Row<'followUp'>, take: boolean) => Promise<void>;
  readonly finish: (row: Row<'followUp'>) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Answers true where the new day is kept. */
  readonly postpone: (row: Row<'followUp'>, dueOn: string) => Promise<boolean>;
}

export interface Settled {
  /** As it was before. */
  readonly row: Row<'followUp'>;
  /** The new day (ISO date); null where it was done. */
  readonly postponedTo: string | null;
}

export function useFollowUpActions(): FollowUpActions {
  const { t } = useTranslation();
  const format = useFormat();
  const canWrite = mayWrite(useSession().role, 'followUp');
  const taking = useAsk('followUps.take');
  const doing = useAsk('followUps.done');
  const postponing = useAsk('followUps.postpone');
  const [last, setLast] = useState<Settled | null>(null);
  const [returned, setReturned] = useState<string | null>(null);
  const noteOf = (row: Row<'followUp'>) => row.fields.note || t('followUps.noNote');
  const settled = (row: Row<'followUp'>, postponedTo: string | null) => {
    setLast({ row, postponedTo });
    setReturned(null);
  };
  return {
    canWrite,
    failure: taking.failure ?? doing.failure ?? postponing.failure,
    last,
    returned,
    take: async ({ id }, take) => {
      const answer = await taking.run({ id, take });
      if (answer.ok) announce(take ? t('followUps.taken') : t('followUps.givenBack'));
    },
    finish: async (row) => {
      const answer = await doing.run({ id: row.id, done: true });
      if (!answer.ok) return;
      settled(row, null);
      announce(t('followUps.isDone', { note: noteOf(row) }));
    },
    undo: async () => {
      if (last === null) return;
      const { id, fields } = last.row;
      const answer =
        last.postponedTo === null
          ? await doing.run({ id, done: false })
          : await postponing.run({ id, dueOn: fields.dueOn });
      if (!answer.ok) return;
      announce(t('followUps.undone', { note: noteOf(last.row) }));
      setLast(null);
      setReturned(id);
    },
    postpone: async (row, dueOn) => {
      const answer = await postponing.run({ id: row.id, dueOn });
      if (!answer.ok) return false;
      settled(row, dueOn);
      announce(t('followUps.isPostponed', { date: format.weekdayDate(dueOn), note: noteOf(row) }));
      return true;
    },
  };
}
