// A disk that is nearly full, as SQLite meets it: its file may grow by so much and no more.
import { workspaceOf } from './core-bench.ts';
import type { Pc } from './team-bench.ts';

/** So many pages of 4 KiB are left for a PC's vault until it is opened anew. */
export function leaveRoom(pc: Pc, pages: number): void {
  const { db } = workspaceOf(pc.core);
  const { page_count: used = 0 } = db.read((tx) => tx.get<{ page_count: number }>('PRAGMA page_count')) ?? {};
  db.read((tx) => tx.get(`PRAGMA max_page_count = ${used + pages}`));
}
