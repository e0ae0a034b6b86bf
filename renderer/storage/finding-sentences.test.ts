import { expect, test } from 'vitest';
import type { TargetFindings } from '../../shared/contract/sync.ts';
import { createTranslator } from '../../shared/words/translator.ts';
import { createFormat } from '../app/format.ts';
import { findingSentences, isUsable } from './finding-sentences.ts';

const { t } = createTranslator('de');
const format = createFormat(t, 'de', 'Europe/Berlin', Date.now);
const good: TargetFindings = {
  target: { kind: 'folder', address: '/ablage' },
  holds: 'nothing',
  writable: true,
  refusal: null,
  readsBack: true,
  listsAtOnce: true,
  removes: true,
  guardsNames: true,
  freeBytes: 20_000_000_000,
  roundTripMs: 3,
  files: 0,
};
const said = (changes: Partial<TargetFindings>) => findingSentences(t, format, { ...good, ...changes });

test('good storage is described without a warning', () => {
  expect(said({}).every(({ tone }) => tone === 'good')).toBe(true);
  expect(said({}).map(({ text }) => text)).toContain(`Frei sind ${format.bytes(20_000_000_000)}.`);
});

test('every weakness is one sentence of its own', () => {
  const weaknesses: Partial<TargetFindings>[] = [
    { listsAtOnce: false },
    { removes: false },
    { guardsNames: false },
    { freeBytes: 1_000_000 },
    { roundTripMs: 5_000 },
    { holds: 'other-files' },
    { holds: 'a-space' },
  ];
  const sentences = weaknesses.map((weak) => said(weak).filter(({ tone }) => tone === 'note'));
  expect(sentences.map(({ length }) => length)).toEqual(weaknesses.map(() => 1));
  expect(new Set(sentences.flat().map(({ text }) => text)).size).toBe(weaknesses.length);
});

test('storage that refuses or alters what is written stops the set-up', () => {
  for (const broken of [{ writable: false, readsBack: null }, { readsBack: false }]) {
    expect(isUsable({ ...good, ...broken })).toBe(false);
    expect(said(broken).filter(({ tone }) => tone === 'stop')).toHaveLength(1);
    expect(said(broken).map(({ text }) => text)).not.toContain('Schreiben und Lesen gelingen.');
  }
});

test('whoever holds a card is told whether its storage lies there', () => {
  const first = (holds: TargetFindings['holds']) => findingSentences(t, format, { ...good, holds }, true)[0];
  expect(first('own-space')?.tone).toBe('good');
  for (const holds of ['nothing', 'other-files', 'a-space'] as const)
    expect(first(holds)).toEqual({
      tone: 'stop',
      text: expect.stringContaining('Die Ablage Ihres Teams liegt hier nicht.'),
    });
});

test('what was not tried is not spoken of', () => {
  const words = said({ writable: false, readsBack: null, removes: null, guardsNames: null, freeBytes: null });
  expect(words).toHaveLength(3);
});
