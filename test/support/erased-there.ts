// What lies on the storage although it was erased: every segment there is opened with the keys that a member's vault has.
import { isErased, rowOf } from '../../electron/core/records/store.ts';
import { readName } from '../../electron/core/sync/formats/names.ts';
import { epochAt } from '../../electron/core/sync/formats/rights.ts';
import { open } from '../../electron/core/sync/formats/segment.ts';
import { readHeader } from '../../electron/core/sync/formats/segment-header.ts';
import { createFollower } from '../../electron/core/sync/space/follower.ts';
import { epochKey } from '../../electron/core/sync/store/keys.ts';
import type { Store } from './memory-target.ts';
import type { Pc } from './team-bench.ts';

/** Names of files under which anybody with the keys can still read what this PC knows to be erased. */
export function erasedThere(store: Store, pc: Pc): string[] {
  const workspace = pc.core.host.workspace();
  const { view } = workspace ? createFollower(workspace.db, workspace.vault.device).now() : {};
  if (!workspace || !view) throw new Error(`${pc.name} is no member`);
  return workspace.db.read((db) =>
    [...store].flatMap(([name, bytes]) => {
      const header = readHeader(bytes);
      const author = header.ok ? view.state.devices.get(header.value.device) : undefined;
      const epoch = header.ok ? epochAt(view.state, header.value.control.n) : undefined;
      const key = epoch && epochKey(db, epoch);
      if (!readName(name) || !author || !key) return [];
      const read = open(bytes, { space: view.space, publicKey: author.signing, epochKey: key });
      const tells = ({ payload }: { payload: string | null }): boolean => {
        const op = JSON.parse(payload ?? '{}') as { kind?: string; type?: string; id?: string };
        if (op.type === undefined || op.id === undefined || op.kind === 'erase') return false;
        const row = rowOf(db, op.type, op.id);
        return row !== undefined && isErased(row);
      };
      return read.ok && read.value.some(tells) ? [name] : [];
    }),
  );
}
