// Who may do what, whole: every role, kind of change and type of record, against the list as it is written in the rules.
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import { type Role, role as roles } from '../../../shared/model/primitives.ts';
import { type TypeName, typeNames } from '../../../shared/model/record-types.ts';
import type { opKinds } from '../../../shared/oplog/op.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import { acknowledgementId } from '../records/derived-id.ts';
import { admit } from './admit.ts';

const [id, edition, member] = ['1', '2', '3'].map((n) => `01900000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const content = { title: 'Grüßen' };
const hash = toHex(sha256(canonicalJson(content)));

/** What an honest app writes into a record of a type, as far as its rules ask for it. */
function valuesOf(type: TypeName): object {
  if (type === 'acknowledgement') return { edition, member, hash };
  if (type !== 'edition') return {};
  const about = { target: id, targetType: 'document', number: 1, title: 'Grüßen', content, hash };
  return {
    ...about,
    effectiveFrom: '2026-01-01',
    change: 'material',
    publishedAt: '2026-01-01T08:00:00.000Z',
  };
}

function verdictOn(
  kind: (typeof opKinds)[number],
  type: TypeName,
  role: Role,
  values = valuesOf(type),
): string {
  const about = type === 'acknowledgement' ? acknowledgementId(edition, member) : id;
  const base = { v: 1, kind, type, id: about, stamp: [1_790_000_000_000, 0, 'ab'.repeat(16)] };
  const judged = admit(JSON.stringify(kind === 'set' ? { ...base, values } : base), role);
  return 'parked' in judged ? judged.parked : 'ok';
}

const allowed = (kind: (typeof opKinds)[number], role: Role): TypeName[] =>
  typeNames.filter((type) => verdictOn(kind, type, role) === 'ok');

const written = {
  counter: ['contact', 'person', 'followUp', 'document', 'attachment', 'solution', 'impression'],
  lead: ['service', 'form', 'guideline', 'edition', 'member', 'office'],
  everyone: ['acknowledgement', 'comment'],
} as const;
const removable = [
  'service',
  'contact',
  'document',
  'solution',
  'impression',
  'guideline',
  'comment',
  'member',
];
const ofCitizens = ['contact', 'person', 'followUp'];
const neverErased = ['office', 'acknowledgement'];

const writes: Readonly<Record<Role, readonly string[]>> = {
  counter: [...written.counter, ...written.everyone],
  lead: [...written.counter, ...written.lead, ...written.everyone],
  management: written.everyone,
};

describe.each(roles.options)('%s', (role) => {
  const sorted = (types: readonly string[]): string[] => types.toSorted();

  test('writes these records, and no others', () => {
    expect(sorted(allowed('set', role))).toEqual(sorted(writes[role]));
  });

  test('[O3] removes only records of a kind that a list offers to take out, and that the role writes', () => {
    expect(sorted(allowed('remove', role))).toEqual(
      sorted(writes[role].filter((type) => removable.includes(type))),
    );
    for (const type of typeNames.filter((one) => !removable.includes(one)))
      expect([type, verdictOn('remove', type, role)]).toEqual([type, 'malformed']);
  });

  test('[O4] erases what is about citizens and it may write; a lead all else, but the office and what somebody has read', () => {
    const erasable = writes[role].filter((type) => role === 'lead' || ofCitizens.includes(type));
    expect(sorted(allowed('erase', role))).toEqual(
      sorted(erasable.filter((type) => !neverErased.includes(type))),
    );
    for (const type of neverErased as TypeName[])
      expect([type, verdictOn('erase', type, role)]).toEqual([type, 'malformed']);
  });

  test.each([
    ['document', ['published', 'archived'], ['draft', 'review']],
    ['solution', ['verified', 'outdated'], ['draft']],
  ] as const)('decides about a %s only as a lead', (type, decisions, others) => {
    const may = (status: string): boolean => verdictOn('set', type, role, { status }) === 'ok';
    for (const status of decisions) expect([status, may(status)]).toEqual([status, role === 'lead']);
    for (const status of others) expect([status, may(status)]).toEqual([status, role !== 'management']);
  });

  test('says how somebody is called, and nothing else of a member, unless as a lead', () => {
    const may = (values: object): boolean => verdictOn('set', 'member', role, values) === 'ok';
    expect([may({ name: 'Kim' }), may({ name: 'Kim', role: 'lead' }), may({ active: false })]).toEqual(
      role === 'lead' ? [true, true, true] : [true, false, false],
    );
  });
});

test('[O3] an edition is written whole with the hash of its content, an acknowledgement whole under its own id', () => {
  const whole = valuesOf('edition') as Record<string, unknown>;
  for (const name of Object.keys(whole)) {
    const { [name]: _left, ...part } = whole;
    expect([name, verdictOn('set', 'edition', 'lead', part)]).toEqual([name, 'malformed']);
  }
  expect(verdictOn('set', 'edition', 'lead', { ...whole, content: { title: 'Anders' } })).toBe('malformed');
  for (const part of [{}, { edition, member }, { edition, hash }, { edition: id, member, hash }])
    expect(verdictOn('set', 'acknowledgement', 'counter', part)).toBe('malformed');
  // Its time, then a tail that follows from it and its reader, as written in the rule.
  const tail = toHex(
    sha256('tresen/acknowledgement/v1', Uint8Array.of(0), member, Uint8Array.of(0), edition),
  );
  expect(acknowledgementId(edition, member)).toBe(
    `${edition.slice(0, 13)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${tail.slice(6, 18)}`,
  );
});
