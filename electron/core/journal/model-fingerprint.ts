// What this version understands of entries, in one value: when it changes, the fold has to be made anew, as fields that
// were unknown before are known now.
import { z } from 'zod';
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import { recordTypeNamed, typeNames } from '../../../shared/model/record-types.ts';
import { opKinds, opVersion } from '../../../shared/oplog/op.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import type { WriteDb } from '../db.ts';
import { fitVersion } from '../records/fitted.ts';
import { indexVersion } from '../search/index-record.ts';
import { rebuild } from './rebuild.ts';

let known: string | undefined;

/** SHA-256, hex, over the form of entries, all record types and the way of indexing. */
export function modelFingerprint(): string {
  known ??= toHex(
    sha256(
      canonicalJson([
        opVersion,
        fitVersion,
        indexVersion,
        opKinds,
        ...typeNames.map((type) => {
          const definition = recordTypeNamed(type);
          if (!definition) return type;
          const { schema, sets, maps, texts } = definition;
          return [type, z.toJSONSchema(schema, { io: 'input' }), sets, maps, texts];
        }),
      ]),
    ),
  );
  return known;
}

/** Folds the journal anew, parked entries included, where the vault was last open in a version that understood it otherwise. */
export function refoldAfterUpgrade(db: WriteDb, fingerprint = modelFingerprint()): null {
  const last = db.get<{ value: string }>("SELECT value FROM cursors WHERE name = 'model'")?.value;
  if (last === fingerprint) return null;
  if (last !== undefined) rebuild(db);
  db.run("INSERT OR REPLACE INTO cursors (name, value) VALUES ('model', ?)", fingerprint);
  return null;
}
