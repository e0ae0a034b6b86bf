// A lead's view of records, for tests of what lies below the rights of readers.
import type { ReadDb } from '../../electron/core/db.ts';
import { type View, viewOf } from '../../electron/core/records/view.ts';

export const leadView = (db: ReadDb): View =>
  viewOf(db, { role: 'lead', memberId: '', today: () => '2026-11-23' });
