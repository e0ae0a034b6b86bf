// A core in a process of its own that comes to an end by force, and what has to hold afterwards.
import { join } from 'node:path';
import { expect } from 'vitest';
import { bundled, compiled } from './bundled.ts';
import { inspect, type Office } from './core-bench.ts';

/** The script of such a process (core-child.ts), ready to be started often. */
export async function coreChild({ root, service }: Office): Promise<string> {
  const script = await bundled(join(import.meta.dirname, 'core-child.ts'));
  await compiled(script, [root, service, '1', '0']);
  return script;
}

/** Numbers of the contacts of which the process said `word`. */
export const numbers = (lines: readonly string[], word: string): number[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.split(' ')[1]));

export const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Runs `tasks` two at a time: the machine has two cores. */
export async function inPairs(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const left = [...tasks];
  const lane = async (): Promise<void> => {
    for (let task = left.shift(); task; task = left.shift()) await task();
  };
  await Promise.all([lane(), lane()]);
}

/** Nothing acknowledged is missing, nothing is there twice or otherwise than written, nothing differs from the journal. */
export async function expectAll(
  office: Office,
  acknowledged: readonly number[],
  attempted: readonly number[],
  what: string,
): Promise<void> {
  const { contacts, differences, failures } = await inspect(office);
  expect(differences, what).toEqual([]);
  expect(failures, what).toEqual([]);
  expect(new Set(contacts).size, what).toBe(contacts.length);
  expect(
    acknowledged.filter((n) => !contacts.includes(n)),
    what,
  ).toEqual([]);
  expect(
    contacts.filter((n) => !attempted.includes(n)),
    what,
  ).toEqual([]);
}
