// When a change was made, comparable on every device. Remote stamps never move a device's clock.

/** Milliseconds since 1970 (UTC), a counter within them, and the writing device (32 hex digits). */
export type Stamp = readonly [ms: number, counter: number, device: string];

/** Highest [ms, counter] of each device that a state contains or a change has seen. */
export type Vector = Readonly<Record<string, readonly [ms: number, counter: number]>>;

/** 1 January 2200: a stamp beyond it is structurally invalid. */
export const maxMs = 7_258_118_400_000;
const maxCounter = 2 ** 31;

/** Negative where `a` is older; ties between devices fall by device id, the same everywhere. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}

/**
 * The stamp of a new change: the clock, or just above everything that the record holds already. Where somebody has used up
 * all stamps of a record, the last one once more: such changes stand beside each other, and no device refuses one.
 */
export function nextStamp(now: number, device: string, vector: Vector): Stamp {
  let ms = Math.min(Math.max(now, 0), maxMs);
  let counter = 0;
  for (const [seenMs, seenCounter] of Object.values(vector)) {
    if (seenMs > ms || (seenMs === ms && seenCounter >= counter)) {
      ms = seenMs;
      counter = seenCounter + 1;
    }
  }
  if (counter < maxCounter) return [ms, counter, device];
  return ms < maxMs ? [ms + 1, 0, device] : [maxMs, maxCounter - 1, device];
}

/** What a change with this stamp can have seen: older changes alone. */
export function seenBy([ms, counter]: Stamp, vector: Vector): Vector {
  const isOlder = ([seenMs, seenCounter]: Vector[string]): boolean =>
    seenMs < ms || (seenMs === ms && seenCounter < counter);
  if (Object.values(vector).every(isOlder)) return vector;
  return Object.fromEntries(Object.entries(vector).filter(([, seen]) => isOlder(seen)));
}

/** True where a change with this stamp is among what `vector` has seen. */
export function isSeen(vector: Vector, [ms, counter, device]: Stamp): boolean {
  const seen = Object.hasOwn(vector, device) ? vector[device] : undefined;
  return seen !== undefined && (seen[0] > ms || (seen[0] === ms && seen[1] >= counter));
}

/** The least vector that has seen both. */
export function joinVectors(a: Vector, b: Vector): Vector {
  const entries = Object.entries(b).filter(([device, [ms, counter]]) => !isSeen(a, [ms, counter, device]));
  return entries.length === 0 ? a : { ...a, ...Object.fromEntries(entries) };
}

/** Devices of which a change may say what its writer knew: many times as many as an office has in all its years. */
export const mostSeen = 500;

/**
 * What a change says of what its writer knew. Where somebody filled a record with devices that don't exist, the ones that
 * wrote something come first, then the newest: else no change of it would be small enough to leave this PC.
 */
export function sayable(vector: Vector, written: Vector): Vector {
  const devices = Object.entries(vector);
  if (devices.length <= mostSeen) return vector;
  const rank = ([device]: (typeof devices)[number]): number => Number(Object.hasOwn(written, device));
  return Object.fromEntries(
    devices
      .toSorted((a, b) => rank(b) - rank(a) || b[1][0] - a[1][0] || b[1][1] - a[1][1])
      .slice(0, mostSeen),
  );
}

/** True where `vector` has seen everything in `part`. */
export function covers(vector: Vector, part: Vector): boolean {
  return Object.entries(part).every(([device, [ms, counter]]) => isSeen(vector, [ms, counter, device]));
}

/** Structural limits on a stamp from outside. */
export function isValidStamp([ms, counter, device]: Stamp): boolean {
  return (
    Number.isSafeInteger(ms) &&
    ms >= 0 &&
    ms <= maxMs &&
    Number.isSafeInteger(counter) &&
    counter >= 0 &&
    counter < maxCounter &&
    /^[0-9a-f]{32}$/.test(device)
  );
}
