// What a round has to do, from the listing and from what is known: pure, so that every case is proven without storage.

import { toHex } from '../../crypto/primitives.ts';
import type { Listed } from '../../targets/target.ts';
import { prefixes, type ReadName, readName } from '../formats/names.ts';
import { longestFile } from '../formats/segment-header.ts';
import { absent, type FileNote, wasAbsentOnce } from '../store/files.ts';

/** Why a round ends before anything is written (R2). */
export type Stop =
  | { readonly kind: 'space-missing' }
  | { readonly kind: 'space-foreign' }
  /** These decisions about the team were followed, and are in the listing no more (C12). */
  | { readonly kind: 'unlisted-control'; readonly names: readonly string[] };

export interface Plan {
  readonly stop: Stop | undefined;
  /** Files to read, in the order in which they help: decisions, keys, then entries device by device. */
  readonly fetch: readonly Listed[];
  /** Held files that the target has lost, with what they say (F8). */
  readonly lost: readonly FileNote[];
  /** Known files that are gone and whose entries lie on the target in others (S13). */
  readonly covered: readonly FileNote[];
  /** Files that never counted, and are gone. */
  readonly vanished: readonly FileNote[];
}

export interface Knowledge {
  /** Hash of the first control record, hex. */
  readonly space: string;
  readonly files: readonly FileNote[];
  readonly now: number;
}

/**
 * A file that isn't held is read again when its size changes, and after growing pauses: it may still be on its way (F7),
 * may have been spoilt on the way here, or may be put right there.
 */
const patience = 10 * 60_000;
const longestPause = 24 * 60 * 60_000;

/** Names are only taken apart where that is needed: of thousands of files nearly all are held, and listed, each time. */
export function planRound(listing: readonly Listed[], { space, files, now }: Knowledge): Plan {
  const known = new Map(files.map((file) => [file.name, file]));
  const listed = new Set(listing.map(({ name }) => name));
  const stop = identityStop(listing, space) ?? controlStop(files, listed);
  const fetch = listing
    .filter((file) => isWanted(file, known.get(file.name), now))
    .flatMap((file) => {
      const name = readName(file.name);
      if (!name || name.kind === 'join' || name.kind === 'wish') return [];
      return [{ file, name, isAgain: name.kind === 'segment' && known.has(file.name) }];
    })
    // What was read in vain before comes after all that is new.
    .sort((a, b) => Number(a.isAgain) - Number(b.isAgain) || order(a.name, b.name))
    .map(({ file }) => file);
  return { stop, fetch, ...missing(files, listed) };
}

/** The space's first record tells that this is the place (R1). Its content was checked when it was first read. */
function identityStop(listing: readonly Listed[], space: string): Stop | undefined {
  const first = listing.flatMap((file) => {
    const name = file.name.startsWith(prefixes.control) ? readName(file.name) : undefined;
    return name?.kind === 'control' && name.n === 1 ? [toHex(name.hash)] : [];
  });
  if (first.includes(space)) return undefined;
  return { kind: first.length > 0 ? 'space-foreign' : 'space-missing' };
}

function controlStop(files: readonly FileNote[], listed: ReadonlySet<string>): Stop | undefined {
  const unlisted = files.filter(
    ({ kind, state, name }) => kind === 'control' && state === 'held' && !listed.has(name),
  );
  const there = attemptsAside(unlisted, listed);
  const names = unlisted.map(({ name }) => name).filter((name) => !there.has(withoutAttempt(name)));
  return names.length > 0 ? { kind: 'unlisted-control', names } : undefined;
}

