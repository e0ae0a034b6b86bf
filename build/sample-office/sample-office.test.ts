// The sample office is what most people see first: whole, consistent, fresh on every day, and about nobody real.
import { describe, expect, test } from 'vitest';
import { sha256, toHex } from '../../electron/core/crypto/primitives.ts';
import { canonicalJson } from '../../shared/model/canonical-json.ts';
import type { Form } from '../../shared/model/catalogue.ts';
import type { Edition, Guideline } from '../../shared/model/conduct.ts';
import { guidelineTexts } from '../../shared/model/conduct.ts';
import type { Contact, FollowUp } from '../../shared/model/contact.ts';
import { answerProblems } from '../../shared/model/form-answers.ts';
import type { KnowledgeDocument } from '../../shared/model/knowledge.ts';
import { documentStatuses, impressionKinds } from '../../shared/model/knowledge.ts';
import { recordId } from '../../shared/model/primitives.ts';
import type { FieldsOf, TypeName } from '../../shared/model/record-types.ts';
import { recordTypeNamed } from '../../shared/model/record-types.ts';
import { findPersonalData } from '../../shared/privacy/personal-data.ts';
import { richTextToUpdate, updateToRichText } from '../../shared/richtext/codec.ts';
import { richTextToPlain, wordsIn } from '../../shared/richtext/plain.ts';
import type { RichNode, RichText } from '../../shared/richtext/rich-text.ts';
import { richText } from '../../shared/richtext/rich-text.ts';
import { hoursOn, isOpen, midnightOf, sampleClosing } from './calendar.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { sampleOffice } from './generate.ts';

// A Monday, a Sunday, the days after the clocks change, a leap day, the first working day of a year.
const todays = ['2026-11-23', '2026-11-22', '2026-03-30', '2026-10-26', '2028-02-29', '2027-01-04'];
const office = (today: string): ExchangeLine[] => [...sampleOffice({ today, sha256 })];
const lines = office('2026-11-23');
const idSet = new Set(lines.map((line) => line.id));

type Whole<T extends TypeName> = FieldsOf<T> & Readonly<Record<string, unknown>>;
const all = <T extends TypeName>(type: T, from = lines): Whole<T>[] =>
  from.filter((line) => line.type === type).map((line) => line.fields as Whole<T>);

/** Every string in a value, at any depth. */
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(strings)
      : [];

const nodes = (node: RichNode): RichNode[] => [node, ...(node.content ?? []).flatMap(nodes)];
const textsOf = (line: ExchangeLine): RichText[] =>
  (recordTypeNamed(line.type)?.texts ?? []).map((field) => line.fields[field] as RichText);

describe.each(todays)('opened on %s', (today) => {
  const opened = office(today);

  test('every record is whole and valid, and names nothing its type does not know', () => {
    for (const { type, fields } of opened) {
      const known = recordTypeNamed(type)!;
      const plain = Object.fromEntries(
        Object.entries(fields).filter(([name]) => !known.texts.includes(name)),
      );
      expect(known.schema.strict().parse(plain)).toEqual(plain);
      for (const text of known.texts) richText.parse(fields[text]);
    }
  });

  test('contacts lie within opening hours of the year before, none in the future', () => {
    for (const { at } of all('contact', opened)) {
      const day = new Date(Date.parse(at) + 7_200_000).toISOString().slice(0, 10);
      const minute = (Date.parse(at) - midnightOf(day)) / 60_000;
      expect(hoursOn(day).some(([from, to]) => minute >= from && minute < to)).toBe(true);
      expect(day < today).toBe(true);
      expect(Date.parse(today) - Date.parse(day)).toBeLessThanOrEqual(366 * 86_400_000);
    }
  });

  test('nothing but due dates, review dates and validity lies ahead', () => {
    const ahead = opened.flatMap(({ type, fields }) =>
      ['at', 'createdAt', 'publishedAt', 'effectiveFrom', 'doneAt']
        .filter((name) => String(fields[name] ?? '').slice(0, 10) >= today)
        .map((name) => `${type}.${name}`),
    );
    expect(ahead).toEqual([]);
  });

  test('there is something to do today: due, overdue, coming up', () => {
    const open = all('followUp', opened).filter((followUp: FollowUp) => !followUp.doneAt);
    expect(open.filter(({ dueOn }) => dueOn === today).length).toBeGreaterThanOrEqual(2);
    expect(open.filter(({ dueOn }) => dueOn < today).length).toBeGreaterThanOrEqual(2);
    expect(open.filter(({ dueOn }) => dueOn > today).length).toBeGreaterThanOrEqual(8);
    expect(open.every(({ dueOn }) => dueOn === today || isOpen(dueOn))).toBe(true);
  });
});

