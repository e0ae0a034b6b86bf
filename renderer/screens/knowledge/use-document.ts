// One document as its screen needs it: the row, what the member may do with it, and the edition that counts.
import { useMemo } from 'react';
import { type Standing, standingOf } from '../../../shared/conduct/standing.ts';
import type { KnowledgeDocument } from '../../../shared/model/knowledge.ts';
import { mayChange, mayReadPast, mayWrite } from '../../../shared/model/roles.ts';
import type { Row } from '../../../shared/model/row.ts';
import { compareTexts } from '../../../shared/richtext/compare.ts';
import { type RichText, richText } from '../../../shared/richtext/rich-text.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { type Answered, useAnswer } from '../../bridge/use-ask.ts';
import type { TextPlace } from '../../editor/text-place.ts';
import { useRow, useRows } from '../../replica/use-rows.ts';

export interface DocumentView {
  readonly id: string;
  readonly row: Row<'document'>;
  readonly fields: KnowledgeDocument;
  readonly mayEdit: boolean;
  /** What is published is taken away by leads only. */
  readonly mayRemove: boolean;
  readonly mayLookBack: boolean;
  readonly mayPublish: boolean;
  readonly standing: Standing<Row<'edition'>> | undefined;
}

/** Where the text of a document lies. */
export const bodyOf = (id: string): TextPlace => ({ type: 'document', id, field: 'body' });

/** Undefined while it is read, null where there is none. */
export function useDocument(id: string): DocumentView | null | undefined {
  const row = useRow('document', id);
  const { role } = useSession();
  const today = useFormat().today();
  const editions = useRows('edition', (rows) => rows.where('fields.target').equals(id).toArray(), [id]);
  if (row === null) return null;
  if (row === undefined || editions === undefined) return undefined;
  return {
    id,
    row,
    fields: row.fields,
    mayEdit: mayWrite(role, 'document', {}),
    mayRemove: mayChange(role, 'document', row.fields, undefined),
    mayLookBack: mayReadPast(role, 'document'),
    mayPublish: mayWrite(role, 'edition', {}) && mayWrite(role, 'document', { status: 'published' }),
    standing: standingOf(editions, today),
  };
}

/** The text as it is kept, kept up to date. */
export const useBody = (id: string): Answered<RichText> =>
  useAnswer('texts.read', [bodyOf(id)], { refreshOn: ['document'] });

export interface ReadingText {
  /** What this member reads: the working text, or, for who can't write, the edition that counts. */
  readonly body: Answered<RichText>;
  /** The text of the edition that counts. */
  readonly published: RichText | undefined;
  /** True where what is written stands in no edition yet. */
  readonly unpublished: boolean;
}

export function useReadingText({ id, fields, mayEdit, standing }: DocumentView): ReadingText {
  const body = useBody(id);
  const published = usePublishedText(standing?.edition.id);
  const working = body.kind === 'ready' ? body.value : undefined;
  const differs = useMemo(
    () =>
      published !== undefined &&
      working !== undefined &&
      compareTexts(published, working).some((block) => block.kind !== 'same'),
    [published, working],
  );
  return {
    body: !mayEdit && published !== undefined && body.kind === 'ready' ? { ...body, value: published } : body,
    published,
    unpublished:
      mayEdit && (standing === undefined || differs || standing.edition.fields.title !== fields.title),
  };
}

/** The body of an edition; undefined where there is none, or while it is fetched. */
function usePublishedText(edition: string | undefined): RichText | undefined {
  const answer = useAnswer('records.get', [{ ids: edition === undefined ? [] : [edition] }]);
  const [row] = answer.kind === 'ready' ? answer.value : [];
  return useMemo(() => {
    if (row?.type !== 'edition') return undefined;
    const { content } = row.fields as { readonly content?: Readonly<Record<string, unknown>> };
    return richText.safeParse(content?.body).data;
  }, [row]);
}
