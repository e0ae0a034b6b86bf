// Rich text: opening, continuous saving, versions.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { textCalls } from '../../../shared/contract/texts.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import { toBase64 } from '../../../shared/oplog/base64.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { safeToApply } from '../../../shared/richtext/merge.ts';
import type { WriteDb } from '../db.ts';
import { recordKey, textState, visibleRow } from '../records/store.ts';
import { lastTextMerge } from '../records/text-merge.ts';
import { textAt, textVersions } from '../records/text-versions.ts';
import type { Workspace } from './workspace.ts';

type TextCalls = Pick<typeof textCalls, Extract<keyof typeof textCalls, `texts.${string}`>>;

interface Place {
  readonly type: 'document' | 'guideline' | 'solution';
  readonly id: string;
  readonly field: string;
}

const draftKey = ({ type, id, field }: Place): string => `text:${recordKey(type, id)}/${field}`;
const empty = new Uint8Array();

export function textHandlers(workspace: Workspace): Handlers<TextCalls> {
  const { db } = workspace;
  const read = (place: Place): Uint8Array =>
    db.read((tx) => textState(tx, place.type, place.id, place.field)) ?? empty;
  return {
    'texts.open': (place) => {
      const may = mayWriteText(workspace, place);
      if (!may.ok) return may;
      const draft = db.read((tx) =>
        tx.get<{ value: Uint8Array }>('SELECT value FROM drafts WHERE key = ?', draftKey(place)),
      );
      return ok({ update: read(place), draft: draft ? new Uint8Array(draft.value) : null });
    },
    'texts.draft': (place) => {
      const sound = check(workspace, place, place.update);
      if (!sound.ok) return sound;
      db.write((tx) =>
        tx.run(
          'INSERT OR REPLACE INTO drafts (key, value, saved_at) VALUES (?, ?, ?)',
          draftKey(place),
          place.update,
          workspace.now(),
        ),
      );
      return ok(null);
    },
    'texts.append': (place) => {
      const sound = check(workspace, place, place.update);
      if (!sound.ok) return sound;
      const { type, id, field, update } = place;
      const written = workspace.write([{ kind: 'text', type, id, field, update: toBase64(update) }], (tx) =>
        dropDraft(tx, place),
      );
      return written.ok ? ok(null) : written;
    },
    'texts.read': ({ type, id, field }) => {
      const text = db.read((tx) => workspace.view(tx).text(type, id, field));
      return text ? ok(text) : fail({ kind: 'record-missing', type, id });
    },
    'texts.versions': ({ type, id, field }) =>
      workspace.past(type, (tx) => textVersions(tx, recordKey(type, id), field)),
    'texts.merge': ({ type, id, field }) =>
      workspace.past(type, (tx) => lastTextMerge(tx, recordKey(type, id), field, workspace.vault.device)),
    'texts.at': ({ type, id, field, position }) =>
      workspace.past(type, (tx) => textAt(tx, recordKey(type, id), field, position)),
  };
}

const dropDraft = (db: WriteDb, place: Place): void =>
  void db.run('DELETE FROM drafts WHERE key = ?', draftKey(place));

/** Keystrokes are kept for those only who may make them part of the record. */
function mayWriteText({ session }: Workspace, { type }: Place): Result<null> {
  const { role } = session();
  return mayWrite(role, type)
    ? ok(null)
    : fail({ kind: 'record-not-allowed', action: `write ${type}`, role });
}

function check(workspace: Workspace, place: Place, update: Uint8Array): Result<null> {
  const may = mayWriteText(workspace, place);
  if (!may.ok) return may;
  const { db } = workspace;
  const { type, id } = place;
  if (!db.read((tx) => visibleRow(tx, type, id))) return fail({ kind: 'record-missing', type, id });
  if (!safeToApply(update))
    return fail({ kind: 'record-invalid', type, problems: [{ path: 'update', reason: 'rich-text' }] });
  return ok(null);
}
