import { describe, expect, it } from 'vitest';
import { formFields } from '../../../../shared/model/catalogue.ts';
import {
  changesFields,
  checkEdited,
  decidersOf,
  type EditedField,
  editedFrom,
  fieldsOf,
  keyFrom,
  moved,
  newField,
  without,
} from './edited-form.ts';

const form = formFields.parse({
  title: 'Verlust',
  fields: [
    { key: 'stolen', label: 'Gestohlen?', kind: 'yesNo' },
    { key: 'where', label: 'Wo?', kind: 'line', visibleWhen: { key: 'stolen', equals: true } },
  ],
  version: 3,
  earlier: { 2: [{ key: 'wann', label: 'Wann?', kind: 'date' }] },
});
const field = (id: string, part: Partial<EditedField>): EditedField => ({ ...newField(id), ...part });

describe('keys', () => {
  it.each([
    ['Wie viele Kinder?', 'wieVieleKinder'],
    ['Größe in cm', 'grosseInCm'],
    ['2. Ausweis', 'feld2Ausweis'],
    ['???', 'feld'],
  ])('%s becomes %s', (label, key) => {
    expect(keyFrom(label, new Set())).toBe(key);
    expect(/^[a-z][a-zA-Z0-9]{0,39}$/.test(key)).toBe(true);
  });

  it('are never used twice, not even those of earlier versions, and stay when a label changes', () => {
    const edited = editedFrom(form);
    const [first = newField('x')] = edited.fields;
    const fields = [
      { ...first, label: 'Wurde er gestohlen?' },
      field('n1', { label: 'Wann?' }),
      field('n2', { label: 'Wann?' }),
    ];
    expect(fieldsOf({ ...edited, fields }, form).map(({ key }) => key)).toEqual(['stolen', 'wann2', 'wann3']);
  });

  it('fit however long the label is', () => {
    const key = keyFrom('sehr '.repeat(40), new Set(['sehrSehrSehrSehrSehrSehrSehrSehrSehr']));
    expect(key.length).toBeLessThanOrEqual(40);
  });
});

describe('an edited form', () => {
  it('that nobody touched is the form', () => {
    expect(checkEdited(editedFrom(form), form)).toMatchObject({ ok: true, fields: { fields: form.fields } });
    expect(changesFields(editedFrom(form), form)).toBe(false);
  });

  it('asks for a title, labels and choices, each at its place', () => {
    const edited = {
      ...editedFrom(undefined),
      fields: [field('a', {}), field('b', { label: 'B', kind: 'choice' })],
    };
    const checked = checkEdited(edited, undefined);
    expect(checked.ok ? [] : checked.problems.map(({ path }) => path)).toEqual(['title', 'fields.0.label']);
    const named = {
      ...edited,
      title: 'Bogen',
      fields: [field('b', { label: 'B', kind: 'choice', options: ' \n' })],
    };
    const second = checkEdited(named, undefined);
    expect(second.ok ? [] : second.problems).toEqual([{ path: 'fields.0.options', reason: 'missing' }]);
  });

  it('keeps conditions on new fields, whose keys come with saving', () => {
    const fields = [
      field('n1', { label: 'Ausland?', kind: 'yesNo' }),
      field('n2', { label: 'Land', visibleWhen: { field: 'n1', equals: true } }),
    ];
    expect(fieldsOf({ title: 'B', services: [], active: true, fields }, undefined)[1]).toMatchObject({
      visibleWhen: { key: 'ausland', equals: true },
    });
  });

  it('drops what another kind has no use for', () => {
    const fields = [field('a', { label: 'A', kind: 'line', options: 'x\ny', min: 1, max: 2 })];
    expect(fieldsOf({ title: 'B', services: [], active: true, fields }, undefined)).toEqual([
      { key: 'a', label: 'A', kind: 'line', required: false, options: [], help: '' },
    ]);
  });
});

describe('order', () => {
  const fields = ['a', 'b', 'c'].map((id) => field(id, { label: id, kind: 'yesNo' }));
  const ids = (list: readonly EditedField[]) => list.map(({ id }) => id).join('');

  it('moves one place and stops at the ends', () => {
    expect(ids(moved(fields, 0, 1))).toBe('bac');
    expect(ids(moved(fields, 2, -1))).toBe('acb');
    expect(ids(moved(fields, 0, -1))).toBe('abc');
    expect(ids(moved(fields, 2, 1))).toBe('abc');
  });

  it('takes conditions away with the field that decided them', () => {
    const bound = [...fields, field('d', { visibleWhen: { field: 'b', equals: true } })];
    expect(without(bound, 'b').at(-1)?.visibleWhen).toBeNull();
    expect(without(bound, 'a').at(-1)?.visibleWhen).not.toBeNull();
  });

  it('lets only fields further up decide', () => {
    expect(ids(decidersOf(fields, 1))).toBe('a');
    expect(ids(decidersOf([field('t', { label: 'T' }), ...fields], 2))).toBe('a');
  });
});
