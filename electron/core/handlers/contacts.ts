// Saving, listing and erasing contacts, with the expiring part about a person.
import dayjs from 'dayjs';
import type { Handlers } from '../../../shared/contract/call.ts';
import type { ContactDraft, contactCalls } from '../../../shared/contract/contacts.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import { answerProblems } from '../../../shared/model/form-answers.ts';
import { fieldsOfVersion } from '../../../shared/model/form-versions.ts';
import type { Row } from '../../../shared/model/row.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadDb } from '../db.ts';
import type { Change } from '../journal/funnel.ts';
import { changeFields } from '../records/change-fields.ts';
import { contactIds } from '../records/contact-list.ts';
import { definitionOf, isErased, rowOf, rowsOfType, toRow, visibleRow } from '../records/store.ts';
import { personChange, personOf, savePerson } from './persons.ts';
import { saveFields } from './records.ts';
import type { Workspace } from './workspace.ts';

type ContactCalls = Pick<typeof contactCalls, Extract<keyof typeof contactCalls, `contacts.${string}`>>;

export function contactHandlers(workspace: Workspace): Handlers<ContactCalls> {
  const { db } = workspace;
  return {
    'contacts.save': (draft) => saveContact(workspace, draft),
    'contacts.edit': ({ id, fields }) => {
      const problems = answersOf(workspace, id, fields);
      return problems.ok ? saveFields(workspace, 'contact', id, fields, true) : problems;
    },
    'contacts.list': (filter) => ok(db.read((tx) => contactIds(tx, filter))),
    'contacts.frequentServices': () => ok({ ids: db.read((tx) => frequentServices(tx, workspace.now())) }),
    'contacts.person': ({ contact }) => ok(db.read((tx) => personOf(tx, contact))),
    'contacts.savePerson': ({ contact, fields }) => savePerson(workspace, contact, fields),
    'contacts.erasePerson': ({ id }) => done(workspace.write([{ kind: 'erase', type: 'person', id }])),
    'contacts.remove': ({ id }) => done(workspace.write([{ kind: 'remove', type: 'contact', id }])),
    'contacts.erase': ({ id }) => {
      // A follow-up's note tells of the same person.
      const hanging = db.read((tx) => tx.all<Hanging>(hangingOn, id));
      return done(workspace.write([{ type: 'contact' as const, id }, ...hanging].map(without)));
    },
  };
}

interface Hanging {
  readonly type: 'person' | 'followUp' | 'impression';
  readonly id: string;
}

/** An impression that was taken out is left alone: a change would bring it back. */
const hangingOn = `SELECT type, id FROM records WHERE fields ->> '$.contact' = ?
  AND (type IN ('person', 'followUp') OR type = 'impression' AND hidden = 0)`;

/** What was said in passing is the office's, and stays without saying where from. */
const without = ({ type, id }: Hanging | { readonly type: 'contact'; readonly id: string }): Change =>
  type === 'impression' ? { kind: 'set', type, id, values: { contact: null } } : { kind: 'erase', type, id };

const done = (written: Result<unknown>): Result<null> => (written.ok ? ok(null) : written);

interface Saved {
  readonly id: string;
  readonly followUpId: string | null;
}

function saveContact(workspace: Workspace, draft: ContactDraft): Result<Saved> {
  const id = draft.id ?? workspace.newId();
  const stored = workspace.db.read((tx) => rowOf(tx, 'contact', id));
  // Nothing brings an erased id back: answering "saved" would be untrue.
  if (stored && isErased(stored)) return fail({ kind: 'record-missing', type: 'contact', id });
  const standing = stored && (toRow(stored) as Row<'contact'> | undefined);
  const fields = { at: standing?.fields.at ?? workspace.now(), ...draft.fields };
  const answers = checkAnswers(workspace, fields);
  if (!answers.ok) return answers;
  const contact = changeFields(definitionOf('contact'), id, fields, standing);
  if (!contact.ok) return contact;
  const known = draft.followUp && standing && followUpLike(workspace, id, draft.followUp);
  const followUpId = draft.followUp ? (known ?? workspace.newId()) : null;
  const followUp =
    followUpId && draft.followUp && !known
      ? changeFields(definitionOf('followUp'), followUpId, { contact: id, ...draft.followUp })
      : ok(undefined);
  if (!followUp.ok) return followUp;
  const person = draft.person
    ? personChange(workspace, id, draft.person, draft.followUp?.dueOn)
    : ok(undefined);
  if (!person.ok) return person;
  const changes = [contact.value, followUp.value, person.value].filter((change) => change !== undefined);
  const written = workspace.write(changes);
  return written.ok ? ok({ id, followUpId }) : written;
}

/** The follow-up that an earlier attempt at the same save has made already, though its answer never arrived. */
function followUpLike(
  { db }: Workspace,
  contact: string,
  { dueOn, note = '' }: NonNullable<ContactDraft['followUp']>,
): string | undefined {
  const sql = `SELECT id FROM records WHERE fields ->> '$.contact' = ? AND type = 'followUp' AND hidden = 0
    AND fields ->> '$.dueOn' = ? AND coalesce(fields ->> '$.note', '') = ?`;
  return db.read((tx) => tx.get<{ id: string }>(sql, contact, dueOn, note))?.id;
}

function answersOf(
  workspace: Workspace,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Result<null> {
  if (fields.answers === undefined && fields.form === undefined) return ok(null);
  const standing = workspace.db.read((tx) => visibleRow(tx, 'contact', id));
  const next = { ...standing?.fields, ...fields } as Answered;
  return checkAnswers(workspace, next);
}

/** What a contact says about a form, before defaults. */
interface Answered {
  readonly form?: string | undefined;
  readonly formVersion?: number | undefined;
  readonly answers?: Contact['answers'] | undefined;
}

function checkAnswers(workspace: Workspace, { form, formVersion, answers = {} }: Answered): Result<null> {
  const known = form === undefined ? undefined : workspace.db.read((tx) => visibleRow(tx, 'form', form));
  if (!known) return ok(null);
  const problems = answerProblems({ fields: fieldsOfVersion(known.fields, formVersion) }, answers);
  return problems.length === 0 ? ok(null) : fail({ kind: 'record-invalid', type: 'contact', problems });
}

/** Favourites first, then what this office needed most in the last thirty days; no figures leave this function. */
function frequentServices(db: ReadDb, now: string): string[] {
  const since = dayjs(now).subtract(30, 'day').toISOString();
  const used = db.all<{ service: string }>(
    `SELECT fields ->> '$.service' AS service FROM records WHERE type = 'contact' AND hidden = 0 AND sort >= ?
     GROUP BY service ORDER BY count(*) DESC, service LIMIT 20`,
    since,
  );
  const active = rowsOfType(db, 'service').filter((row) => (row.fields as { active: boolean }).active);
  const known = new Set(active.map((row) => row.id));
  const favourites = active
    .filter((row) => (row.fields as { favourite: boolean }).favourite)
    .map((row) => row.id);
  return [
    ...new Set([
      ...favourites.reverse(),
      ...used.map(({ service }) => service).filter((id) => known.has(id)),
    ]),
  ];
}
