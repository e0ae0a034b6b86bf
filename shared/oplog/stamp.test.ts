import { expect, test } from 'vitest';
import { mostSeen, sayable, type Vector } from './stamp.ts';

const device = (n: number): string => n.toString(16).padStart(32, '0');

test('[O6] of more devices than a change may name, those that wrote the record come first, then the newest', () => {
  const invented: Vector = Object.fromEntries(
    Array.from({ length: 700 }, (_, n) => [device(n), [1000 + n, 0]]),
  );
  const written: Vector = { [device(1)]: [1001, 0], [device(3)]: [1003, 0] };
  const said = sayable(invented, written);
  expect(Object.keys(said)).toHaveLength(mostSeen);
  for (const name of Object.keys(written)) expect(said[name]).toEqual(invented[name]);
  const others = Object.keys(said).filter((name) => !Object.hasOwn(written, name));
  const newest = Array.from({ length: mostSeen - 2 }, (_, n) => device(699 - n));
  expect(others.toSorted()).toEqual(newest.toSorted());
  const few: Vector = Object.fromEntries(Object.entries(invented).slice(0, mostSeen));
  expect(sayable(few, {})).toEqual(few);
});
