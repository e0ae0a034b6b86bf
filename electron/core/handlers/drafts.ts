// Half-filled forms: kept in the vault of this PC so that a crash costs nothing, never part of a record.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { recordCalls, StoredDraft } from '../../../shared/contract/records.ts';
import { ok } from '../../../shared/result.ts';
import type { Workspace } from './workspace.ts';

type DraftCalls = Pick<typeof recordCalls, Extract<keyof typeof recordCalls, `drafts.${string}`>>;

interface DraftRow {
  readonly key: string;
  readonly value: string;
  readonly saved_at: string;
}

/** Form drafts are JSON; unfinished keystrokes of rich text lie under a prefix of their own (see texts.ts). */
const formKey = (key: string): string => `form:${key}`;

export function draftHandlers({ db, now }: Workspace): Handlers<DraftCalls> {
  return {
    'drafts.put': ({ key, value }) => {
      db.write((tx) =>
        tx.run(
          'INSERT OR REPLACE INTO drafts (key, value, saved_at) VALUES (?, ?, ?)',
          formKey(key),
          JSON.stringify(value),
          now(),
        ),
      );
      return ok(null);
    },
    'drafts.get': ({ key }) => {
      const row = db.read((tx) => tx.get<DraftRow>('SELECT * FROM drafts WHERE key = ?', formKey(key)));
      return ok(row ? toDraft(row) : null);
    },
    'drafts.list': ({ prefix }) => {
      const start = formKey(prefix);
      const rows = db.read((tx) =>
        tx.all<DraftRow>(
          'SELECT * FROM drafts WHERE substr(key, 1, ?) = ? ORDER BY key',
          start.length,
          start,
        ),
      );
      return ok(rows.map(toDraft));
    },
    'drafts.drop': ({ key }) => {
      db.write((tx) => tx.run('DELETE FROM drafts WHERE key = ?', formKey(key)));
      return ok(null);
    },
  };
}

const toDraft = (row: DraftRow): StoredDraft => ({
  key: row.key.slice(formKey('').length),
  value: JSON.parse(row.value),
  savedAt: row.saved_at,
});
