// Hits in the text that is read: marked all, one of them the present one.
import { type RefObject, useEffect, useState } from 'react';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import { clearHits, rangesOf, showHits } from '../../find/find-ranges.ts';
import { foldedQuery } from '../../find/hits.ts';

export interface Found {
  /** From 1; 0 where there is none. */
  readonly at: number;
  readonly total: number;
  readonly step: (by: 1 | -1) => void;
}

/** `drawn` is what `page` shows. */
export function useFound(page: RefObject<HTMLElement | null>, term: string, drawn: RichText): Found {
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [index, setIndex] = useState(0);
  const query = foldedQuery(term);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew has to be looked through anew
  useEffect(() => {
    setRanges(page.current && query !== '' ? rangesOf(page.current, query) : []);
    setIndex(0);
  }, [page, query, drawn]);
  useEffect(() => {
    if (ranges.length === 0) return;
    showHits(ranges, ranges[index]);
    ranges[index]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return clearHits;
  }, [ranges, index]);
  const total = ranges.length;
  const step = (by: 1 | -1) => setIndex(total === 0 ? 0 : (index + by + total) % total);
  return { at: total === 0 ? 0 : index + 1, total, step };
}
