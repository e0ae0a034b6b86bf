// A member with a patched client: has everything that its PC's vault holds, and signs what no honest client would.
import { fromHex, toHex } from '../../electron/core/crypto/primitives.ts';
import { entryHash, noHash, type TravellingEntry } from '../../electron/core/journal/entry.ts';
import { type ControlAct, controlKind, signControl } from '../../electron/core/sync/formats/control.ts';
import type { ControlView } from '../../electron/core/sync/formats/follow-control.ts';
import { nameOf } from '../../electron/core/sync/formats/names.ts';
import { epochAt } from '../../electron/core/sync/formats/rights.ts';
import { seal } from '../../electron/core/sync/formats/segment.ts';
import { type ControlPosition, readHeader } from '../../electron/core/sync/formats/segment-header.ts';
import { signBody } from '../../electron/core/sync/formats/signed.ts';
import { openKept } from '../../electron/core/sync/round/open-kept.ts';
import { createFollower } from '../../electron/core/sync/space/follower.ts';
import { epochKey, type OwnKeys, ownKeys } from '../../electron/core/sync/store/keys.ts';
import { readValue } from '../../electron/core/sync/store/values.ts';
import type { Role } from '../../shared/model/primitives.ts';
import type { Store } from './memory-target.ts';
import { bytesFor, taken } from './sync-space.ts';
import type { Pc } from './team-bench.ts';

export interface HostileMember {
  readonly view: ControlView;
  readonly keys: OwnKeys;
  /** The last own entry that is published. */
  readonly end: { readonly seq: number; readonly hash: Uint8Array };
  /** Puts a segment with these ops, or texts that are none, behind `after` on the storage, at any position that it claims. */
  put(
    ops: readonly (object | string)[],
    role: Role,
    lie?: { readonly after?: HostileMember['end']; readonly control?: ControlPosition },
  ): HostileMember['end'];
  /** In place of another device's segment puts one there, signed as only a lead may (S17), with other entries. */
  standIn(name: string, twist: (entries: readonly TravellingEntry[]) => readonly TravellingEntry[]): void;
  /** Puts a decision about the team there, behind the last one that is known here or another one; answers where it stands. */
  decide(act: ControlAct, behind?: ControlPosition): ControlPosition;
  /** Puts a decision there that only a later version understands. */
  decideLater(kind: string): void;
}

export function hostile(pc: Pc, store: Store): HostileMember {
  const workspace = pc.core.host.workspace();
  if (!workspace) throw new Error('the vault is locked');
  const { db, vault, funnel } = workspace;
  const { view } = createFollower(db, vault.device).now();
  const secrets = db.read((tx) => readValue(tx, 'keys'));
  if (!view || !secrets) throw new Error('no member of a space');
  const keys = ownKeys(secrets);
  const position = { n: view.state.n, hash: view.line.at(-1)?.hash ?? noHash };
  let salt = 0;
  return {
    view,
    keys,
    end: funnel.end(),
    put(ops, role, { after = funnel.end(), control = position } = {}) {
      const epoch = epochAt(view.state, Math.min(control.n, view.state.n));
      const key = epoch && db.read((tx) => epochKey(tx, epoch));
      if (!epoch || !key) throw new Error('no key');
      let last = after;
      const run = ops.map((op): TravellingEntry => {
        const unsigned = {
          ...{ device: keys.device, seq: last.seq + 1, prev: last.hash, role },
          payload: typeof op === 'string' ? op : JSON.stringify(op),
        };
        last = { seq: unsigned.seq, hash: entryHash(unsigned) };
        return { ...unsigned, hash: last.hash };
      });
      const [first, ...rest] = run;
      if (!first) throw new Error('nothing to say');
      const sealing = { space: view.space, epoch: epoch.epoch, epochKey: key, signing: keys.pair, control };
      salt += 1;
      const { header, hash, bytes } = taken(
        seal([first, ...rest], sealing, bytesFor(`salt ${salt} ${toHex(last.hash)}`, 32)),
      );
      store.set(nameOf({ kind: 'segment', ...header, hash }), bytes);
      return last;
    },
    standIn(name, twist) {
      const bytes = store.get(name) ?? new Uint8Array();
      const { epoch, control } = taken(readHeader(bytes));
      const begun = epochAt(view.state, control.n);
      const [key, entries] = db.read((tx) => [begun && epochKey(tx, begun), openKept(tx, view, bytes)]);
      const [first, ...rest] = twist(entries ?? []);
      if (!key || !first) throw new Error('nothing to twist');
      const sealing = { space: view.space, epoch, epochKey: key, signing: keys.pair, control, byLead: true };
      salt += 1;
      const made = taken(seal([first, ...rest], sealing, bytesFor(`salt ${salt} ${name}`, 32)));
      store.delete(name);
      store.set(nameOf({ kind: 'segment', ...made.header, hash: made.hash }), made.bytes);
    },
    decideLater(kind) {
      const place = { n: position.n + 1, prev: position.hash, at: 0, by: fromHex(keys.device) };
      const { bytes, hash } = signBody(controlKind, { v: 1, suite: 1, ...place, kind }, keys.pair);
      store.set(nameOf({ kind: 'control', n: place.n, hash }), bytes);
    },
    decide(act, behind = position) {
      const place = { n: behind.n + 1, prev: behind.hash, at: 0, by: keys.device };
      const { bytes, hash } = signControl(place, act, keys.pair);
      store.set(nameOf({ kind: 'control', n: place.n, hash }), bytes);
      return { n: place.n, hash };
    },
  };
}
