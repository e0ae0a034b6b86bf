// The median of several runs, each in a fresh process: a first fetch happens once, with code that is still cold, and one
// busy moment of the machine's drive must not decide about it.
import { execFileSync } from 'node:child_process';
import type { Figure } from './figure.ts';

/** Runs `script` with `args` so often, one after the other; it prints its figures as JSON on its last line. */
export function medians(script: string, args: readonly string[], runs: number): Figure[] {
  const all = Array.from({ length: runs }, () => {
    const said = execFileSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 26,
    });
    return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Figure[];
  });
  const [first = []] = all;
  return first.map(({ name }) =>
    median(all.flatMap((figures) => figures.find((one) => one.name === name) ?? [])),
  );
}

/** By the ratio to its limit, where a figure has one: machine and moment are in both. */
function median(figures: readonly Figure[]): Figure {
  const rank = ({ value, limit = 1 }: Figure): number => value / limit;
  const sorted = figures.toSorted((one, other) => rank(one) - rank(other));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('no figure');
  return middle;
}
