// What a window hears of a long round: whoever tells it looks at the whole vault, so that it is told in hundredths.
import { expect, test } from 'vitest';
import { progressTo } from './engine.ts';

function toldOf(...lots: readonly number[]): [done: number, total: number][] {
  const told: [number, number][] = [];
  const progress = progressTo((done, total) => told.push([done, total]));
  for (const files of lots) {
    progress.expect(files);
    for (let file = 0; file < files; file += 1) progress.done();
  }
  return told;
}

test('of few files each is told', () => {
  expect(toldOf(3)).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('of very many, each hundredth and the last one', () => {
  const told = toldOf(20_000);
  expect(told.length).toBe(101);
  expect(told.at(-1)).toEqual([20_000, 20_000]);
});

test('what comes up later is told, too', () => {
  expect(toldOf(200, 50).at(-1)).toEqual([250, 250]);
});