/** Listed names without their attempts, if it matters for any file. */
const attemptsAside = (unlisted: readonly FileNote[], listed: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(unlisted.length > 0 ? [...listed].map(withoutAttempt) : []);

/** Another attempt at the same file has the same content (F7). */
export const withoutAttempt = (name: string): string =>
  // Of thousands of names hardly any has one.
  name.lastIndexOf('-') < name.length - 5 ? name : name.replace(/(-[0-9a-f]{64})-\d{1,4}$/, '$1');

/** What waits and isn't kept here. */
const readAgain: readonly FileNote['reason'][] = ['incomplete', 'unkept'];

function isWanted(file: Listed, known: FileNote | undefined, now: number): boolean {
  if (file.size > longestFile) return false;
  if (!known) return true;
  if (known.state === 'held' || known.state === 'leaving') return false;
  // What waits for others is kept here, and may be spoilt there by now.
  if (known.state === 'waiting' && !readAgain.includes(known.reason)) return false;
  if (known.size === absent) return wasAbsentOnce(known) || isDue(known, now);
  return known.size !== file.size || isDue(known, now);
}

/** So many files are read again in one round at most, whatever the storage shows and others wish. */
export const mostLooks = 8;

/** Enough time went by since the file was last looked at. */
export function isDue({ tried, since }: FileNote, now: number): boolean {
  const pause = Math.min(longestPause, Math.max(patience, tried - since));
  // A clock that leapt back would put it off for as long as it leapt.
  return Math.abs(now - tried) > pause;
}

const ranks = { control: 0, keybox: 1, segment: 2, join: 3, wish: 4 } as const;

function order(a: ReadName, b: ReadName): number {
  if (a.kind === 'control' && b.kind === 'control') return a.n - b.n;
  // The newest key opens the earlier ones.
  if (a.kind === 'keybox' && b.kind === 'keybox') return b.epoch - a.epoch;
  if (a.kind === 'segment' && b.kind === 'segment')
    return a.device < b.device ? -1 : a.device > b.device ? 1 : a.first - b.first || b.last - a.last;
  return ranks[a.kind] - ranks[b.kind];
}

type Missing = Pick<Plan, 'lost' | 'covered' | 'vanished'>;

function missing(files: readonly FileNote[], listed: ReadonlySet<string>): Missing {
  const unlisted = files.filter(({ name }) => !listed.has(name));
  const vanished = unlisted.filter(({ state, kind, reason }) => {
    // What waits for others before it may be the only copy that is left.
    const isOpen = state === 'waiting' && (readAgain.includes(reason) || reason === 'outdone');
    return kind !== 'picture' && (state === 'refused' || isOpen);
  });
  const held = unlisted.filter(({ state, kind }) => state === 'held' && ['keybox', 'segment'].includes(kind));
  if (held.length === 0) return { lost: [], covered: [], vanished };
  const there = attemptsAside(held, listed);
  const gone = held.filter(({ kind, name }) => kind === 'segment' || !there.has(withoutAttempt(name)));
  const present = rangesByDevice(files.filter((file) => file.state === 'held' && listed.has(file.name)));
  const isCovered = ({ device, first, last }: FileNote): boolean =>
    device !== null && first !== null && last !== null && covers(present.get(device) ?? [], { first, last });
  return { lost: gone.filter((file) => !isCovered(file)), covered: gone.filter(isCovered), vanished };
}

export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Ranges of a device's segments, joined where they touch, in rising order. */
export function joined(ranges: readonly Range[]): Range[] {
  const all: { first: number; last: number }[] = [];
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    const former = all.at(-1);
    if (former && first <= former.last + 1) former.last = Math.max(former.last, last);
    else all.push({ first, last });
  }
  return all;
}

/** The numbers from 1 to `end` that `ranges` leave out. */
export function gaps(ranges: readonly Range[], end: number): Range[] {
  const open: Range[] = [];
  let next = 1;
  for (const { first, last } of joined(ranges)) {
    if (first > next) open.push({ first: next, last: Math.min(first - 1, end) });
    next = Math.max(next, last + 1);
  }
  if (next <= end) open.push({ first: next, last: end });
  return open.filter(({ first, last }) => first <= last);
}

/** Ranges of segments among files. */
export const rangesOf = (files: readonly FileNote[]): Range[] =>
  files.flatMap(({ first, last }) => (first !== null && last !== null ? [{ first, last }] : []));

/** Ranges of segments, joined, by device. */
export function rangesByDevice(files: readonly FileNote[]): Map<string, Range[]> {
  const byDevice = Map.groupBy(
    files.filter(({ kind, device }) => kind === 'segment' && device !== null),
    ({ device }) => device ?? '',
  );
  return new Map([...byDevice].map(([device, some]) => [device, joined(rangesOf(some))]));
}

/** True where one of the joined `ranges` holds all of it. */
export const covers = (ranges: readonly Range[], { first, last }: Range): boolean =>
  ranges.some((range) => range.first <= first && range.last >= last);
