// What this vault knows of its space beside files and keys: one small value a row, typed here.
import { z } from 'zod';
import type { TargetSettings } from '../../../../shared/contract/sync.ts';
import type { ReadDb, WriteDb } from '../../db.ts';
import { storedTarget } from '../../targets/open-target.ts';

const hex = z.string().regex(/^([0-9a-f]{2})*$/);

const pair = z.object({ secret: hex, public: hex });

/** The pairs of one device identity; hex. */
const deviceSecrets = z.object({ device: hex, signing: pair, agreement: pair });
export type DeviceSecrets = z.infer<typeof deviceSecrets>;

const shapes = {
  /** Hash of the first control record, hex. */
  space: hex,
  name: z.string(),
  target: storedTarget as z.ZodType<TargetSettings>,
  /** `ended`: removed, or left. `recovering`: read with the printed key, and forgotten afterwards. */
  stage: z.enum(['requested', 'member', 'ended', 'recovering']),
  keys: deviceSecrets,
  /** Of the identity before, until the successor is announced (C8). */
  formerKeys: deviceSecrets,
  /** The same once it is announced: another decision may yet outdo the succession (C10). */
  succeeded: deviceSecrets,
  /** All identities that this vault had in the space. */
  formers: z.array(hex),
  /** What the newcomer is called, and since when they wait, or waited (ms). */
  request: z.object({ name: z.string(), since: z.number() }),
  /** The office's recovery key as it is printed, from founding until somebody has put it away (K4). */
  officeKey: z.string(),
  paused: z.boolean(),
  /** The move that this PC went along with last (M2). */
  followed: z.string(),
  /** The place that this PC left, since when, when it was last looked at (ms), and the move of which it was told there (M3). */
  left: z.object({
    target: storedTarget as z.ZodType<TargetSettings>,
    since: z.number(),
    looked: z.number(),
    told: z.string(),
  }),
  /** Entries of the time before the space, or of a former identity, are still to be written anew. */
  adopt: z.boolean(),
  /** Some of these can't be, before an upgrade understands them (S15). */
  heldBack: z.boolean(),
  /** Hashes of own control records that lost (C10) and were issued anew, or need not be. */
  settled: z.array(hex),
  /** A decision came in, and what waits for one wasn't looked at since. */
  undigested: z.boolean(),
  /** When a held file was last read again (ms), and which. */
  scrub: z.object({ at: z.number(), name: z.string() }),
  /** Milliseconds since 1970. */
  lastRoundAt: z.number(),
  lastSuccessAt: z.number(),
} as const;

export type ValueName = keyof typeof shapes;
export type Value<K extends ValueName> = z.output<(typeof shapes)[K]>;

/** The value, or undefined where there is none. */
export function readValue<K extends ValueName>(db: ReadDb, name: K): Value<K> | undefined {
  const row = db.get<{ value: string }>('SELECT value FROM space WHERE key = ?', name);
  return row && (shapes[name].parse(JSON.parse(row.value)) as Value<K>);
}

export function writeValue<K extends ValueName>(db: WriteDb, name: K, value: Value<K>): void {
  db.run('INSERT OR REPLACE INTO space (key, value) VALUES (?, ?)', name, JSON.stringify(value));
}

export const dropValue = (db: WriteDb, name: ValueName): void =>
  void db.run('DELETE FROM space WHERE key = ?', name);
