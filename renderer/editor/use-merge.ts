// The last time that this PC and others changed one text without knowing of each other, until somebody has read what came of it.
import { useMemo } from 'react';
import type { TextMerge } from '../../shared/contract/texts.ts';
import { compareTexts } from '../../shared/richtext/compare.ts';
import { useAnswer, useAsk } from '../bridge/use-ask.ts';
import { placeKey, type TextPlace } from './text-place.ts';

export interface ShownMerge {
  readonly merge: TextMerge;
  /** Paragraphs that are different from what stood on this PC. */
  readonly paragraphs: number;
  /** Not shown again on this PC. */
  readonly read: () => Promise<void>;
}

/** Null where there is none, or it was read. */
export function useMerge(place: TextPlace): ShownMerge | null {
  const answer = useAnswer('texts.merge', [place], { refreshOn: [place.type] });
  const key = `${placeKey(place)}/merged`;
  const known = useAnswer('drafts.get', [{ key }]);
  const keeping = useAsk('drafts.put');
  const merge = answer.kind === 'ready' ? answer.value : null;
  const paragraphs = useMemo(
    () =>
      merge === null
        ? 0
        : compareTexts(merge.here, merge.merged).filter((block) => block.kind !== 'same').length,
    [merge],
  );
  if (merge === null || paragraphs === 0 || known.kind !== 'ready') return null;
  if (Number(known.value?.value) >= merge.position) return null;
  return {
    merge,
    paragraphs,
    read: async () => {
      if ((await keeping.run({ key, value: merge.position })).ok) known.reload();
    },
  };
}
