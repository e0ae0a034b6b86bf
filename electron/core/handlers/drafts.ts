// Half-filled forms: kept in the vault of this PC so that a crash costs nothing, never part of a record.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { recordCalls, StoredDraft } from '../../../shared/contract/records.ts';
import type { Role } from '../../../shared/model/primitives.ts';
import { recordTypeNamed, type TypeName } from '../../../shared/model/record-types.ts';
import { mayRead } from '../../../shared/model/roles.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Workspace } from './workspace.ts';

type DraftCalls = Pick<typeof recordCalls, Extract<keyof typeof recordCalls, `drafts.${string}`>>;

interface DraftRow {
  readonly key: string;
  readonly value: string;
  readonly saved_at: string;
}

/** Form drafts are JSON; unfinished keystrokes of rich text lie under a prefix of their own (see texts.ts). */
const formKey = (key: string): string => `form:${key}`;

/** A draft of a record (`contact/quick`) is for those only who may read such records. */
const mayKeep = (role: Role, key: string): boolean => {
  const [type = ''] = key.split('/');
  return recordTypeNamed(type) === undefined || mayRead(role, type as TypeName);
};

export function draftHandlers({ db, now, session }: Workspace): Handlers<DraftCalls> {
  const may = (key: string): boolean => mayKeep(session().role, key);
  return {
    'drafts.put': ({ key, value }) => {
      const { role } = session();
      if (!may(key)) return fail({ kind: 'record-not-allowed', action: `keep ${key}`, role });
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
      return ok(row && may(key) ? toDraft(row) : null);
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
      return ok(rows.map(toDraft).filter((draft) => may(draft.key)));
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
