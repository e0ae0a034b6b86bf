// What a device does for its own files when a round has nothing else to do: many small ones become one (S13), and what was
// erased since goes from them (S7). Now and then one of all is read again (R7).
import { readName } from '../formats/names.ts';
import { viewOf } from '../space/act.ts';
import {
  type FileNote,
  type FileReason,
  filesIn,
  forgetFile,
  holdsErased,
  segmentsOf,
} from '../store/files.ts';
import type { Round } from './context.ts';
import { deliver } from './deliver.ts';
import { scrubOne } from './heal.ts';
import { covers, joined, rangesOf } from './plan.ts';
import { keepSealed, sealAt } from './publish.ts';
import { mayReplace } from './sayings.ts';
import { takeAway } from './take-away.ts';

/** So many files of one size in a row are worth one. */
const many = 32;
/**
 * Sizes in bytes, from and below: what was joined once waits until there are many like it, so that others read an entry
 * anew a few times and not with every day's work. A larger file stays as it is.
 */
const sizes = [
  [0, 16 * 1024],
  [16 * 1024, 512 * 1024],
] as const;

/** So many files that hold what was erased are sealed anew in one round, and for so long (ms). */
export const [mostEmptied, emptyingMs] = [64, 15_000];

/** `published`: the round had work of its own and stays short, unless twice as much is waiting: some never have another kind. */
export async function tidy(round: Round, published: boolean): Promise<void> {
  const { db, clock, device, funnel } = round;
  await removeReplaced(round);
  const least = published ? 2 * many : many;
  const [began, end] = [clock.now(), funnel.end().seq];
  let sealed = 0;
  // Many may hold what a month's end erased. What is written meanwhile goes before the rest of them.
  for (let goesOn = true; goesOn; ) {
    const run = db.read((tx) =>
      worthSealingAnew(segmentsOf(tx, device), (file) => !published && holdsErased(tx, file), least),
    );
    if (run.length === 0) break;
    sealAnew(round, run);
    await deliver(round);
    await removeReplaced(round);
    sealed += 1;
    const isInTime = sealed < mostEmptied && Math.abs(clock.now() - began) < emptyingMs;
    goesOn = run.length === 1 && isInTime && funnel.end().seq === end;
  }
  if (sealed === 0 && !published) await scrubOne(round);
}

/** Own files that are to become one: `least` neighbours of one size at one control position. Pure. */
export function worthSealingAnew(
  files: readonly FileNote[],
  isHollow: (file: FileNote) => boolean,
  least = many,
): readonly FileNote[] {
  const all = files.filter(({ state }) => state === 'held');
  const old = new Set(replaced(all));
  const held = all.filter((file) => !old.has(file));
  const hollow = held.find(isHollow);
  if (hollow) return [hollow];
  const runs = sizes.flatMap(([from, below]) => runsOf(held, ({ size }) => size >= from && size < below));
  return runs.find(({ length }) => length >= least)?.slice(0, least) ?? [];
}

/** Neighbours at one control position that all are `like`. */
function runsOf(files: readonly FileNote[], like: (file: FileNote) => boolean): FileNote[][] {
  const runs: FileNote[][] = [[]];
  for (const file of files) {
    const last = runs.at(-1)?.at(-1);
    const goesOn = last && last.control === file.control && (last.last ?? 0) + 1 === file.first;
    if (!like(file)) runs.push([]);
    else if (goesOn) runs.at(-1)?.push(file);
    else runs.push([file]);
  }
  return runs;
}

function sealAnew(round: Round, run: readonly FileNote[]): void {
  const [first, last] = [run[0]?.first ?? 0, run.at(-1)?.last ?? 0];
  keepSealed(round, sealAt(round, viewOf(round), round.funnel.ownEntries(first, last)));
}

/** True where `b` is needed no longer, as `a` holds the same entries, and what was erased since is gone from it. Pure. */
export function replaces(a: FileNote, b: FileNote): boolean {
  if (a.name === b.name || a.control !== b.control) return false;
  const [aFirst, aLast, bFirst, bLast] = [a.first ?? 0, a.last ?? 0, b.first ?? 0, b.last ?? 0];
  if (aFirst > bFirst || aLast < bLast) return false;
  return aLast - aFirst > bLast - bFirst || a.hollow > b.hollow;
}

/** Those among `held` that are needed no longer: where nobody may remove anything, they stay. */
export function replaced(held: readonly FileNote[]): FileNote[] {
  const byPosition = Map.groupBy(held, ({ control }) => control);
  return [...byPosition.values()].flatMap((files) => {
    const sorted = files.toSorted((a, b) => start(a) - start(b) || end(b) - end(a) || b.hollow - a.hollow);
    // Of those before it, the one that reaches furthest replaces a file if any does.
    let [furthest] = sorted;
    return sorted.filter((file) => {
      const isReplaced = furthest !== undefined && replaces(furthest, file);
      if (furthest && end(file) > end(furthest)) furthest = file;
      return isReplaced;
    });
  });
}

const start = ({ first }: FileNote): number => first ?? 0;
const end = ({ last }: FileNote): number => last ?? 0;

/** Reasons for which nobody can read a file. */
export const unreadable: readonly (FileReason | null)[] = [
  ...(['incomplete', 'damaged', 'wrong-signature', 'not-admitted', 'foreign-space', 'too-large'] as const),
];

/** Files under this device's name that nobody can read, and whose entries lie there in others that were read back. Pure. */
export function leftovers(
  open: readonly FileNote[],
  held: readonly FileNote[],
  device: string,
): readonly FileNote[] {
  const ranges = joined(rangesOf(held));
  return open.filter((file) => {
    const name = readName(file.name);
    const isOwn = name?.kind === 'segment' && name.device === device;
    // Own entries under the name of something else, a decision of the team for instance: it can't be put there while they are.
    const { first, last } = file;
    const isAstray = file.kind === 'unknown' && file.device === device && first !== null && last !== null;
    if (isAstray && covers(ranges, { first, last })) return true;
    return isOwn && unreadable.includes(file.reason) && covers(ranges, name);
  });
}

/** The new file was read back: the ones that it replaces go, there first. */
async function removeReplaced(round: Round): Promise<void> {
  const { db, device } = round;
  const [segments, waiting, refused] = db.read(
    (tx) => [segmentsOf(tx, device), filesIn(tx, 'waiting'), filesIn(tx, 'refused')] as const,
  );
  const held = segments.filter(({ state }) => state === 'held');
  // Sealed at a position that lost, and sealed again since (C10).
  const outdone = waiting.filter((file) => file.device === device && file.reason === 'outdone');
  const rest = [...outdone, ...leftovers([...waiting, ...refused], held, device)];
  for (const file of [...replaced(held), ...rest]) {
    if (!rest.includes(file) && !mayGo(round, file, held)) continue;
    if (!(await takeAway(round, file.name))) return;
    db.write((tx) => {
      forgetFile(tx, file.name);
      return null;
    });
  }
}

/** What the others leave out of a replaced file is erased here: both are opened only now (S13). */
const mayGo = (round: Round, file: FileNote, held: readonly FileNote[]): boolean =>
  round.db.read((tx) =>
    held.some((other) => replaces(other, file) && mayReplace(tx, viewOf(round), other, file)),
  );
