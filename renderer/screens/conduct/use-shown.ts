// What the page shows in each view, with the line that names its edition.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidelineContent } from '../../../shared/conduct/content.ts';
import type { Numbered } from '../../../shared/conduct/standing.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import { numberEditions } from '../../../shared/model/conduct.ts';
import { useFormat } from '../../app/use-format.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import type { View } from './use-conduct.ts';
import { useEditionContents, useWorking } from './use-content.ts';

export interface Shown {
  /** Null while it is read, or where it can't be. */
  readonly content: GuidelineContent | null;
  readonly failure: Failure | null;
  /** The edition that is shown; undefined for the working text. */
  readonly numbered: Numbered | undefined;
  /** "Ausgabe 3 · gültig ab …", or that it is a draft. */
  readonly line: string;
}

const nothing: readonly string[] = [];

export function useShown(
  entry: GuidelineEntry,
  view: View,
  contents: ReadonlyMap<string, GuidelineContent>,
): Shown {
  const { t } = useTranslation();
  const format = useFormat();
  const wanted = view.kind === 'edition' ? view.id : undefined;
  const certain = useEditionContents(useMemo(() => (wanted === undefined ? nothing : [wanted]), [wanted]));
  const working = useWorking(view.kind === 'draft' ? entry.guideline : null);
  const numbered = numberedOf(entry, view);
  if (!numbered) return { ...working, numbered, line: t('conduct.draftLine') };
  const { effectiveFrom, validUntil } = numbered.edition.fields;
  const from = format.date(effectiveFrom);
  const validity =
    validUntil === undefined
      ? t('conduct.validFrom', { from })
      : t('conduct.validFromUntil', { from, until: format.date(validUntil) });
  return {
    content: contents.get(numbered.edition.id) ?? certain.contents.get(numbered.edition.id) ?? null,
    failure: certain.failed?.failure ?? null,
    numbered,
    line: `${t('conduct.edition', { number: numbered.number })} · ${validity}`,
  };
}

function numberedOf({ editions, reading }: GuidelineEntry, view: View): Numbered | undefined {
  if (view.kind === 'present') return reading?.standing;
  return view.kind === 'edition'
    ? numberEditions(editions).find(({ edition }) => edition.id === view.id)
    : undefined;
}
