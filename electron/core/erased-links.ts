// What named a contact that is gone names it no longer, on every device and whenever it arrives: a note written elsewhere
// may come long after the erasure. Where the contact goes on without its text, it names what is left of it.
import type { TypeName } from '../../shared/model/record-types.ts';
import type { ReadDb } from './db.ts';
import type { Change } from './journal/funnel.ts';
import { derivedId } from './records/derived-id.ts';
import { visibleRow } from './records/store.ts';

/** Id under which the coded fields of a contact go on once its text is gone; every device derives it alike. */
export const idWithoutText = (contact: string): string =>
  derivedId(contact, `tresen/contact-without-text/v1\0${contact}`);

interface LooseEnd {
  readonly type: Extract<TypeName, 'person' | 'followUp' | 'impression'>;
  readonly id: string;
  readonly contact: string;
}

/** The few that name a contact come first, and only what is hidden of those contacts is looked into. */
const looseEnds = `SELECT record.type, record.id, contact.id AS contact FROM records AS record
  CROSS JOIN records AS contact ON contact.id = record.fields ->> '$.contact'
  WHERE record.fields ->> '$.contact' IS NOT NULL AND record.hidden = 0
    AND contact.type = 'contact' AND contact.hidden = 1 AND contact.state ->> '$.erased' = 1`;

/** Changes after which nothing that is seen names an erased contact. A person part is nothing without its contact, and goes. */
export const looseEndsTied = (db: ReadDb): Change[] =>
  db.all<LooseEnd>(looseEnds).map(({ type, id, contact }): Change => {
    const left = visibleRow(db, 'contact', idWithoutText(contact))?.id;
    if (type === 'person' && left === undefined) return { kind: 'erase', type, id };
    return { kind: 'set', type, id, values: { contact: left ?? null } };
  });
