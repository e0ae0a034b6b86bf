// Follow-ups: taken over, postponed, done. What a person is kept for ends with them.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { contactCalls } from '../../../shared/contract/contacts.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Change } from '../journal/funnel.ts';
import { changeFields } from '../records/change-fields.ts';
import { definitionOf, visibleRow } from '../records/store.ts';
import { personKept } from './persons.ts';
import { saveFields } from './records.ts';
import type { Workspace } from './workspace.ts';

type FollowUpCalls = Pick<typeof contactCalls, Extract<keyof typeof contactCalls, `followUps.${string}`>>;

export function followUpHandlers(workspace: Workspace): Handlers<FollowUpCalls> {
  return {
    'followUps.add': (fields) => {
      const id = workspace.newId();
      const followUp = changeFields(definitionOf('followUp'), id, fields);
      const added = followUp.ok
        ? writeBoth(workspace, followUp.value, fields.contact, id, fields.dueOn)
        : followUp;
      return added.ok ? ok({ id }) : added;
    },
    'followUps.take': ({ id, take }) => takeOver(workspace, id, take),
    'followUps.postpone': ({ id, dueOn }) => settle(workspace, id, { dueOn }, dueOn),
    'followUps.done': ({ id, done }) =>
      // Who did it is nobody's business once it is done.
      settle(
        workspace,
        id,
        done ? { doneAt: workspace.now(), takenBy: null } : { doneAt: null },
        done ? undefined : 'standing',
      ),
  };
}

/** What is done has nobody's name any more: a click that comes after it must not give it one. */
function takeOver(workspace: Workspace, id: string, take: boolean): Result<null> {
  const standing = workspace.db.read((tx) => visibleRow(tx, 'followUp', id));
  if (take && standing?.fields.doneAt !== undefined)
    return fail({ kind: 'record-missing', type: 'followUp', id });
  return saveFields(workspace, 'followUp', id, { takenBy: take ? workspace.session().memberId : null }, true);
}

/** Changes a follow-up; `dueOn` is its day from now on, undefined where it is done. */
function settle(
  workspace: Workspace,
  id: string,
  patch: Readonly<Record<string, unknown>>,
  dueOn: string | 'standing' | undefined,
): Result<null> {
  const standing = workspace.db.read((tx) => visibleRow(tx, 'followUp', id));
  if (!standing) return fail({ kind: 'record-missing', type: 'followUp', id });
  const followUp = changeFields(definitionOf('followUp'), id, patch, standing);
  if (!followUp.ok) return followUp;
  const until = dueOn === 'standing' ? standing.fields.dueOn : dueOn;
  return writeBoth(workspace, followUp.value, standing.fields.contact, id, until);
}

/** A follow-up and the person's day of deletion that comes with it go together, or neither. */
function writeBoth(
  workspace: Workspace,
  followUp: Change | undefined,
  contact: string | undefined,
  id: string,
  dueOn: string | undefined,
): Result<null> {
  const person = personKept(workspace, contact, id, dueOn);
  if (!person.ok) return person;
  const changes = [followUp, person.value].filter((change) => change !== undefined);
  const written = workspace.write(changes);
  return written.ok ? ok(null) : written;
}
