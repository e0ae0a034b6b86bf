// Who may do what, as data. Judged once, when an entry is admitted; merging never looks at it.
import type { Role } from './primitives.ts';
import type { TypeName } from './record-types.ts';

type Rights = Readonly<Partial<Record<TypeName, readonly Role[]>>>;

const everyone: readonly Role[] = ['counter', 'lead', 'management'];
const counter: readonly Role[] = ['counter', 'lead'];
const lead: readonly Role[] = ['lead'];

/** Which roles may write records of a type. */
const writers: Required<Rights> = {
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

/** Fields whose values only some roles may set, by type, field and value. */
const restricted: readonly {
  type: TypeName;
  field: string;
  values: readonly unknown[];
  roles: readonly Role[];
}[] = [
  { type: 'document', field: 'status', values: ['published', 'archived'], roles: lead },
  { type: 'solution', field: 'status', values: ['verified', 'outdated'], roles: lead },
];

/** True where `role` may write `fields` into a record of `type`. */
export function mayWrite(
  role: Role,
  type: TypeName,
  fields: Readonly<Record<string, unknown>> = {},
): boolean {
  if (!writers[type].includes(role)) return false;
  return restricted.every(
    (rule) => rule.type !== type || !rule.values.includes(fields[rule.field]) || rule.roles.includes(role),
  );
}
