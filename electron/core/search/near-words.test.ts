import { expect, test } from 'vitest';
import { slips } from './near-words.ts';

test.each([
  ['kasse', 'kass'],
  ['kasse', 'kassse'],
  ['kasse', 'kaste'],
  ['kasse', 'aksse'],
  ['strasse', 'strae'],
  ['strasse', 'straxe'],
  ['strasse', 'strssae'],
  ['reise', 'reisse'],
])('%s and %s are one slip apart', (word, other) => {
  expect(slips(other).has(word)).toBe(true);
});

test('two slips are too many, and a word is not its own neighbour', () => {
  expect(slips('kasse').has('kaxxe')).toBe(false);
  expect(slips('kasse').has('kasse')).toBe(false);
});
