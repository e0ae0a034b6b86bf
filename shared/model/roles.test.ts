// The tables of rights, over every type and role: a new type must not become readable or writable by accident.
import { describe, expect, test } from 'vitest';
import { documentStatuses } from './knowledge.ts';
import { role as roleParser } from './primitives.ts';
import { type TypeName, typeNames } from './record-types.ts';
import { mayChange, mayErase, mayRead, mayReadPast, mayVoice, mayWrite, readingOf } from './roles.ts';

const pairs = roleParser.options.flatMap((role) => typeNames.map((type) => ({ role, type })));
const ofCitizens: readonly TypeName[] = ['contact', 'person', 'followUp', 'impression'];

describe.each(pairs)('$role, $type', ({ role, type }) => {
  test('whoever may write records of a type may read some of them', () => {
    if (mayWrite(role, type)) expect(mayRead(role, type)).toBe(true);
  });

  test('a record is readable only where its type is, and its past only where every record of the type is', () => {
    for (const status of [...documentStatuses, 'verified', 'outdated', undefined]) {
      if (mayRead(role, type, { status })) expect(mayRead(role, type)).toBe(true);
      if (mayReadPast(role, type)) expect(mayRead(role, type, { status })).toBe(true);
    }
  });

  test('a right to erase is never wider than the right to write, and beyond citizens’ records only a lead’s', () => {
    if (mayErase(role, type)) expect(mayWrite(role, type)).toBe(true);
    if (mayErase(role, type) && role !== 'lead') expect(ofCitizens).toContain(type);
  });

  test('a right to change is never wider than the right to write', () => {
    for (const fields of [{}, { status: 'draft' }, { status: 'published' }, undefined]) {
      if (mayChange(role, type, { status: 'published' }, fields))
        expect(mayWrite(role, type, fields)).toBe(true);
    }
  });
});

test('the management reads nothing that citizens said or that is under way', () => {
  for (const type of ofCitizens) expect(mayRead('management', type)).toBe(false);
  const read = documentStatuses.filter((status) => mayRead('management', 'document', { status }));
  expect(read).toEqual(['published']);
  expect(mayRead('management', 'guideline', { status: 'draft' })).toBe(false);
  expect(mayRead('management', 'solution', { status: 'draft' })).toBe(false);
  expect(mayRead('management', 'solution', { status: 'verified' })).toBe(true);
  for (const type of typeNames) {
    const reading = readingOf('management', type).kind;
    if (!mayReadPast('management', type)) continue;
    expect({ type, reading }).toEqual({ type, reading: 'all' });
    expect(['service', 'form', 'member', 'office']).toContain(type);
  }
});

test('the counter team reads everything but what others have acknowledged', () => {
  for (const role of ['counter', 'lead'] as const) {
    expect(typeNames.filter((type) => !mayReadPast(role, type))).toEqual(['acknowledgement']);
    expect(readingOf(role, 'acknowledgement').kind).toBe('own');
  }
});

test('what only a lead publishes, only a lead takes back', () => {
  for (const status of ['published', 'archived']) {
    const standing = { status };
    expect(mayChange('counter', 'document', standing, { status: 'draft' })).toBe(false);
    expect(mayChange('counter', 'document', standing, undefined)).toBe(false);
    expect(mayChange('counter', 'document', standing, { title: 'Neu' })).toBe(true);
    expect(mayChange('lead', 'document', standing, { status: 'draft' })).toBe(true);
    expect(mayChange('lead', 'document', standing, undefined)).toBe(true);
  }
  expect(mayChange('counter', 'document', { status: 'review' }, undefined)).toBe(true);
  expect(mayChange('counter', 'solution', { status: 'verified' }, { status: 'draft' })).toBe(false);
});

test('whoever is no lead takes over a follow-up only for themselves', () => {
  const followUp = { type: 'followUp', id: '1' };
  const may = (role: 'counter' | 'lead', takenBy?: string | null) =>
    mayVoice({ member: 'own', role }, followUp, takenBy === undefined ? { note: '' } : { takenBy });
  expect([may('counter'), may('counter', null), may('counter', 'own')]).toEqual([true, true, true]);
  expect([may('counter', 'other'), may('lead', 'other')]).toEqual([false, true]);
});
