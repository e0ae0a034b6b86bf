// Import: checks every line, keeps the good ones, and names the others. Running it twice changes nothing.
import type { ImportReport, RefusedLine } from '../../../shared/contract/exchange.ts';
import type { Problem, RecordFailure } from '../../../shared/errors/record-failure.ts';
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import { answerProblems } from '../../../shared/model/form-answers.ts';
import { fieldsOfVersion } from '../../../shared/model/form-versions.ts';
import type { RecordType } from '../../../shared/model/record-type.ts';
import { toBase64 } from '../../../shared/oplog/base64.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { updateToRichText } from '../../../shared/richtext/codec.ts';
import { fittedText } from '../../../shared/richtext/fit.ts';
import { replacementUpdate } from '../../../shared/richtext/replace.ts';
import { type RichText, richText } from '../../../shared/richtext/rich-text.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import type { Workspace } from '../handlers/workspace.ts';
import type { Change } from '../journal/funnel.ts';
import { changeFields } from '../records/change-fields.ts';
import { definitionOf, isErased, rowOf, textState, toRow, visibleRow } from '../records/store.ts';
import { pictureIn } from './pictures.ts';
import { type ExchangeLine, readLine } from './read-lines.ts';
import { altered, distrusted } from './trust.ts';

/** Lines, and letters in them, that share a transaction: each commit makes the search index write out what it gathered. */
const [batchLines, batchLetters] = [5_000, 4 << 20];

type Outcome =
  | { readonly problems: readonly Problem[] }
  | { readonly changes: readonly Change[]; readonly isNew: boolean; readonly also?: (db: WriteDb) => void };

type Counts = { -readonly [K in keyof ImportReport]: K extends 'refused' ? RefusedLine[] : number };

/**
 * Imports `lines` (text without line ends; empty ones are skipped). Yields the number of the last line dealt with;
 * a caller that stops in between keeps what was imported so far. The report is returned and grows meanwhile.
 */
export function* importLines(
  workspace: Workspace,
  lines: Iterable<string>,
  report: Counts,
): Generator<number, Result<null>> {
  let number = 0;
  let batch: Batch = emptyBatch();
  let letters = 0;
  for (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    const read = readLine(text);
    if ('line' in read && leansOn(read.line, batch)) {
      const flushed = flush(workspace, batch);
      if (!flushed.ok) return flushed;
      batch = emptyBatch();
    }
    const outcome = 'problems' in read ? read : changesOf(workspace, read.line);
    count(report, number, outcome);
    if ('line' in read && 'changes' in outcome) addTo(batch, read.line.id, outcome);
    letters += text.length;
    if (batch.ids.size >= batchLines || letters >= batchLetters) {
      const flushed = flush(workspace, batch);
      if (!flushed.ok) return flushed;
      batch = emptyBatch();
      letters = 0;
      yield number;
    }
  }
  const flushed = flush(workspace, batch);
  return flushed.ok ? ok(null) : flushed;
}

interface Batch {
  readonly ids: Set<string>;
  readonly changes: Change[];
  readonly also: ((db: WriteDb) => void)[];
}

/**
 * True where the batch must be written before the line can be judged: the same record again, the form it answers, or
 * another member (one of two leads may go, not both).
 */
const leansOn = ({ id, type, fields }: ExchangeLine, { ids, changes }: Batch): boolean =>
  ids.has(id) ||
  (typeof fields.form === 'string' && ids.has(fields.form)) ||
  (type === 'member' && changes.some((change) => change.type === 'member'));

const emptyBatch = (): Batch => ({ ids: new Set(), changes: [], also: [] });

function addTo(batch: Batch, id: string, outcome: Exclude<Outcome, { problems: unknown }>): void {
  batch.ids.add(id);
  batch.changes.push(...outcome.changes);
  if (outcome.also) batch.also.push(outcome.also);
}

function flush(workspace: Workspace, { changes, also }: Batch): Result<unknown> {
  if (changes.length === 0) return ok(null);
  return workspace.write(byDay(changes), (db) => {
    for (const one of also) one(db);
  });
}

/** The index gathers what comes in rising numbers, and contacts are numbered by their day. */
const byDay = (changes: readonly Change[]): Change[] =>
  changes.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
const dayOf = (change: Change): string =>
  change.type === 'contact' && change.kind === 'set' ? String(change.values?.at ?? '').slice(0, 10) : '';

