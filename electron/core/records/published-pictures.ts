// Pictures as they were published: an edition names the hash of each one that it shows, and its own hash covers that, so
// that nobody puts another picture under a text that others have acknowledged.
import type { z } from 'zod';
import { attachmentFields } from '../../../shared/model/knowledge.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import type { ReadDb } from '../db.ts';
import { visibleRow } from './store.ts';

const picture = attachmentFields.pick({ hash: true, size: true, mime: true });
export type PublishedPicture = z.infer<typeof picture>;

const shown = /attachment\/([0-9a-f-]{36})/g;

/** Ids of the pictures that are shown somewhere in this JSON. */
export const picturesShown = (json: string): string[] => [...json.matchAll(shown)].map(([, id = '']) => id);

/** What an edition of `content` says of its pictures; undefined where it shows none that are here. */
export function picturesOf(db: ReadDb, content: unknown): Record<string, PublishedPicture> | undefined {
  const known = picturesShown(JSON.stringify(content)).flatMap((id) => {
    const found = pictureHere(db, id);
    return found ? [[id, found] as const] : [];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** As whoever publishes sees it; what the record says is believed only while the picture is still on its way. */
function pictureHere(db: ReadDb, id: string): PublishedPicture | undefined {
  const said = visibleRow(db, 'attachment', id)?.fields;
  const stored = db.get<{ bytes: Uint8Array }>('SELECT bytes FROM attachments WHERE id = ?', id);
  if (!said) return undefined;
  const { hash, size, mime } = said;
  return stored
    ? { hash: toHex(sha256(stored.bytes)), size: stored.bytes.length, mime }
    : { hash, size, mime };
}

/** The picture as the oldest edition has it that names it; undefined where none does. */
export function publishedPicture(db: ReadDb, id: string): PublishedPicture | undefined {
  const row = db.get<{ found: string }>(
    `SELECT fields -> ? AS found FROM records
     WHERE type = 'edition' AND hidden = 0 AND instr(fields, ?) > 0 AND found IS NOT NULL ORDER BY sort, id LIMIT 1`,
    ...[`$.content.pictures."${id}"`, id],
  );
  return row && picture.safeParse(JSON.parse(row.found)).data;
}
