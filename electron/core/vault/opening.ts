// From a folder and the vault's key to an open vault, or to the reason why not. Never to a new or emptier vault.

import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { fromHex, toHex } from '../crypto/primitives.ts';
import type { Db } from '../db.ts';
import { createDb } from '../db.ts';
import type { CorePorts } from '../ports/ports.ts';
import type { Connection } from './connection.ts';
import {
  closeConnection,
  faultsIn,
  isHeldElsewhere,
  isHeldHere,
  migrate,
  openConnection,
  schemaVersion,
} from './connection.ts';
import type { HeadWitness } from './head-witness.ts';
import { openHeadWitness, witnessSlotBytes, witnessSlots } from './head-witness.ts';
import type { Identity, Judgement } from './identity.ts';
import { identityOf, judge, renewIdentity, vaultIdOf } from './identity.ts';
import type { OpenedVault } from './keeper.ts';
import type { Slots } from './key-slots.ts';
import { migrations } from './migrations/migrations.ts';
import type { OpenVault } from './open-vault.ts';
import { placesIn, witnessIn } from './places.ts';

const plainHeader = 'SQLite format 3\0';
const smallestPage = 512;

/** First 16 bytes of the database: its salt, in hex. Only while no connection has the file open (see connection.ts). */
export async function saltOf(ports: CorePorts, file: string): Promise<string> {
  return toHex(await ports.files.readRange(file, 0, 16));
}

/** Refuses a file that can't be a vault before SQLite sees it: to SQLite an empty file is a new database. */
export async function checkFile(ports: CorePorts, file: string): Promise<Result<null>> {
  const found = await ports.files.stat(file);
  if (!found || found.isFolder) return fail({ kind: 'vault-damaged', file, detail: 'the file is missing' });
  if (found.size < smallestPage)
    return fail({ kind: 'vault-damaged', file, detail: `only ${found.size} bytes` });
  const header = await ports.files.readRange(file, 0, plainHeader.length);
  if (new TextDecoder('latin1').decode(header) === plainHeader) return fail({ kind: 'vault-foreign', file });
  return ok(null);
}

/** Whether the folder's database may be opened at all. Cheap: comes before the passphrase is stretched. */
export async function checkFolder(ports: CorePorts, folder: string): Promise<Result<null>> {
  const { database } = placesIn(folder);
  if (await ports.files.isNetworkPath(folder)) return fail({ kind: 'vault-on-network', folder });
  if (isHeldHere(database)) return fail({ kind: 'vault-in-use' });
  const file = await checkFile(ports, database);
  if (!file.ok) return file;
  return isHeldElsewhere(database) ? fail({ kind: 'vault-in-use' }) : ok(null);
}

const isNotOurs = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB';

/** Refuses a database of another vault or of a newer program. */
export function checkContent(connection: Connection, file: string): Result<null> {
  const version = schemaVersion(connection);
  if (version === undefined || version === 0) return fail({ kind: 'vault-foreign', file });
  if (version > migrations.length)
    return fail({ kind: 'vault-too-new', found: version, known: migrations.length });
  return ok(null);
}

/** Takes over a new identity. The log is moved into the file first: if it were lost, the witness would be taken for foreign. */
function begin(
  ports: CorePorts,
  db: Db,
  connection: Connection,
  witness: HeadWitness,
  former: Identity | undefined,
): Identity {
  const identity = renewIdentity(db, ports.chance);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  const { device, nonce } = identity;
  const formerNonce = former?.nonce ?? new Uint8Array(16);
  witness.begin({ nonce, formerNonce, device: fromHex(device), seq: 0, hash: new Uint8Array(32) });
  return identity;
}

function openVault(
  folder: string,
  connection: Connection,
  db: Db,
  identity: Identity,
  witness: HeadWitness,
  renewed: (former: Identity) => Identity,
): OpenVault {
  let isOpen = true;
  let current = identity;
  return {
    db,
    folder,
    get device() {
      return current.device;
    },
    renew() {
      current = renewed(current);
    },
    witness: witness.note,
    check: () => faultsIn(connection),
    copyTo: (file) => void connection.prepare('VACUUM INTO ?').run(file),
    close() {
      if (!isOpen) return;
      isOpen = false;
      witness.close();
      closeConnection(placesIn(folder).database);
    },
  };
}

interface Settled {
  readonly identity: Identity;
  readonly judgement: Judgement;
}

function settle(ports: CorePorts, db: Db, connection: Connection, witness: HeadWitness): Settled {
  const identity = identityOf(db);
  const judgement = judge(db, identity, witness.last);
  if (identity && judgement.keep) return { identity, judgement };
  return { identity: begin(ports, db, connection, witness, identity), judgement };
}

async function settleVault(
  ports: CorePorts,
  folder: string,
  key: Uint8Array,
  connection: Connection,
): Promise<Result<OpenedVault>> {
  const { database } = placesIn(folder);
  const content = checkContent(connection, database);
  if (!content.ok) return content;
  migrate(connection);
  const db = createDb(connection);
  const vault = vaultIdOf(db);
  if (vault === undefined) return fail({ kind: 'vault-foreign', file: database });
  await ports.files.makeFolder(ports.witnessFolder);
  const slots = ports.files.openSlots(witnessIn(ports.witnessFolder, vault), witnessSlotBytes, witnessSlots);
  try {
    const witness = openHeadWitness(slots, key);
    const { identity, judgement } = settle(ports, db, connection, witness);
    const renewed = (former: Identity) => begin(ports, db, connection, witness, former);
    const opened = { vault: openVault(folder, connection, db, identity, witness, renewed) };
    return ok(
      judgement.lost ? { ...opened, notice: { kind: 'vault-tail-lost', ...judgement.lost } } : opened,
    );
  } catch (error) {
    slots.close();
    throw error;
  }
}

/** Opens the vault in `folder` with its key. Throws what storage reports. */
export async function openWithKey(
  ports: CorePorts,
  folder: string,
  slots: Slots,
  key: Uint8Array,
): Promise<Result<OpenedVault>> {
  const { database, copy } = placesIn(folder);
  // On a file that may only be read, SQLite reports no more than a failed lock.
  await ports.files.checkWritable(database);
  const salt = await saltOf(ports, database);
  let opened: Result<OpenedVault> | undefined;
  try {
    await ports.files.remove(copy);
    opened = await settleVault(ports, folder, key, openConnection(database, key, 'wal'));
    return opened;
  } catch (error) {
    if (!isNotOurs(error)) throw error;
    return salt === slots.database
      ? fail({ kind: 'vault-damaged', file: database, detail: 'the first page fails its authentication' })
      : fail({ kind: 'vault-foreign', file: database });
  } finally {
    if (!opened?.ok) closeConnection(database);
  }
}