function count(report: Counts, line: number, outcome: Outcome): void {
  if ('problems' in outcome) report.refused.push({ line, problems: outcome.problems });
  else if (outcome.changes.length === 0) report.unchanged += 1;
  else if (outcome.isNew) report.added += 1;
  else report.changed += 1;
}

function changesOf(workspace: Workspace, line: ExchangeLine): Outcome {
  // A vault is one office's; a second one would make today's date and the retention ambiguous.
  if (line.type === 'office' && line.id !== workspace.session().officeId)
    return { problems: [{ path: 'id', reason: 'not-importable' }] };
  const definition = definitionOf(line.type);
  const { texts, bytes, plain } = split(definition, line.fields);
  const problems = [...textProblems(texts), ...distrusted(line.type, plain, workspace.today)];
  const picture = pictureIn(line.type, bytes, plain);
  if ('problem' in picture) return { problems: [...problems, picture.problem] };
  if (problems.length > 0) return { problems };
  return workspace.db.read((db) => {
    const stored = rowOf(db, line.type, line.id);
    if (stored && isErased(stored)) return { problems: [{ path: 'id', reason: 'erased' }] };
    const standing = stored && toRow(stored);
    const frozen = standing ? altered(line.type, plain, standing.fields) : [];
    if (frozen.length > 0) return { problems: frozen };
    const unfit = line.type === 'contact' ? unfitAnswers(db, plain as Partial<Contact>) : [];
    if (unfit.length > 0) return { problems: unfit };
    const change = changeFields(definition, line.id, plain, standing);
    if (!change.ok)
      return { problems: change.failure.kind === 'record-invalid' ? change.failure.problems : [] };
    const textChanges = Object.entries(texts).flatMap(
      ([field, text]) => textChange(workspace, db, line, field, text) ?? [],
    );
    const changes = [...(change.value ? [change.value] : []), ...textChanges];
    const refused = workspace.refusal(db, changes);
    if (refused) return { problems: problemsIn(refused) };
    const store = picture.bytes;
    const also =
      store &&
      ((tx: WriteDb): void =>
        void tx.run('INSERT OR REPLACE INTO attachments (id, bytes) VALUES (?, ?)', line.id, store));
    return { changes, isNew: standing === undefined, ...(also ? { also } : {}) };
  });
}

function problemsIn(refused: RecordFailure): readonly Problem[] {
  if (refused.kind === 'record-invalid') return refused.problems;
  return [{ path: 'type', reason: refused.kind === 'record-last-lead' ? 'last-lead' : 'not-allowed' }];
}

function split(definition: RecordType, fields: ExchangeLine['fields']) {
  if (definition.texts.length === 0 && definition.type !== 'attachment')
    return { texts: {}, plain: fields, bytes: undefined };
  const entries = Object.entries(fields).filter(
    ([name]) => name !== 'bytes' || definition.type !== 'attachment',
  );
  return {
    texts: Object.fromEntries(entries.filter(([name]) => definition.texts.includes(name))),
    plain: Object.fromEntries(entries.filter(([name]) => !definition.texts.includes(name))),
    bytes: definition.type === 'attachment' ? fields.bytes : undefined,
  };
}

const textProblems = (texts: Readonly<Record<string, unknown>>): Problem[] =>
  Object.entries(texts)
    .filter(([, text]) => !richText.safeParse(text).success)
    .map(([path]) => ({ path, reason: 'rich-text' }));

function unfitAnswers(db: ReadDb, contact: Partial<Contact>): Problem[] {
  const form = contact.form === undefined ? undefined : visibleRow(db, 'form', contact.form);
  if (!form) return [];
  return answerProblems({ fields: fieldsOfVersion(form.fields, contact.formVersion) }, contact.answers ?? {});
}

function textChange(
  workspace: Workspace,
  db: ReadDb,
  line: ExchangeLine,
  field: string,
  text: unknown,
): Change | undefined {
  const state = textState(db, line.type, line.id, field) ?? new Uint8Array();
  const fitted = fittedText(text as RichText);
  if (state.length > 0 && canonicalJson(updateToRichText(state)) === canonicalJson(fitted)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = workspace.ports.chance.randomBytes(4);
  const clientId = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const update = replacementUpdate(state, fitted, clientId);
  return { kind: 'text', type: line.type, id: line.id, field, update: toBase64(update) };
}
