// Keeps the key-slot file and a second copy of it, so that one of them can always be read.

import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Argon2Cost } from '../crypto/passphrase-key.ts';
import { equalBytes } from '../crypto/primitives.ts';
import type { Files } from '../ports/files.ts';
import type { ReadSlots, Slots } from './key-slots.ts';
import { parseSlots, slotsVersion, writeSlots } from './key-slots.ts';
import { placesIn } from './places.ts';

/** Far above any real one (about 1.5 KB). */
const largest = 64 * 1024;

async function readOne(files: Files, path: string, floor: Argon2Cost): Promise<ReadSlots> {
  const found = await files.stat(path);
  if (!found || found.isFolder || found.size > largest) return { kind: 'unreadable' };
  return parseSlots(await files.read(path), floor);
}

/** Reads the key slots of a vault; the copy answers where the file itself can't be read. */
export async function readSlots(files: Files, folder: string, floor: Argon2Cost): Promise<Result<Slots>> {
  const places = placesIn(folder);
  for (const path of [places.keys, places.previousKeys]) {
    const read = await readOne(files, path, floor);
    if (read.kind === 'slots') return ok(read.slots);
    if (read.kind === 'too-new')
      return fail({ kind: 'vault-too-new', found: read.version, known: slotsVersion });
  }
  return fail({ kind: 'vault-slots-damaged', file: places.keys });
}

/**
 * Replaces the key slots. The file before stays readable until the new one was read back; then the copy becomes the new
 * one too: it would still open with a passphrase that was changed because somebody knew it.
 */
export async function replaceSlots(files: Files, folder: string, slots: Slots): Promise<void> {
  const places = placesIn(folder);
  const bytes = writeSlots(slots);
  await files.replace(places.keys, bytes, places.previousKeys);
  if (!equalBytes(await files.read(places.keys), bytes)) {
    throw Object.assign(new Error('the key-slot file was not read back as written'), { code: 'EIO' });
  }
  await files.replace(places.previousKeys, bytes);
}

/** After a crash between two steps: brings file and copy to the slots that opened the vault. */
export async function healSlots(files: Files, folder: string, slots: Slots): Promise<void> {
  const places = placesIn(folder);
  const bytes = writeSlots(slots);
  for (const path of [places.keys, places.previousKeys]) {
    const found = await files.stat(path);
    if (!found || found.size > largest || !equalBytes(await files.read(path), bytes))
      await files.replace(path, bytes);
  }
}
