// What may no longer be kept is erased (DSGVO Art. 5 (1) e): person parts whose day has come, and after the office's time
// the free text of contacts, with contacts and impressions that were taken out of the list or never finished, and follow-ups
// that are done.
// Coded fields stay.
import type { Contact } from '../../shared/model/contact.ts';
import { fieldsOfVersion } from '../../shared/model/form-versions.ts';
import type { Office } from '../../shared/model/office.ts';
import { mayErase, mayWrite } from '../../shared/model/roles.ts';
import { textKeptSince, withoutFreeText } from '../../shared/privacy/retention.ts';
import type { ReadDb } from './db.ts';
import { idWithoutText, looseEndsTied } from './erased-links.ts';
import type { Workspace } from './handlers/workspace.ts';
import type { Change } from './journal/funnel.ts';
import { dropOldForms } from './old-drafts.ts';
import { changeFields } from './records/change-fields.ts';
import { believes } from './records/leapt-clock.ts';
import { startOfDay } from './records/office-time.ts';
import { definitionOf, type StoredRow, toRow, visibleRow } from './records/store.ts';
import { owedPurge, purgeOwed } from './search/index-record.ts';

/** How often to look, in ms: an office PC may run for days. */
const interval = 60 * 60_000;
/** Before the first look, in ms: reading through old contacts would hold up the first screen. */
const firstLook = 10_000;
/** Contacts that share a transaction: short enough for other calls in between. */
const piece = 50;
/** Between an erasure and its words' leaving the index, in ms: whoever erases one contact often erases another. */
const forgetAfter = 1_000;

export interface RetentionEars {
  /** A failing disk. */
  readonly failed: (error: unknown) => void;
  /** The clock isn't believed, and nothing is erased for now. Once for each time that the vault is open. */
  readonly doubted: () => void;
}

/**
 * Erases what goes as a whole at once, everything that is due soon and then every hour; and lets the index forget what
 * anybody erases. Answers a function that stops it.
 */
export function keepRetention(workspace: Workspace, { failed, doubted }: RetentionEars): () => void {
  let stopped = false;
  let isSaid = false;
  const tell = (isBelieved: boolean): void => {
    if (isBelieved || isSaid) return;
    isSaid = true;
    doubted();
  };
  const look = (): void =>
    void eraseDue(workspace, () => stopped)
      .then(tell)
      .catch(failed);
  try {
    // A person's details are not shown once more after their day.
    tell(eraseWhole(workspace));
  } catch (error) {
    failed(error);
  }
  const timers = [setTimeout(look, firstLook), setInterval(look, interval)];
  for (const timer of timers) timer.unref();
  let forgetting: NodeJS.Timeout | undefined;
  workspace.funnel.onTouched(() => {
    if (stopped || !workspace.db.read(owedPurge)) return;
    clearTimeout(forgetting);
    forgetting = setTimeout(() => void forget(workspace, () => stopped).catch(failed), forgetAfter);
    forgetting.unref();
  });
  return () => {
    stopped = true;
    for (const timer of [...timers, forgetting]) clearTimeout(timer);
  };
}

/** The index forgets erased words, too: its pages else keep them until they happen to be merged. */
async function forget({ db }: Workspace, isStopped: () => boolean): Promise<void> {
  if (isStopped()) return;
  for (const _ of purgeOwed(db)) {
    await breath();
    if (isStopped()) return;
  }
}

const breath = () => new Promise<void>((resume) => setImmediate(resume));

/**
 * Erases everything that is due, in pieces. A member who may not write contacts leaves it to the others' PCs. Answers
 * false where the clock isn't believed.
 */
export async function eraseDue(
  workspace: Workspace,
  isStopped: () => boolean = () => false,
): Promise<boolean> {
  const isBelieved = eraseWhole(workspace);
  tieLooseEnds(workspace);
  if (isBelieved && isForContacts(workspace)) await clearTexts(workspace, isStopped);
  await forget(workspace, isStopped);
  return isBelieved;
}

const isForContacts = ({ session }: Workspace): boolean => mayWrite(session().role, 'contact');

/** Erases what leaves nothing; answers false where the clock isn't believed. */
function eraseWhole(workspace: Workspace): boolean {
  const { db, funnel, today } = workspace;
  if (!db.write((tx) => believes(tx, today()))) return false;
  const whole = db.read((tx) => dueAsWhole(tx, workspace));
  if (whole.length > 0) funnel.commit(whole);
  db.write((tx) => {
    const personDays = officeOf(tx, workspace)?.personDays ?? 30;
    dropOldForms(tx, { today: today(), textsSince: textsSince(tx, workspace), personDays });
    return null;
  });
  return true;
}

