// What lies on the storage although it was erased: every segment there is opened with the keys that a member's vault has.
import { isErased, rowOf } from '../../electron/core/records/store.ts';
import { readName } from '../../electron/core/sync/formats/names.ts';
import { openKept } from '../../electron/core/sync/round/open-kept.ts';
import { createFollower } from '../../electron/core/sync/space/follower.ts';
import type { Store } from './memory-target.ts';
import type { Pc } from './team-bench.ts';

/** Names of files under which anybody with the keys can still read what this PC knows to be erased. */
export function erasedThere(store: Store, pc: Pc): string[] {
  const workspace = pc.core.host.workspace();
  const { view } = workspace ? createFollower(workspace.db, workspace.vault.device).now() : {};
  if (!workspace || !view) throw new Error(`${pc.name} is no member`);
  return workspace.db.read((db) => {
    const tells = ({ payload }: { readonly payload: string | null }): boolean => {
      const op = JSON.parse(payload ?? '{}') as { kind?: string; type?: string; id?: string };
      if (op.type === undefined || op.id === undefined || op.kind === 'erase') return false;
      const row = rowOf(db, op.type, op.id);
      return row !== undefined && isErased(row);
    };
    return [...store].flatMap(([name, bytes]) =>
      readName(name) && openKept(db, view, bytes)?.some(tells) ? [name] : [],
    );
  });
}
