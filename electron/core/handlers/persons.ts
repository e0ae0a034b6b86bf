// How a person can be reached, while a follow-up needs it: noted with the contact, changed later, never kept too long.
import type { ContactDraft } from '../../../shared/contract/contacts.ts';
import type { Person } from '../../../shared/model/contact.ts';
import { personDeleteOn } from '../../../shared/privacy/retention.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadDb } from '../db.ts';
import type { Change } from '../journal/funnel.ts';
import { changeFields } from '../records/change-fields.ts';
import { definitionOf, type StoredRow, toRow, visibleRow } from '../records/store.ts';
import type { Workspace } from './workspace.ts';

interface KnownPerson {
  readonly id: string;
  readonly fields: Person;
}

/** The person behind a contact, while kept. */
export function personOf(db: ReadDb, contact: string): KnownPerson | null {
  const stored = db.get<StoredRow>(
    "SELECT n, type, id, sort, hidden, fields, state FROM records WHERE fields ->> '$.contact' = ? AND type = 'person' AND hidden = 0",
    contact,
  );
  const row = stored && toRow(stored);
  return row ? { id: row.id, fields: row.fields as Person } : null;
}

/** The person part that comes with a contact; `dueOn` is the day of the follow-up that comes along, or else stands. */
export function personChange(
  workspace: Workspace,
  contact: string,
  person: NonNullable<ContactDraft['person']>,
  dueOn: string | undefined,
): Result<Change | undefined> {
  const due = dueOn ?? openUntil(workspace, contact);
  if (due === undefined)
    return fail({
      kind: 'record-invalid',
      type: 'person',
      problems: [{ path: 'person', reason: 'no-follow-up' }],
    });
  const known = workspace.db.read((tx) => personOf(tx, contact));
  const fields = { ...person, consentAt: workspace.now(), deleteOn: latestDeletion(workspace, due) };
  return changeOf(workspace, contact, known, fields);
}

/** Notes or changes the person part of a contact that has an open follow-up. A new purpose is a new consent. */
export function savePerson(
  workspace: Workspace,
  contact: string,
  fields: Omit<Person, 'contact' | 'consentAt'>,
): Result<{ readonly id: string }> {
  const dueOn = openUntil(workspace, contact);
  if (dueOn === undefined) return fail({ kind: 'record-missing', type: 'followUp', id: contact });
  const latest = latestDeletion(workspace, dueOn);
  if (fields.deleteOn > latest || fields.deleteOn < workspace.today()) {
    const reason = fields.deleteOn > latest ? 'too-large' : 'too-small';
    return fail({ kind: 'record-invalid', type: 'person', problems: [{ path: 'deleteOn', reason }] });
  }
  const known = workspace.db.read((tx) => personOf(tx, contact));
  const agreed = known?.fields.consentPurpose === fields.consentPurpose;
  const consentAt = known && agreed ? known.fields.consentAt : workspace.now();
  const id = known?.id ?? workspace.newId();
  const change = changeOf(workspace, contact, known ?? { id }, { ...fields, consentAt });
  if (!change.ok) return change;
  const written = change.value ? workspace.write([change.value]) : ok(null);
  return written.ok ? ok({ id }) : written;
}

const lastDue = `SELECT max(fields ->> '$.dueOn') AS dueOn FROM records
  WHERE fields ->> '$.contact' = ? AND type = 'followUp' AND hidden = 0 AND fields ->> '$.doneAt' IS NULL AND id <> ?`;

/** The last day on which something about the contact is due, the follow-up `besides` left aside. */
const openUntil = ({ db }: Workspace, contact: string, besides = ''): string | undefined =>
  db.read((tx) => tx.get<{ dueOn: string | null }>(lastDue, contact, besides))?.dueOn ?? undefined;

/**
 * Until when the person behind a contact is kept once its follow-up `followUp` is due on `dueOn`, or done (undefined).
 * Another one that is open still needs them.
 */
export function personKept(
  workspace: Workspace,
  contact: string | undefined,
  followUp: string,
  dueOn: string | undefined,
): Result<Change | undefined> {
  const known = contact === undefined ? null : workspace.db.read((tx) => personOf(tx, contact));
  if (contact === undefined || !known) return ok(undefined);
  const days = [dueOn, openUntil(workspace, contact, followUp)].filter((day) => day !== undefined);
  const deleteOn = latestDeletion(workspace, days.sort().at(-1));
  return changeOf(workspace, contact, known, { ...known.fields, deleteOn });
}

function latestDeletion(workspace: Workspace, dueOn: string | undefined): string {
  const office = workspace.db.read((tx) => visibleRow(tx, 'office', workspace.session().officeId));
  return personDeleteOn({ today: workspace.today(), dueOn, personDays: office?.fields.personDays ?? 30 });
}

function changeOf(
  workspace: Workspace,
  contact: string,
  known: { readonly id: string; readonly fields?: Person } | null,
  fields: Readonly<Record<string, unknown>>,
): Result<Change | undefined> {
  const standing = known?.fields && { fields: known.fields, contested: [] };
  const id = known?.id ?? workspace.newId();
  return changeFields(definitionOf('person'), id, { ...fields, contact }, standing);
}
