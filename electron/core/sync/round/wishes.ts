// What a device can't read and has from nowhere else it wishes for, by files whose names say everything (R5): storage is all
// that devices have to tell each other that something on it is spoilt.
import type { Listed } from '../../targets/target.ts';
import { nameOf, prefixes, type ReadName, readName } from '../formats/names.ts';
import { type FileNote, forgetFile, type NewFile, noteFile, wasAbsentOnce } from '../store/files.ts';
import type { Round } from './context.ts';
import type { Lack } from './pictures.ts';
import { covers, rangesByDevice, withoutAttempt } from './plan.ts';
import { takeAway } from './take-away.ts';
import { unreadable } from './tidy.ts';

/** So many wishes a device has at once. */
export const mostWishes = 16;

/** What lies in a wish, for whoever wonders. Nobody reads it. */
const content = new TextEncoder().encode('TRSW');

/** Names of the wishes that `device` has: what it met last comes first. Pure. */
export function wishesOf(
  device: string,
  listing: readonly Listed[],
  files: readonly FileNote[],
  pictures: readonly Lack[] = [],
): string[] {
  const open = files.filter(({ state }) => state === 'refused' || state === 'waiting');
  if (open.length === 0) return [];
  const listed = new Set(listing.map(({ name }) => name));
  const known = files.filter(({ state }) => state === 'held' || state === 'leaving');
  const has = new Set(known.map(({ name }) => withoutAttempt(name)));
  const ranges = rangesByDevice(known);
  const spoilt = open.flatMap((file): Lack[] => {
    const name = listed.has(file.name) ? readName(file.name) : undefined;
    if (!name || !('hash' in name) || name.kind === 'wish' || has.has(withoutAttempt(file.name))) return [];
    const isCovered = name.kind === 'segment' && covers(ranges.get(name.device) ?? [], name);
    return isCovered || !isSpoilt(file, name) ? [] : [{ hash: name.hash, since: file.since }];
  });
  const names = [...spoilt, ...pictures]
    .sort((a, b) => b.since - a.since)
    .map(({ hash }) => nameOf({ kind: 'wish', device, hash }));
  return [...new Set(names)].slice(0, mostWishes);
}

/** The file isn't what its name says, as far as that can be told: a decision's signature may be what was spoilt. */
const isSpoilt = (file: FileNote, name: ReadName): boolean =>
  (unreadable.includes(file.reason) && !wasAbsentOnce(file)) ||
  file.reason === 'wrong-control' ||
  (name.kind === 'segment' && file.device !== null && !isAbout(file, name));

const isAbout = ({ device, first, last }: FileNote, name: Extract<ReadName, { kind: 'segment' }>): boolean =>
  device === name.device && first === name.first && last === name.last;

/** Puts new wishes among what leaves, and takes back those that came true. */
export async function makeWishes(
  round: Round,
  listing: readonly Listed[],
  files: readonly FileNote[],
  pictures: readonly Lack[],
): Promise<void> {
  const { db, device, clock } = round;
  const wishes = wishesOf(device, listing, files, pictures);
  const own = listing.filter(({ name }) => name.startsWith(`${prefixes.wish}${device}-`));
  const noted = files.filter(({ kind }) => kind === 'wish');
  if (wishes.length + own.length + noted.length === 0) return;
  const there = new Set(own.map(({ name }) => withoutAttempt(name)));
  const leaving = new Set(
    noted.filter(({ state }) => state === 'leaving').map(({ name }) => withoutAttempt(name)),
  );
  db.write((tx) => {
    for (const name of wishes)
      if (!there.has(name) && !leaving.has(name)) noteFile(tx, wishFile(name, device, clock.now()));
    return null;
  });
  const granted = [...own, ...noted].filter(({ name }) => !wishes.includes(withoutAttempt(name)));
  await takeBack(round, new Set(granted.map(({ name }) => name)));
}

const wishFile = (name: string, device: string, since: number): NewFile => ({
  ...{ name, kind: 'wish', state: 'leaving', reason: null, since, size: content.length },
  ...{ device, first: null, last: null, control: null, bytes: content },
});

async function takeBack(round: Round, names: ReadonlySet<string>): Promise<void> {
  for (const name of names) {
    if (!(await takeAway(round, name))) return;
    round.db.write((tx) => {
      forgetFile(tx, name);
      return null;
    });
  }
}
