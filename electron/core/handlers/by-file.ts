// Joining where no storage is reached (docs/specs/sync.md J5, T6): the request leaves as a file, and a lead reads it.

import { basename } from 'node:path';
import type { Handlers } from '../../../shared/contract/call.ts';
import type { HandedRequest, transferCalls } from '../../../shared/contract/transfer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { toHex } from '../crypto/primitives.ts';
import { attempt, readPicked } from '../exchange/picked-file.ts';
import type { Sync } from '../sync/create-sync.ts';
import { longestRequest, readJoin } from '../sync/formats/join.ts';
import { viewOf } from '../sync/space/act.ts';
import { askByFile, ownRequest } from '../sync/space/join.ts';
import { readValue } from '../sync/store/values.ts';
import { settingsFromCard } from '../targets/open-target.ts';
import { pickToSave } from './pick-to-save.ts';
import { cardFrom, mayJoin } from './space.ts';
import { leadsOnly } from './sync.ts';
import type { Workspace } from './workspace.ts';

type FileCall = 'space.joinByFile' | 'space.saveRequest' | 'space.readRequest';

export function byFileHandlers(
  workspace: Workspace,
  sync: Sync,
): Handlers<Pick<typeof transferCalls, FileCall>> {
  return {
    'space.joinByFile': ({ card: text, name }) => {
      const card = cardFrom(text);
      if (!card.ok) return card;
      // To be given its access when it is reached some day.
      const target = settingsFromCard(card.value.target);
      if (!target) return fail({ kind: 'space-card-unreadable' });
      const joining = mayJoin(workspace, sync, card.value);
      if (!joining.ok) return joining;
      askByFile(sync.grounds, { card: card.value, target, name });
      sync.engine.forgetTarget();
      if (joining.value.isAgain) sync.renew();
      else sync.refresh();
      return ok(null);
    },
    'space.saveRequest': () => saveRequest(workspace, sync),
    'space.readRequest': async () =>
      leadsOnly(workspace, 'read a request') ??
      (sync.grounds.follower.now().stage === 'member'
        ? readRequest(workspace, sync)
        : fail({ kind: 'space-none' })),
  };
}

async function saveRequest(
  { ports }: Workspace,
  { grounds }: Sync,
): Promise<Result<{ readonly file: string } | null>> {
  if (grounds.follower.now().stage !== 'requested') return fail({ kind: 'space-none' });
  const name = grounds.db.read((tx) => readValue(tx, 'request')?.name ?? '');
  const picked = await pickToSave(ports, 'request', `${fileName(name)}.tresen-request`);
  if (!picked.ok || picked.value === undefined) return picked.ok ? ok(null) : picked;
  const file = picked.value;
  const written = await attempt(() => ports.files.replace(file, ownRequest(grounds)));
  return 'error' in written ? fail({ kind: 'file-not-writable', file, detail: written.error }) : ok({ file });
}

/** What every system takes as a file's name. */
const fileName = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'tresen';

async function readRequest(
  { ports: { dialogs, files } }: Workspace,
  { grounds }: Sync,
): Promise<Result<HandedRequest | null>> {
  const path = await dialogs.pickToOpen('request');
  if (path === undefined) return ok(null);
  const file = basename(path);
  const bytes = await readPicked(files, path, longestRequest);
  if (!bytes.ok)
    return bytes.failure.kind === 'file-too-large' ? fail({ kind: 'file-wrong-format', file }) : bytes;
  const { space, state } = viewOf(grounds);
  const read = readJoin(bytes.value, space);
  if (!read.ok) {
    if (read.reason === 'newer-version') return fail({ kind: 'space-newer' });
    return fail({ kind: read.reason === 'foreign-space' ? 'request-foreign' : 'file-wrong-format', file });
  }
  const { device, name } = read.value;
  if (state.devices.has(device)) return fail({ kind: 'request-answered' });
  return ok({ device, name, request: toHex(bytes.value) });
}
