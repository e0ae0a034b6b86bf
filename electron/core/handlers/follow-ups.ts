// Follow-ups: taken over, postponed, done. What a person is kept for ends with them.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { contactCalls } from '../../../shared/contract/contacts.ts';
import { personDeleteOn } from '../../../shared/privacy/retention.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Change } from '../journal/funnel.ts';
import { changeFields } from '../records/change-fields.ts';
import { definitionOf, visibleRow } from '../records/store.ts';
import { personOf } from './persons.ts';
import { saveFields } from './records.ts';
import type { Workspace } from './workspace.ts';

type FollowUpCalls = Pick<typeof contactCalls, Extract<keyof typeof contactCalls, `followUps.${string}`>>;

export function followUpHandlers(workspace: Workspace): Handlers<FollowUpCalls> {
  return {
    'followUps.add': (fields) => {
      const id = workspace.newId();
      const saved = saveFields(workspace, 'followUp', id, fields, false);
      return saved.ok ? ok({ id }) : saved;
    },
    'followUps.take': ({ id, take }) =>
      saveFields(workspace, 'followUp', id, { takenBy: take ? workspace.session().memberId : null }, true),
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

/** Writes the follow-up and, in the same transaction, until when the person behind it is kept. */
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
  const person = personChange(
    workspace,
    standing.fields.contact,
    dueOn === 'standing' ? standing.fields.dueOn : dueOn,
  );
  if (!person.ok) return person;
  const changes = [followUp.value, person.value].filter((change): change is Change => change !== undefined);
  const written = workspace.write(changes);
  return written.ok ? ok(null) : written;
}

function personChange(
  workspace: Workspace,
  contact: string | undefined,
  dueOn: string | undefined,
): Result<Change | undefined> {
  const person = contact === undefined ? null : workspace.db.read((tx) => personOf(tx, contact));
  if (!person) return ok(undefined);
  const office = workspace.db.read((tx) => visibleRow(tx, 'office', workspace.session().officeId));
  const today = workspace.today();
  const deleteOn = personDeleteOn({ today, dueOn, personDays: office?.fields.personDays ?? 30 });
  return changeFields(
    definitionOf('person'),
    person.id,
    { deleteOn },
    { fields: person.fields, contested: [] },
  );
}