test('it has what it is announced to have', () => {
  const counts = Object.groupBy(lines, ({ type }) => type);
  expect(Object.entries(counts).map(([type, of]) => [type, of.length])).toEqual([
    ['service', 40],
    ['form', 2],
    ['document', 25],
    ['edition', 34],
    ['solution', 8],
    ['guideline', 12],
    ['contact', 300],
    ['followUp', 30],
    ['impression', 30],
    ['comment', 8],
  ]);
  expect(all('service').filter(({ favourite }) => favourite).length).toBeGreaterThanOrEqual(3);
  expect(new Set(all('document').map(({ status }) => status))).toEqual(
    new Set(documentStatuses.filter((status) => status !== 'archived')),
  );
  expect(new Set(all('impression').map(({ kind }) => kind))).toEqual(new Set(impressionKinds));
});

test('the same day gives the same bytes, another day the same ids', () => {
  expect(JSON.stringify(office('2026-11-23'))).toBe(JSON.stringify(lines));
  const ids = (today: string): string[] =>
    office(today)
      .map(({ id }) => id)
      .sort();
  expect(ids('2027-06-01')).toEqual(ids('2026-11-23'));
  expect(idSet.size).toBe(lines.length);
});

test('whatever is referred to exists, and comes first or lies in a text', () => {
  const links = lines
    .flatMap(textsOf)
    .flatMap(nodes)
    .flatMap((node) => node.marks ?? [])
    .filter(({ type }) => type === 'link');
  expect(links.length).toBeGreaterThan(25);
  const targets = links.map(({ attrs }) => /^app:\/\/tresen\/document\/(.+)$/.exec(String(attrs?.href))?.[1]);
  const documents = new Set(lines.filter(({ type }) => type === 'document').map(({ id }) => id));
  expect(targets.filter((target) => !documents.has(target!))).toEqual([]);
  const references = lines.flatMap(({ fields }) =>
    strings(fields).filter((text) => recordId.safeParse(text).success),
  );
  expect(references.length).toBeGreaterThan(500);
  expect(references.filter((id) => !idSet.has(id))).toEqual([]);
});

test("rich text comes back from the editor's own form unchanged, so a second import changes nothing", () => {
  for (const text of lines.flatMap(textsOf))
    expect(updateToRichText(richTextToUpdate(text, 1))).toEqual(text);
});

test('answers fit their form, and forms use every kind of field', () => {
  const forms = new Map(
    lines.filter(({ type }) => type === 'form').map(({ id, fields }) => [id, fields as unknown as Form]),
  );
  const answered = all('contact').filter((contact: Contact) => contact.form);
  expect(answered.length).toBeGreaterThan(15);
  for (const { form, formVersion, answers } of answered) {
    expect(answerProblems(forms.get(form!)!, answers)).toEqual([]);
    expect(formVersion).toBe(forms.get(form!)?.version);
  }
  const fields = [...forms.values()].flatMap((form) => form.fields);
  expect(new Set(fields.map(({ kind }) => kind)).size).toBe(7);
  expect(fields.some(({ visibleWhen }) => visibleWhen)).toBe(true);
});

