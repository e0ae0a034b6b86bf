// Half-filled forms lie on one PC alone, where nobody else's sweep reaches them: they keep nothing longer than records do.
import { personsKeptSince } from '../../shared/privacy/retention.ts';
import type { WriteDb } from './db.ts';
import { startOfDay } from './records/office-time.ts';

interface Terms {
  /** Today at the office, as an ISO date. */
  readonly today: string;
  /** Instant before which no free text is kept. */
  readonly textsSince: string;
  /** `office.personDays`. */
  readonly personDays: number;
}

/**
 * A contact or an impression that nobody ever finished writing is kept no longer than a contact that was saved, and how a
 * person can be reached no longer than after a follow-up.
 */
export function dropOldForms(db: WriteDb, { today, textsSince, personDays }: Terms): void {
  db.run(
    "DELETE FROM drafts WHERE (key LIKE 'form:contact%' OR key LIKE 'form:impression%') AND saved_at < ?",
    textsSince,
  );
  db.run(
    `UPDATE drafts SET value = json_set(value, '$.person', NULL)
     WHERE key LIKE 'form:contact%' AND json_type(value, '$.person') <> 'null' AND saved_at < ?`,
    startOfDay(db, personsKeptSince(today, personDays)),
  );
}
