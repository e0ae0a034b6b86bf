// File names on the target (F1, F4): hints for whoever lists, made and read in one place.
import { fromHex, toHex } from '../../crypto/primitives.ts';

/** What a name says of a file. What the file is, is decided by its content (F3). */
export type FileName =
  | { readonly kind: 'control'; readonly n: number; readonly hash: Uint8Array }
  | { readonly kind: 'keybox'; readonly epoch: number; readonly hash: Uint8Array }
  | {
      readonly kind: 'segment';
      readonly device: string;
      readonly first: number;
      readonly last: number;
      readonly hash: Uint8Array;
    }
  | { readonly kind: 'join'; readonly device: string }
  /** `device` lacks the file with this hash (R5). */
  | { readonly kind: 'wish'; readonly device: string; readonly hash: Uint8Array };

/** Names of one kind begin with it. */
export const prefixes = { control: 'c-', keybox: 'k-', segment: 'd-', join: 'j-', wish: 'w-' } as const;

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The name of a file; `attempt` from 2 on for one that was written anew, as the first was cut short (F7). */
export function nameOf(file: FileName, attempt = 1): string {
  const suffix = attempt > 1 ? `-${attempt}` : '';
  return `${prefixes[file.kind]}${stem(file)}${suffix}`;
}

function stem(file: FileName): string {
  if (file.kind === 'control') return `${padded(file.n, 8)}-${toHex(file.hash)}`;
  if (file.kind === 'keybox') return `${padded(file.epoch, 8)}-${toHex(file.hash)}`;
  if (file.kind === 'join') return file.device;
  if (file.kind === 'wish') return `${file.device}-${toHex(file.hash)}`;
  return `${file.device}-${padded(file.first, 12)}-${padded(file.last, 12)}-${toHex(file.hash)}`;
}

/** A name as read, and which attempt it is. */
export type ReadName = FileName & { readonly attempt: number };

const hash = '([0-9a-f]{64})';
const device = '([0-9a-f]{32})';
const attempt = '(?:-([2-9]|[1-9][0-9]{1,3}))?';
const numbered = new RegExp(`^([ck])-([0-9]{8,10})-${hash}${attempt}$`);
const segment = new RegExp(`^d-${device}-([0-9]{12,16})-([0-9]{12,16})-${hash}${attempt}$`);
const joining = new RegExp(`^j-${device}${attempt}$`);
const wishing = new RegExp(`^w-${device}-${hash}${attempt}$`);

/** Reads a name; undefined for anything that no device of ours gives, and for copies that other programs make. */
export function readName(name: string): ReadName | undefined {
  const file = readNumbered(name) ?? readSegment(name) ?? readJoin(name) ?? readWish(name);
  return file && nameOf(file, file.attempt) === name ? file : undefined;
}

const attemptOf = (digits: string | undefined): number => (digits === undefined ? 1 : Number(digits));

function readNumbered(name: string): ReadName | undefined {
  const [, letter, digits, hex, again] = numbered.exec(name) ?? [];
  if (!digits || !hex || Number(digits) < 1) return undefined;
  const rest = { hash: fromHex(hex), attempt: attemptOf(again) };
  return letter === 'c'
    ? { kind: 'control', n: Number(digits), ...rest }
    : { kind: 'keybox', epoch: Number(digits), ...rest };
}

function readSegment(name: string): ReadName | undefined {
  const [, id, from, to, hex, again] = segment.exec(name) ?? [];
  if (!id || !hex) return undefined;
  const [first, last] = [Number(from), Number(to)];
  if (first < 1 || last < first || !Number.isSafeInteger(last)) return undefined;
  return { kind: 'segment', device: id, first, last, hash: fromHex(hex), attempt: attemptOf(again) };
}

function readJoin(name: string): ReadName | undefined {
  const [, id, again] = joining.exec(name) ?? [];
  return id ? { kind: 'join', device: id, attempt: attemptOf(again) } : undefined;
}

function readWish(name: string): ReadName | undefined {
  const [, id, hex, again] = wishing.exec(name) ?? [];
  return id && hex ? { kind: 'wish', device: id, hash: fromHex(hex), attempt: attemptOf(again) } : undefined;
}

/** Hashes of all wishes among names, in hex. */
export function wishedHashes(names: Iterable<string>): Set<string> {
  const wishes = [...names].filter((name) => name.startsWith(prefixes.wish));
  return new Set(wishes.filter((name) => readName(name)?.kind === 'wish').map(hashIn));
}

/** The hash that a name ends in, in hex; empty where there is none. */
export function hashIn(name: string): string {
  const read = readName(name);
  return read && 'hash' in read ? toHex(read.hash) : '';
}