test('an edition is bound to its content, and the newest says what its target says', () => {
  const editions = all('edition') as Edition[];
  for (const { content, hash } of editions) expect(toHex(sha256(canonicalJson(content)))).toBe(hash);
  for (const { id, type, fields } of lines.filter(
    ({ type }) => type === 'guideline' || type === 'document',
  )) {
    const own = editions.filter(({ target }) => target === id);
    expect(own.map(({ number }) => number)).toEqual(own.map((_, index) => index + 1));
    const { status, ...content } = fields;
    expect(own.length > 0).toBe(status === 'published');
    if (own.length > 0) expect(own.at(-1)).toMatchObject({ targetType: type, content, title: fields.title });
    if (own.length > 1) expect(own[0]?.hash).not.toBe(own[1]?.hash);
  }
});

test('guidelines are complete: a short principle, five texts, plain language of one sentence a line', () => {
  const guidelines = all('guideline');
  expect(guidelines.map((guideline: Guideline) => guideline.order)).toEqual(
    guidelines.map((_, index) => index + 1),
  );
  expect(guidelines.filter(({ status }) => status === 'draft')).toHaveLength(1);
  for (const guideline of guidelines) {
    expect(guideline.principle.split(' ').length).toBeLessThanOrEqual(18);
    expect(guideline.plainLanguageCheckedOn).toBeUndefined();
    for (const sentence of guideline.plainLanguage.split('\n')) {
      expect(sentence).toMatch(/^[^.!?]+[.!?:](?: [^.!?]+[.!?])?$/);
      expect(sentence.split(' ').length).toBeLessThanOrEqual(12);
    }
    for (const text of guidelineTexts)
      expect(richTextToPlain(guideline[text] as RichText).length).toBeGreaterThan(100);
  }
});

test('documents have 150 to 500 words, headings, and some are due for review', () => {
  for (const document of all('document')) {
    const body = document.body as RichText;
    const words = wordsIn(body);
    expect(words, document.title).toBeGreaterThanOrEqual(150);
    expect(words, document.title).toBeLessThanOrEqual(500);
    expect(nodes(body).some(({ type }) => type === 'heading')).toBe(true);
  }
  const kinds = new Set(
    lines
      .flatMap(textsOf)
      .flatMap(nodes)
      .map(({ type }) => type),
  );
  for (const type of ['bulletList', 'orderedList', 'taskList', 'table', 'blockquote', 'horizontalRule'])
    expect(kinds).toContain(type);
  const reviews = all('document').map((document: KnowledgeDocument) => document.reviewOn ?? '');
  expect(reviews.filter((day) => day >= '2026-11-13' && day <= '2026-12-03').length).toBeGreaterThanOrEqual(
    4,
  );
});

describe('nobody real', () => {
  const free = lines
    .filter(({ type }) => ['contact', 'followUp', 'impression', 'comment'].includes(type))
    .flatMap(({ fields }) => strings(fields).filter((text) => text.includes(' ')));

  test.each([
    ['a phone number', /\+?\d[\d /-]{5,}\d/],
    ['an e-mail address', /\S@\S/],
    ['an IBAN', /\b[A-Z]{2}\d{2}\b/],
    ['a plate', /\b[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2} ?\d{1,4}\b/],
    ['a birth date', /\b\d{1,2}\.\d{1,2}\.\d{4}\b/],
    ['a person by name', /\b(?:Frau|Herrn?|Familie|Eheleute) [A-ZÄÖÜ][a-zäöü]+/],
    ['a street with a number', /(?:straße|weg|platz|gasse) \d/i],
  ])('no free text holds %s', (_, pattern) => {
    expect(free.length).toBeGreaterThan(300);
    expect(free.filter((text) => pattern.test(text))).toEqual([]);
  });

  test('the guard that warns the writer has nothing to say', () => {
    expect(free.filter((text) => findPersonalData(text).length > 0)).toEqual([]);
  });
});

test('it is closed on the public holidays of one state, this year and the next', () => {
  const { holidays, holidayNames } = sampleClosing('2026-11-23');
  expect(holidayNames).toMatchObject({ '2026-10-31': 'Reformationstag', '2027-12-24': 'Heiligabend' });
  expect(holidays.filter(isOpen)).toEqual([]);
});
