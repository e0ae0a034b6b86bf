// The hint must not praise what falls to a list of words: somebody's whole vault rests on it.
import { expect, test } from 'vitest';
import { strengthOf } from './passphrase-strength.ts';

test.each([
  ['passwort1234', 0],
  ['Kranich Laterne', 0],
  ['Sommer Winter Herbst', 2],
  ['Kranich Laterne Pinsel', 2],
  ['Kranich-Laterne-Pinsel', 2],
  ['Kranich Laterne Pinsel 1', 2],
  ['Kranich Laterne Pinsel Sonntag', 3],
  ['Kranich Laterne Pinsel Sonntag Gurke', 4],
  ['vier Körbe voller Pflaumen 77', 4],
])('“%s” scores %i', async (passphrase, score) => {
  expect(await strengthOf(passphrase, [])).toBe(score);
});

test('takes a long run of random letters for what it is', async () => {
  expect(await strengthOf('xkqpwrtzvbnmjdhgqwzfkt', [])).toBe(4);
});

test('counts what an attacker knows for nothing', async () => {
  const office = 'Quorlbachtalzwurmheimer';
  expect(await strengthOf(office, [])).toBe(4);
  expect(await strengthOf(office, [office])).toBe(0);
  const member = 'Anna-Katharina von Hohenstein-Müllersdorf';
  expect(await strengthOf('Anna-Katharina von Hohenstein', [])).toBe(3);
  expect(await strengthOf('Anna-Katharina von Hohenstein', ['Bürgeramt Probe', member])).toBe(0);
});
