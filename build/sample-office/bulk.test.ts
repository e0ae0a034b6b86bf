// Generated data must be valid, streamed, the same for a seed, and as large as the figures assume.
import { describe, expect, test } from 'vitest';
import { recordTypeNamed } from '../../shared/model/record-types.ts';
import { wordsIn } from '../../shared/richtext/plain.ts';
import type { RichText } from '../../shared/richtext/rich-text.ts';
import { richText } from '../../shared/richtext/rich-text.ts';
import { bulkOffice, prose } from './bulk.ts';
import { hoursOn, midnightOf } from './calendar.ts';
import { mulberry32 } from './random.ts';

const options = { contacts: 3000, documents: 60, seed: 11, today: '2026-01-15' };
const lines = [...bulkOffice(options)];
const contacts = lines.filter(({ type }) => type === 'contact');
const text = (seed: number): string =>
  JSON.stringify([...bulkOffice({ ...options, contacts: 50, documents: 5, seed })]);

test('every record is valid, ids differ, references resolve', () => {
  const ids = new Set(lines.map(({ id }) => id));
  expect(ids.size).toBe(60 + 60 + 3000);
  for (const { type, fields } of lines) {
    const { body, ...plain } = fields;
    recordTypeNamed(type)!.schema.strict().parse(plain);
    if (type === 'document') richText.parse(body);
    if (type === 'contact') expect(ids).toContain(fields.service);
  }
});

test('a seed decides every byte', () => {
  expect(text(1)).toBe(text(1));
  expect(text(1)).not.toBe(text(2));
});

test('a contact has 592 bytes on average, within two in a hundred', () => {
  const bytes =
    contacts.reduce((sum, line) => sum + Buffer.byteLength(JSON.stringify(line)), 0) / contacts.length;
  expect(bytes).toBeGreaterThan(592 * 0.98);
  expect(bytes).toBeLessThan(592 * 1.02);
});

test('documents have 100 to 800 words', () => {
  const sizes = lines.flatMap(({ type, fields }) =>
    type === 'document' ? [wordsIn(fields.body as RichText)] : [],
  );
  for (const words of sizes) {
    expect(words).toBeGreaterThanOrEqual(100);
    expect(words).toBeLessThanOrEqual(800);
  }
});

test('contacts come oldest day first, over two years, in opening hours', () => {
  const days = contacts.map(({ fields }) => String(fields.at).slice(0, 10));
  expect(days).toEqual(days.toSorted());
  expect(days[0]?.slice(0, 7)).toBe('2024-01');
  for (const { fields } of contacts) {
    const at = String(fields.at);
    const minute = (Date.parse(at) - midnightOf(at.slice(0, 10))) / 60_000;
    expect(hoursOn(at.slice(0, 10)).some(([from, to]) => minute >= from && minute < to)).toBe(true);
  }
});

test('words are drawn as in a language: few often, many rarely', () => {
  const counts = new Map<string, number>();
  for (const word of prose(mulberry32(5), 20_000)
    .toLowerCase()
    .match(/\p{L}[\p{L}-]*/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  expect(sorted[0]).toBeGreaterThan(500);
  expect(counts.size).toBeGreaterThan(600);
  expect(sorted.filter((count) => count <= 3).length).toBeGreaterThan(counts.size / 3);
});

describe('streaming', () => {
  test('the first line comes without making the rest', () => {
    const endless = bulkOffice({ ...options, contacts: 1e9, documents: 1e9 })[Symbol.iterator]();
    expect(endless.next().value?.type).toBe('service');
  });
});
