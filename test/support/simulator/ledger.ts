// Keeps what each PC acknowledged as saved, and asks at every step and at the end whether it is still there.
import { expect } from 'vitest';
import { sha256, toHex } from '../../../electron/core/crypto/primitives.ts';
import type { JournalRow } from '../../../electron/core/journal/entry.ts';
import { stateHash } from '../../../electron/core/journal/state-hash.ts';
import { isErased, rowOf } from '../../../electron/core/records/store.ts';
import { withoutAttempt } from '../../../electron/core/sync/round/plan.ts';
import { filesIn } from '../../../electron/core/sync/store/files.ts';
import { must } from '../core-bench.ts';
import { memberState, type Pc } from '../team-bench.ts';

export interface Ledger {
  /** All that is written at this PC is acknowledged by now. */
  acknowledge(pc: Pc): void;
  /** Nothing that was ever here is gone. */
  check(pc: Pc): void;
  /** The PC was removed: what it hadn't brought to the team stays with it, and nobody there puts its files right. */
  leave(pc: Pc): void;
  /** What isn't the same everywhere yet; undefined: all is with everybody. */
  difference(pcs: readonly Pc[]): Promise<string | undefined>;
  /** At the end: every acknowledged entry counts everywhere, and each vault is what its journal says. */
  settle(pcs: readonly Pc[]): Promise<void>;
}

const dbOf = ({ name, core }: Pc) => {
  const db = core.host.workspace()?.db;
  if (!db) throw new Error(`${name} is locked`);
  return db;
};

type Row = Pick<JournalRow, 'device' | 'seq' | 'hash' | 'record' | 'payload' | 'withheld'>;

const rowsOf = (pc: Pc): Row[] =>
  dbOf(pc).read((db) => db.all<Row>('SELECT device, seq, hash, record, payload, withheld FROM journal'));
const nameOf = ({ device, seq, hash }: Row): string =>
  `${device.slice(0, 6)}/${seq}/${toHex(hash).slice(0, 12)}`;

/** Pictures in the vault, by what they are. */
const picturesOf = (pc: Pc): string[] =>
  dbOf(pc)
    .read((db) => db.all<{ id: string; bytes: Uint8Array }>('SELECT id, bytes FROM attachments'))
    .map(({ id, bytes }) => `picture ${id}/${toHex(sha256(new Uint8Array(bytes))).slice(0, 12)}`);
/** Everything that may never be lost again once it was there. */
const holdingsOf = (pc: Pc): Set<string> => new Set([...rowsOf(pc).map(nameOf), ...picturesOf(pc)]);

export function createLedger(): Ledger {
  /** Entries and pictures by PC that were once in its vault. */
  const seen = new Map<string, Set<string>>();
  const acknowledged = new Map<string, string>();
  /** Devices of PCs that were removed. */
  const gone = new Set<string>();
  const stateAt = (pc: Pc): string => dbOf(pc).read(stateHash);

  function check(pc: Pc): void {
    const held = holdingsOf(pc);
    const missing = [...(seen.get(pc.name) ?? [])].filter((name) => !held.has(name));
    expect(missing, `gone at ${pc.name}`).toEqual([]);
    seen.set(pc.name, held);
  }

  return {
    check,
    acknowledge(pc) {
      check(pc);
      const device = pc.core.host.workspace()?.vault.device;
      for (const row of rowsOf(pc))
        if (row.device === device && row.payload !== null) acknowledged.set(nameOf(row), row.payload);
    },
    leave(pc) {
      check(pc);
      const device = pc.core.host.workspace()?.vault.device ?? '';
      gone.add(device);
      for (const name of acknowledged.keys())
        if (name.startsWith(`${device.slice(0, 6)}/`)) acknowledged.delete(name);
    },
    async difference(pcs) {
      const [first, ...others] = pcs;
      for (const pc of pcs) {
        const { pending } = await memberState(pc);
        if (pending > 0) return `${pc.name} has ${pending} pending`;
        const refused = unread(pc).filter(
          (name) => ![...gone].some((device) => name.startsWith(`d-${device}`)),
        );
        if (refused.length > 0) return `${pc.name} refuses ${refused.join(', ')}`;
      }
      const held = new Map(pcs.map((pc) => [pc.name, holdingsOf(pc)]));
      const all = new Set([...held.values()].flatMap((some) => [...some]));
      for (const [name, some] of held)
        if (some.size < all.size) return `${name} lacks ${all.size - some.size} entries or pictures`;
      const other = first && others.find((pc) => stateAt(pc) !== stateAt(first));
      return other && `${other.name} differs from ${first?.name}`;
    },
    async settle(pcs) {
      for (const pc of pcs) {
        check(pc);
        const rows = rowsOf(pc);
        const byName = new Map(rows.map((row) => [nameOf(row), row]));
        const counted = new Set(
          rows.filter(({ withheld }) => withheld === null).map(({ payload }) => payload),
        );
        const lost = [...acknowledged].filter(([name, payload]) => {
          const row = byName.get(name);
          return !row || (row.payload === null ? !wasErased(pc, payload) : !counted.has(payload));
        });
        expect(lost, `lost at ${pc.name}`).toEqual([]);
        const { differences } = await must(pc.core, 'vault.verify', undefined);
        expect(differences, `verified at ${pc.name}`).toEqual([]);
      }
    },
  };
}

/**
 * Files that count for leads and aren't held. A decision that was spoilt before anybody followed it isn't one: nobody has
 * another, whoever made it was told so, and what lies there stays, with its reason (F6).
 */
const unread = (pc: Pc): string[] =>
  dbOf(pc).read((db) => {
    const held = new Set(filesIn(db, 'held').map(({ name }) => withoutAttempt(name)));
    return [...filesIn(db, 'refused'), ...filesIn(db, 'waiting')]
      .filter(
        ({ name, kind }) => kind !== 'unknown' && !name.startsWith('c-') && !held.has(withoutAttempt(name)),
      )
      .map(({ name, reason }) => `${name} (${reason})`);
  });

/** An entry may only be empty where its record was erased. */
function wasErased(pc: Pc, payload: string): boolean {
  const { type, id } = JSON.parse(payload) as { type: string; id: string };
  const row = dbOf(pc).read((db) => rowOf(db, type, id));
  return row !== undefined && isErased(row);
}
