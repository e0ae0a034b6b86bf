// The words of editions and of the working text, which the replica does without.
import { useEffect, useMemo, useState } from 'react';
import type { GuidelineContent } from '../../../shared/conduct/content.ts';
import { guidelineContent } from '../../../shared/conduct/content.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import { guidelineTexts } from '../../../shared/model/conduct.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { isEmptyText } from '../../../shared/richtext/substance.ts';
import { ask } from '../../bridge/client.ts';
import { onFeed } from '../../bridge/feed.ts';
import type { Answered } from '../../bridge/use-ask.ts';
import { useAnswer } from '../../bridge/use-ask.ts';

const none: ReadonlyMap<string, GuidelineContent> = new Map();

export interface EditionContents {
  readonly contents: ReadonlyMap<string, GuidelineContent>;
  /** Of the reading, or null. */
  readonly failed: Extract<Answered<unknown>, { readonly kind: 'failed' }> | null;
}

/** Contents by the ids of editions; empty until they are read. Editions never change, so they are read once. */
export function useEditionContents(ids: readonly string[]): EditionContents {
  const answer = useAnswer('records.get', [{ ids: [...ids] }]);
  const rows = answer.kind === 'ready' ? answer.value : undefined;
  const contents = useMemo(() => (rows ? contentsOf(rows) : none), [rows]);
  return { contents, failed: answer.kind === 'failed' ? answer : null };
}

const contentsOf = (rows: readonly Row[]): ReadonlyMap<string, GuidelineContent> =>
  new Map(
    rows
      .filter((row): row is Row<'edition'> => row.type === 'edition')
      .map((row) => [row.id, guidelineContent.parse(row.fields.content)]),
  );

/** One edition's content, as a value. */
export async function readEdition(id: string): Promise<Result<GuidelineContent | undefined>> {
  const rows = await ask('records.get', { ids: [id] });
  return rows.ok ? ok(contentsOf(rows.value).get(id)) : rows;
}

/** Plain fields and texts of a guideline as they would be published now. */
export async function readWorking(row: Row<'guideline'>): Promise<Result<GuidelineContent>> {
  const texts: Record<string, unknown> = {};
  for (const field of guidelineTexts) {
    const text = await ask('texts.read', { type: 'guideline', id: row.id, field });
    if (!text.ok) return text;
    texts[field] = text.value;
  }
  return ok(guidelineContent.parse({ ...row.fields, ...texts }));
}

/** True where `content` has a title and nothing else: nobody is asked to read that. */
export const isBlank = (content: GuidelineContent): boolean =>
  content.principle.trim() === '' &&
  content.plainLanguage.trim() === '' &&
  guidelineTexts.every((field) => isEmptyText(content[field]));

export interface Working {
  readonly content: GuidelineContent | null;
  readonly failure: Failure | null;
}

const unread: Working = { content: null, failure: null };

/** The working text of a guideline, kept up to date; null reads nothing. */
export function useWorking(row: Row<'guideline'> | null): Working {
  const [working, setWorking] = useState<Working & { readonly id?: string }>(unread);
  useEffect(() => {
    if (row === null) return;
    let wanted = true;
    const read = () =>
      void readWorking(row).then((answer) => {
        if (!wanted) return;
        setWorking(
          answer.ok
            ? { id: row.id, content: answer.value, failure: null }
            : { id: row.id, content: null, failure: answer.failure },
        );
      });
    read();
    const stop = onFeed('rows', ({ rows }) => {
      if (rows.some(({ id }) => id === row.id)) read();
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [row]);
  return row !== null && working.id === row.id ? working : unread;
}
