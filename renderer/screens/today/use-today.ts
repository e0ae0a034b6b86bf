// What waits today, and the principle of the day in its published wording.
import { useMemo } from 'react';
import type { Row } from '../../../shared/model/row.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAnswer } from '../../bridge/use-ask.ts';
import { useReading } from '../../replica/use-reading.ts';
import { useRows } from '../../replica/use-rows.ts';
import { ofTheDay } from './of-the-day.ts';

/** Documents whose day of review has come; the longest waiting first. */
export function useToReview(): readonly Row<'document'>[] {
  const today = useFormat().today();
  const rows = useRows(
    'document',
    (table) =>
      table
        .filter(
          ({ fields: { status, reviewOn } }) =>
            status !== 'archived' && reviewOn !== undefined && reviewOn <= today,
        )
        .toArray(),
    [today],
  );
  return useMemo(
    () => [...(rows ?? [])].sort((a, b) => (a.fields.reviewOn ?? '').localeCompare(b.fields.reviewOn ?? '')),
    [rows],
  );
}

export interface Principle {
  readonly guideline: string;
  readonly title: string;
  readonly text: string;
}

/** The principle of the day: as the edition that is in force says it, not as somebody is rewriting it. */
export function usePrinciple(): Principle | null {
  const today = useFormat().today();
  const reading = useReading();
  const inForce = (reading?.entries ?? []).flatMap(({ guideline, reading: read }) =>
    read?.standing.validity === 'inForce'
      ? [{ guideline: guideline.id, edition: read.standing.edition.id }]
      : [],
  );
  const chosen = ofTheDay(inForce, today);
  const answer = useAnswer('records.get', [{ ids: chosen ? [chosen.edition] : [] }]);
  const row = answer.kind === 'ready' ? answer.value[0] : undefined;
  if (chosen === undefined || row?.type !== 'edition' || row.id !== chosen.edition) return null;
  const { title, content } = (row as Row<'edition'>).fields;
  const text = content.principle;
  return typeof text === 'string' && text !== '' ? { guideline: chosen.guideline, title, text } : null;
}