/** Asks no clock: what a gone contact was is no longer said, whoever erased it and when. */
function tieLooseEnds(workspace: Workspace): void {
  if (!isForContacts(workspace)) return;
  const changes = workspace.db.read(looseEndsTied);
  if (changes.length > 0) workspace.funnel.commit(changes);
}

async function clearTexts(workspace: Workspace, isStopped: () => boolean): Promise<void> {
  const { db, funnel } = workspace;
  let last: StoredRow | undefined;
  for (;;) {
    const due = db.read((tx) => dueContacts(tx, workspace, last));
    const changes = due.flatMap((row) => db.read((tx) => clearing(tx, row)));
    if (changes.length > 0) funnel.commit(erasuresFirst(changes));
    last = due.at(-1);
    if (due.length < piece || isStopped()) break;
    await breath();
    if (isStopped()) break;
  }
}

/** In rising numbers the index gathers its changes; between old and new ones to and fro it would write each on its own. */
const erasuresFirst = (changes: readonly Change[]): Change[] =>
  [...changes].sort((a, b) => Number(b.kind === 'erase') - Number(a.kind === 'erase'));

const officeOf = (db: ReadDb, { session }: Workspace): Office | undefined =>
  visibleRow(db, 'office', session().officeId)?.fields;

/** From when on texts are kept, as an instant. */
const textsSince = (db: ReadDb, workspace: Workspace): string =>
  startOfDay(db, textKeptSince(workspace.today(), officeOf(db, workspace)?.contactTextMonths ?? 12));

/**
 * What goes without leaving anything: nothing coded of it is worth keeping, or somebody took it out of the list. What this
 * member may not erase is left to others' PCs, as it would be erased nowhere but here.
 */
function dueAsWhole(db: ReadDb, workspace: Workspace): Change[] {
  const since = textsSince(db, workspace);
  return db
    .all<{ type: 'person' | 'contact' | 'impression' | 'followUp'; id: string }>(
      `SELECT type, id FROM records WHERE type = 'person' AND hidden IN (0, 1) AND sort > '' AND sort <= ?
       UNION ALL SELECT type, id FROM records
         WHERE type IN ('contact', 'impression') AND hidden = 1 AND sort > '' AND sort < ?
       UNION ALL SELECT type, id FROM records WHERE type = 'followUp' AND fields ->> '$.doneAt' < ?`,
      ...[workspace.today(), since, since],
    )
    .filter(({ type }) => mayErase(workspace.session().role, type))
    .map(({ type, id }) => ({ kind: 'erase', type, id }));
}

/** The oldest contacts after `last` whose free text has had its time. */
function dueContacts(db: ReadDb, workspace: Workspace, last: StoredRow | undefined): StoredRow[] {
  return db.all<StoredRow>(
    `SELECT n, type, id, sort, hidden, fields, state FROM records
     WHERE type = 'contact' AND hidden = 0 AND (sort, id) > (?, ?) AND sort < ? AND coalesce(
       nullif(fields ->> '$.concern', ''), nullif(fields ->> '$.wish', ''), nullif(fields ->> '$.impression', ''),
       fields ->> '$.answers') IS NOT NULL
     ORDER BY sort, id LIMIT ?`,
    last?.sort ?? '',
    last?.id ?? '',
    textsSince(db, workspace),
    piece,
  );
}

/**
 * The journal holds what was written, so a text can only go with its record: the contact is erased, and its coded fields
 * go on under another id, which every device derives alike.
 */
function clearing(db: ReadDb, stored: StoredRow): Change[] {
  const row = toRow(stored);
  if (!row) return [];
  const contact = row.fields as Contact;
  const form = contact.form === undefined ? undefined : visibleRow(db, 'form', contact.form);
  const cleared = withoutFreeText(contact, form && fieldsOfVersion(form.fields, contact.formVersion));
  if (!cleared) return [];
  const id = idWithoutText(row.id);
  const coded = changeFields(definitionOf('contact'), id, { ...contact, ...cleared });
  if (!coded.ok || !coded.value) return [];
  const hanging = db
    .all<{ type: 'followUp' | 'person' | 'impression'; id: string }>(
      "SELECT type, id FROM records WHERE fields ->> '$.contact' = ? AND hidden = 0",
      row.id,
    )
    .map((record): Change => ({ kind: 'set', type: record.type, id: record.id, values: { contact: id } }));
  return [coded.value, ...hanging, { kind: 'erase', type: 'contact', id: row.id }];
}
