// Who may do and read what, as data. Writing is judged once, when an entry is admitted, and merging never looks at it;
// reading is judged by the core for everything that leaves it.
import type { Role } from './primitives.ts';
import type { TypeName } from './record-types.ts';

type Rights = Readonly<Record<TypeName, readonly Role[]>>;
type Values = Readonly<Record<string, unknown>>;

const everyone: readonly Role[] = ['counter', 'lead', 'management'];
const counter: readonly Role[] = ['counter', 'lead'];
const lead: readonly Role[] = ['lead'];

/** Which roles may write records of a type. */
const writers: Rights = {
  service: lead,
  form: lead,
  contact: counter,
  person: counter,
  followUp: counter,
  document: counter,
  attachment: counter,
  solution: counter,
  impression: counter,
  guideline: lead,
  edition: lead,
  acknowledgement: everyone,
  comment: everyone,
  member: lead,
  office: lead,
};

/** What says something about a citizen is erased by whoever writes it; nothing brings it back, so all else only by leads. */
const ofCitizens: readonly TypeName[] = ['contact', 'person', 'followUp'];

/** Values of one field that only some roles may set or take back. */
export interface Restriction {
  readonly type: TypeName;
  readonly field: string;
  readonly values: readonly unknown[];
  readonly roles: readonly Role[];
}

const restricted: readonly Restriction[] = [
  { type: 'document', field: 'status', values: ['published', 'archived'], roles: lead },
  { type: 'solution', field: 'status', values: ['verified', 'outdated'], roles: lead },
];

/** Fields that every role may write where nothing else is written with them: how somebody is called. */
const open: Readonly<Partial<Record<TypeName, readonly string[]>>> = { member: ['name'] };

function isOpen(type: TypeName, fields: Values): boolean {
  const names = Object.keys(fields);
  return names.length > 0 && names.every((name) => open[type]?.includes(name));
}

/** True for types of which `mayVoice` can be false. */
export const isPersonal = (type: string): boolean => ['acknowledgement', 'member', 'followUp'].includes(type);

/**
 * True where `member`, in `role`, may write `fields` into the record: what somebody has acknowledged only they can say, and
 * how they are called and what they take over only they and leads.
 */
export function mayVoice(
  { member, role }: { readonly member: string; readonly role: Role },
  { type, id }: { readonly type: string; readonly id: string },
  fields: Values = {},
): boolean {
  if (type === 'acknowledgement') return fields.member === member;
  if (type === 'followUp')
    return role === 'lead' || [undefined, null, member].includes(fields.takenBy as string);
  return type !== 'member' || role === 'lead' || id === member;
}

/** What only some roles may set or take back in records of a type. */
export const restrictionOn = (type: string): Restriction | undefined =>
  restricted.find((restriction) => restriction.type === type);

/** True where `role` may erase records of `type` for good. */
export const mayErase = (role: Role, type: TypeName): boolean =>
  mayWrite(role, type) && (ofCitizens.includes(type) || lead.includes(role));

/** True where `role` may write `fields` into a record of `type`. */
export function mayWrite(role: Role, type: TypeName, fields: Values = {}): boolean {
  if (!writers[type].includes(role) && !isOpen(type, fields)) return false;
  return restricted.every(
    (rule) => rule.type !== type || !rule.values.includes(fields[rule.field]) || rule.roles.includes(role),
  );
}

/**
 * True where `role` may write `fields` over a record that holds `standing`, or remove it (`fields` undefined): what only
 * a lead may publish, only a lead takes back. For local changes; of entries, see `takenBack` in the journal.
 */
export function mayChange(role: Role, type: TypeName, standing: Values, fields: Values | undefined): boolean {
  if (!mayWrite(role, type, fields)) return false;
  return restricted.every(
    ({ type: ruled, field, values, roles }) =>
      ruled !== type ||
      roles.includes(role) ||
      !values.includes(standing[field]) ||
      (fields !== undefined && !Object.hasOwn(fields, field)),
  );
}

/**
 * What a role reads of a type: everything or nothing, what has a certain status, what hangs on something that it reads
 * (`target` names it, or a text shows it: `picture`), or what is about the member alone.
 */
export type Reading =
  | { readonly kind: 'all' | 'none' | 'target' | 'picture' | 'own' }
  | { readonly kind: 'status'; readonly values: readonly string[] };

const all: Reading = { kind: 'all' };
const none: Reading = { kind: 'none' };
const published: Reading = { kind: 'status', values: ['published'] };

const team: Readonly<Record<TypeName, Reading>> = {
  service: all,
  form: all,
  contact: all,
  person: all,
  followUp: all,
  document: all,
  attachment: all,
  solution: all,
  impression: all,
  guideline: all,
  edition: all,
  // Who has read what is nobody else's business, not even a lead's.
  acknowledgement: { kind: 'own' },
  comment: all,
  member: all,
  office: all,
};

/** What each role reads: the management what is published, and no line that a citizen or a colleague said. */
const readers: Readonly<Record<Role, Readonly<Record<TypeName, Reading>>>> = {
  counter: team,
  lead: team,
  management: {
    ...team,
    contact: none,
    person: none,
    followUp: none,
    impression: none,
    document: published,
    guideline: published,
    solution: { kind: 'status', values: ['verified'] },
    edition: { kind: 'target' },
    comment: { kind: 'target' },
    attachment: { kind: 'picture' },
  },
};

/** What `role` reads of `type`. */
export const readingOf = (role: Role, type: TypeName): Reading => readers[role][type];

/**
 * True where `role` may read a record of `type` that holds `fields`; without `fields`: where it may read some of them.
 * What hangs on another record, or is about one member, is for the core to judge further.
 */
export function mayRead(role: Role, type: TypeName, fields?: Values): boolean {
  const reading = readingOf(role, type);
  if (reading.kind !== 'status') return reading.kind !== 'none';
  return fields === undefined || reading.values.includes(String(fields.status));
}

/** True where `role` may also see how a record came to be: drafts, earlier wordings, values that were replaced. */
export const mayReadPast = (role: Role, type: TypeName): boolean => readingOf(role, type).kind === 'all';
