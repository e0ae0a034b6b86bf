// One of many for each day: the same on every PC, each in turn, without anybody choosing.

/** `today`: ISO date in the office's time zone. Undefined where there is nothing to choose from. */
export function ofTheDay<T>(items: readonly T[], today: string): T | undefined {
  const day = Math.floor(Date.parse(today) / 86_400_000);
  return items.length === 0 ? undefined : items[day % items.length];
}
