// Pictures: checked by their first bytes, kept in the vault, served to the window by id.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { textCalls } from '../../../shared/contract/texts.ts';
import type { Attachment } from '../../../shared/model/knowledge.ts';
import { fail, ok } from '../../../shared/result.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import { changeFields } from '../records/change-fields.ts';
import { publishedPicture } from '../records/published-pictures.ts';
import { definitionOf, visibleRow } from '../records/store.ts';
import type { Workspace } from './workspace.ts';

/** Largest picture, in bytes. */
const limit = 10 * 1024 * 1024;

/** First bytes of the formats that are kept (PNG, JPEG, GIF; WebP lies in a RIFF container). */
const signatures: readonly {
  readonly mime: Attachment['mime'];
  readonly start: readonly number[];
  readonly at8?: string;
}[] = [
  { mime: 'image/png', start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: 'image/jpeg', start: [0xff, 0xd8, 0xff] },
  { mime: 'image/gif', start: [0x47, 0x49, 0x46, 0x38] },
  { mime: 'image/webp', start: [0x52, 0x49, 0x46, 0x46], at8: 'WEBP' },
];

export function attachmentHandlers(
  workspace: Workspace,
): Handlers<Pick<typeof textCalls, 'attachments.add'>> {
  return {
    'attachments.add': ({ name, mime, alt, bytes }) => {
      if (bytes.length > limit)
        return fail({ kind: 'file-too-large', file: name, size: bytes.length, limit });
      const format = signatures.find((known) => startsLike(bytes, known));
      if (!format) return fail({ kind: 'image-kind-refused', mime });
      const id = workspace.newId();
      const fields = { name, mime: format.mime, alt, size: bytes.length, hash: toHex(sha256(bytes)) };
      const change = changeFields(definitionOf('attachment'), id, fields);
      if (!change.ok) return change;
      const written = workspace.write(change.value ? [change.value] : [], (tx) =>
        tx.run('INSERT INTO attachments (id, bytes) VALUES (?, ?)', id, bytes),
      );
      return written.ok ? ok({ id }) : written;
    },
  };
}

function startsLike(bytes: Uint8Array, { start, at8 }: (typeof signatures)[number]): boolean {
  return (
    start.every((byte, index) => bytes[index] === byte) &&
    (!at8 || String.fromCharCode(...bytes.subarray(8, 12)) === at8)
  );
}

/**
 * A picture's format and bytes, or undefined where there is none (any more) that the member may see, or another one than
 * was published.
 */
export function attachment(
  { db, view }: Pick<Workspace, 'db' | 'view'>,
  id: string,
): { readonly mime: string; readonly bytes: Uint8Array } | undefined {
  return db.read((tx) => {
    const kept = visibleRow(tx, 'attachment', id);
    const row = kept && view(tx).row(kept);
    const stored = tx.get<{ bytes: Uint8Array }>('SELECT bytes FROM attachments WHERE id = ?', id);
    if (!row || !stored) return undefined;
    const bytes = new Uint8Array(stored.bytes);
    const { mime, hash } = publishedPicture(tx, id) ?? { mime: row.fields.mime, hash: undefined };
    return hash === undefined || hash === toHex(sha256(bytes)) ? { mime, bytes } : undefined;
  });
}
