// Fetches what a sheet shows. The print window has no replica: it asks the core, once, for exactly this.

import type { GuidelineContent } from '../../shared/conduct/content.ts';
import { guidelineContent } from '../../shared/conduct/content.ts';
import type { EditionRow, Numbered, Validity } from '../../shared/conduct/standing.ts';
import { standingOf, validityOf } from '../../shared/conduct/standing.ts';
import { type Edition, numberEditions } from '../../shared/model/conduct.ts';
import type { Office } from '../../shared/model/office.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import { recordTypeNamed } from '../../shared/model/record-types.ts';
import type { Row } from '../../shared/model/row.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { ask } from '../bridge/client.ts';
import type { DocumentContent } from './document-content.ts';
import { documentContent } from './document-content.ts';

/** Which state of a text is printed. */
export type Issue =
  | { readonly kind: 'working' }
  | (Numbered & { readonly kind: 'edition'; readonly validity: Validity });

export interface Printed<C> {
  readonly id: string;
  readonly issue: Issue;
  readonly content: C;
}

export type PrintedGuideline = Printed<GuidelineContent>;
export type PrintedDocument = Printed<DocumentContent>;

type Source = Row<'guideline'> | Row<'document'> | Row<'edition'>;
const isSource = (row: Row): row is Source => ['guideline', 'document', 'edition'].includes(row.type);
const targetOf = (row: Source): string => (row.type === 'edition' ? row.fields.target : row.id);

/** The office whose name stands at the head of sheets. */
export async function loadOffice(id: string): Promise<Result<Office>> {
  const rows = await ask('records.get', { ids: [id] });
  if (!rows.ok) return rows;
  const office = rows.value.find((row): row is Row<'office'> => row.type === 'office');
  return office ? ok(office.fields) : fail({ kind: 'record-missing', type: 'office', id });
}

/** Guidelines in the order of `ids`; `today` is an ISO date. */
export const loadGuidelines = (ids: readonly string[], working: boolean, today: string) =>
  load(ids, working, today, 'guideline', (raw) => guidelineContent.parse(raw));

export const loadDocuments = (ids: readonly string[], working: boolean, today: string) =>
  load(ids, working, today, 'document', (raw) => documentContent.parse(raw));

async function load<C>(
  ids: readonly string[],
  working: boolean,
  today: string,
  type: 'guideline' | 'document',
  parse: (raw: unknown) => C,
): Promise<Result<readonly Printed<C>[]>> {
  const found = await ask('records.get', { ids: [...ids] });
  if (!found.ok) return found;
  const byId = new Map(found.value.filter(isSource).map((row) => [row.id, row]));
  const missing = ids.find((id) => !byId.has(id));
  if (missing !== undefined) return fail({ kind: 'record-missing', type, id: missing });
  const sources = ids.flatMap((id) => byId.get(id) ?? []);
  const editions = await ask('editions.of', { targets: [...new Set(sources.map(targetOf))] });
  if (!editions.ok) return editions;
  const printed: Printed<C>[] = [];
  for (const source of sources) {
    const issue = issueOf(source, editions.value, working, today);
    const raw =
      issue.kind === 'edition' ? await editionContent(issue.edition.id) : await workingContent(source);
    if (!raw.ok) return raw;
    printed.push({ id: source.id, issue, content: parse(raw.value) });
  }
  return ok(printed);
}

function issueOf(source: Source, all: readonly EditionRow[], working: boolean, today: string): Issue {
  const own = all.filter(({ fields }) => fields.target === targetOf(source));
  if (source.type === 'edition') {
    const numbered = numberEditions(own).find(({ edition }) => edition.id === source.id);
    if (numbered)
      return { kind: 'edition', ...numbered, validity: validityOf(numbered.edition.fields, today) };
  }
  const standing = working ? undefined : standingOf(own, today);
  return standing ? { kind: 'edition', ...standing } : { kind: 'working' };
}

async function editionContent(id: string): Promise<Result<Edition['content']>> {
  const rows = await ask('records.get', { ids: [id] });
  if (!rows.ok) return rows;
  const row = rows.value.find((each): each is Row<'edition'> => each.type === 'edition');
  return row ? ok(row.fields.content) : fail({ kind: 'record-missing', type: 'edition', id });
}

/** Plain fields and rich texts side by side, as they would be published now. */
async function workingContent(row: Row<TypeName>): Promise<Result<Record<string, unknown>>> {
  if (row.type !== 'guideline' && row.type !== 'document') return ok({});
  const content: Record<string, unknown> = { ...row.fields };
  for (const field of recordTypeNamed(row.type)?.texts ?? []) {
    const text = await ask('texts.read', { type: row.type, id: row.id, field });
    if (!text.ok) return text;
    content[field] = text.value;
  }
  return ok(content);
}
