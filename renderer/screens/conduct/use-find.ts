// Searching inside the guidelines: hits in all of them, leafed through across them.
import type { RefObject } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../app/announce.ts';
import { goTo } from '../../app/route.ts';
import { clearHits, rangesOf, showHits } from '../../find/find-ranges.ts';
import { countHits, foldedQuery } from '../../find/hits.ts';

/** What can be searched of one guideline. */
export interface Searchable {
  readonly id: string;
  readonly title: string;
  /** The words that are shown, each block on a line of its own. */
  readonly words: string;
}

export interface Find {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly total: number;
  /** From 1; 0 where there is none. */
  readonly at: number;
  readonly hitsIn: (id: string) => number;
  readonly step: (by: 1 | -1) => void;
}

/** `shown` is the guideline on the page, `page` its element, `drawn` changes whenever it is drawn anew. */
export function useFind(
  all: readonly Searchable[],
  shown: string | undefined,
  page: RefObject<HTMLElement | null>,
  drawn: unknown,
): Find {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [local, setLocal] = useState(0);
  const query = foldedQuery(typed);
  const counts = useMemo(
    () => all.map(({ id, title, words }) => ({ id, title, count: countHits(words, query) })),
    [all, query],
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const place = counts.findIndex(({ id }) => id === shown);
  const here = counts[place]?.count ?? 0;
  const before = counts.slice(0, Math.max(place, 0)).reduce((sum, { count }) => sum + count, 0);
  const at = here === 0 ? 0 : before + Math.min(local, here - 1) + 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew has to be marked anew
  useEffect(() => {
    if (!page.current || query === '') return;
    const ranges = rangesOf(page.current, query);
    const present = ranges[Math.min(local, ranges.length - 1)];
    showHits(ranges, present);
    present?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return clearHits;
  }, [page, query, local, shown, drawn]);
  const step = (by: 1 | -1) => {
    if (total === 0) return;
    const next = at === 0 ? firstFrom(counts, place, by) : (at - 1 + by + total) % total;
    const target = placeOf(counts, next);
    if (!target) return;
    setLocal(target.local);
    if (target.id !== shown) goTo('conduct', target.id);
    announce(t('conduct.find.atIn', { at: next + 1, count: total, title: target.title }));
  };
  const type = (text: string) => {
    setTyped(text);
    setLocal(0);
  };
  return { typed, type, total, at, hitsIn: (id) => counts.find((each) => each.id === id)?.count ?? 0, step };
}

interface Count {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

/** Index of the nearest hit outside the guideline at `place`, going forwards or backwards, round the end. */
function firstFrom(counts: readonly Count[], place: number, by: 1 | -1): number {
  const before = counts.slice(0, Math.max(place, 0)).reduce((sum, { count }) => sum + count, 0);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (by === 1 ? before : before - 1 + total) % total;
}

function placeOf(counts: readonly Count[], index: number): (Count & { readonly local: number }) | undefined {
  let rest = index;
  for (const each of counts) {
    if (rest < each.count) return { ...each, local: rest };
    rest -= each.count;
  }
  return undefined;
}
