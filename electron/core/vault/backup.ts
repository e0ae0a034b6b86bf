// A backup is one file: a short header, the key slots, and an encrypted copy of the database. It opens with the
// passphrase and the recovery code that were valid when it was made.
//
// Header, 28 bytes: "Tresen backup 1\n" · bytes of the slots (u32) · bytes of the database (u64), big-endian.

import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Argon2Cost } from '../crypto/passphrase-key.ts';
import type { CorePorts } from '../ports/ports.ts';
import { closeConnection, faultsIn, openConnection } from './connection.ts';
import { clearGround, putInPlace } from './founding.ts';
import { guarded, guardedFile } from './guarded.ts';
import type { PersonalSecret } from './keeper.ts';
import type { Slots } from './key-slots.ts';
import { parseSlots, slotsVersion, writeSlots } from './key-slots.ts';
import type { OpenVault } from './open-vault.ts';
import { checkContent, checkFile, saltOf } from './opening.ts';
import { placesIn } from './places.ts';
import type { Surroundings } from './secrets.ts';
import { keyBy } from './secrets.ts';
import { readSlots } from './slot-store.ts';

const magic = 'Tresen backup 1\n';
const headerBytes = 28;
const largestSlots = 64 * 1024;

function header(slotBytes: number, databaseBytes: number): Uint8Array {
  const bytes = new Uint8Array(headerBytes);
  bytes.set(new TextEncoder().encode(magic));
  const view = new DataView(bytes.buffer);
  view.setUint32(16, slotBytes);
  view.setBigUint64(20, BigInt(databaseBytes));
  return bytes;
}

/** As `VaultKeeper.backup`. After any failure `file` is as it was before. */
export async function backUp(
  { ports, cost }: Surroundings,
  vault: OpenVault,
  file: string,
): Promise<Result<null>> {
  const { files } = ports;
  const { copy } = placesIn(vault.folder);
  const copied = await guarded(vault.folder, async () => {
    const slots = await readSlots(files, vault.folder, cost);
    if (!slots.ok) return slots;
    await files.remove(copy);
    // Beside the vault, because SQLite wants locks that a share or a stick may not have.
    vault.copyTo(copy);
    // The operating system's slot is worth nothing elsewhere.
    const { system: _, ...portable } = { ...slots.value, database: await saltOf(ports, copy) };
    return ok(writeSlots(portable));
  });
  const written = !copied.ok
    ? copied
    : await guardedFile(file, 'file-not-writable', async () => {
        const size = (await files.stat(copy))?.size ?? 0;
        await files.replace(file, [header(copied.value.length, size), copied.value, { file: copy, from: 0 }]);
        return ok(null);
      });
  // What can't be removed now goes when the vault is opened the next time.
  await files.remove(copy).catch(() => undefined);
  return written;
}

interface Backup {
  readonly slots: Slots;
  /** Where the database begins, and how long it is. */
  readonly from: number;
  readonly bytes: number;
}

async function readBackup(ports: CorePorts, file: string, floor: Argon2Cost): Promise<Result<Backup>> {
  const found = await ports.files.stat(file);
  if (!found || found.isFolder) return fail({ kind: 'file-missing', file });
  const head = await ports.files.readRange(file, 0, headerBytes);
  if (
    head.length < headerBytes ||
    new TextDecoder('latin1').decode(head.subarray(0, magic.length)) !== magic
  ) {
    return fail({ kind: 'file-wrong-format', file });
  }
  const view = new DataView(head.buffer, head.byteOffset);
  const [slotBytes, bytes] = [view.getUint32(16), Number(view.getBigUint64(20))];
  const from = headerBytes + slotBytes;
  if (slotBytes > largestSlots || found.size !== from + bytes) {
    return fail({ kind: 'vault-damaged', file, detail: `${found.size} bytes instead of ${from + bytes}` });
  }
  const read = parseSlots(await ports.files.readRange(file, headerBytes, slotBytes), floor);
  if (read.kind === 'too-new')
    return fail({ kind: 'vault-too-new', found: read.version, known: slotsVersion });
  if (read.kind === 'unreadable') return fail({ kind: 'vault-slots-damaged', file });
  return ok({ slots: read.slots, from, bytes });
}

/** Checks every page, then forgets the identity: whoever opens the copy takes a new one. */
async function verifyCopy(
  ports: CorePorts,
  database: string,
  key: Uint8Array,
  file: string,
): Promise<Result<null>> {
  const encrypted = await checkFile(ports, database);
  if (!encrypted.ok) return encrypted;
  try {
    const connection = openConnection(database, key, 'single');
    const content = checkContent(connection, file);
    if (!content.ok) return content;
    const [fault] = faultsIn(connection);
    if (fault !== undefined) return fail({ kind: 'vault-damaged', file, detail: fault });
    connection.exec("DELETE FROM device WHERE key IN ('id', 'nonce')");
    return ok(null);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(code)) throw error;
    return fail({ kind: 'vault-damaged', file, detail: code });
  } finally {
    closeConnection(database);
  }
}

/** As `VaultKeeper.restore`. Throws what storage reports; then nothing in `folder` counts as a vault. */
export async function restoreBackup(
  { ports, cost }: Surroundings,
  file: string,
  folder: string,
  secret: PersonalSecret,
): Promise<Result<null>> {
  const backup = await guardedFile(file, 'file-not-readable', () => readBackup(ports, file, cost));
  if (!backup.ok) return backup;
  const { slots, from, bytes } = backup.value;
  const key = await keyBy(ports, slots, secret);
  if (!key.ok) return fail({ kind: 'backup-wrong-secret' });
  const ground = await clearGround(ports, folder);
  if (!ground.ok) return ground;
  if ((await ports.files.free(folder)) < bytes) return fail({ kind: 'vault-disk-full', folder });
  const { unfinished } = placesIn(folder);
  await ports.files.replace(unfinished, [{ file, from }]);
  const sound = await verifyCopy(ports, unfinished, key.value, file);
  if (!sound.ok) {
    await ports.files.remove(unfinished);
    return sound;
  }
  await putInPlace(ports, folder, slots);
  return ok(null);
}
