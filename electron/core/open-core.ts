// An open vault with everything that answers calls on it.

import type { CoreCallName, CoreHandlers } from '../../shared/contract/contract.ts';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import type { Session } from '../../shared/contract/vault.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import { mayRead } from '../../shared/model/roles.ts';
import { fail } from '../../shared/result.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { conductHandlers } from './handlers/conduct.ts';
import { contactHandlers } from './handlers/contacts.ts';
import { draftHandlers } from './handlers/drafts.ts';
import { exchangeHandlers } from './handlers/exchange.ts';
import { changedRows, feedHandlers } from './handlers/feed.ts';
import { followUpHandlers } from './handlers/follow-ups.ts';
import { officeHandlers } from './handlers/office.ts';
import { recordHandlers } from './handlers/records.ts';
import { searchHandlers } from './handlers/search.ts';
import { textHandlers } from './handlers/texts.ts';
import { createWorkspace, type Workspace } from './handlers/workspace.ts';
import { createFunnel } from './journal/funnel.ts';
import { refoldAfterUpgrade } from './journal/model-fingerprint.ts';
import type { CorePorts } from './ports/ports.ts';
import { readSession } from './session.ts';
import type { OpenVault } from './vault/open-vault.ts';
import type { Work } from './work.ts';

/** Calls that need an open vault. */
export type OpenCallName = Exclude<CoreCallName, `vault.${string}` | `backup.${string}`>;
export type OpenHandlers = Pick<CoreHandlers, OpenCallName>;

export interface OpenCore {
  readonly workspace: Workspace;
  readonly handlers: OpenHandlers;
}

export function openCore(
  vault: OpenVault,
  ports: CorePorts,
  work: Work,
  emit: (event: FeedEvent) => void,
): OpenCore {
  const { db } = vault;
  // Every change asks for the member's role; it changes only with the records that say so.
  let known: Session | undefined;
  const session = (): Session => {
    known ??= db.read(readSession);
    return known;
  };
  const funnel = createFunnel({ vault, clock: ports.clock, role: () => session().role });
  const workspace = createWorkspace({ vault, funnel, ports, work, session });
  db.write((tx) => refoldAfterUpgrade(tx));
  funnel.onTouched((touched) => {
    if (touched.some(({ type }) => type === 'office' || type === 'member')) known = undefined;
    const event = db.read((tx) => changedRows(tx, workspace.view(tx), touched));
    if (event) emit(event);
    // The frame shows office and member names, and rights follow the role.
    if (touched.some(({ type }) => type === 'office' || type === 'member')) {
      emit({ kind: 'vault', state: { kind: 'open', session: session() } });
    }
  });
  return {
    workspace,
    handlers: guarded(session, {
      ...contactHandlers(workspace),
      ...followUpHandlers(workspace),
      ...recordHandlers(workspace),
      ...officeHandlers(workspace),
      ...draftHandlers(workspace),
      ...textHandlers(workspace),
      ...attachmentHandlers(workspace),
      ...conductHandlers(workspace),
      ...searchHandlers(workspace),
      ...exchangeHandlers(workspace),
      ...feedHandlers(workspace, emit),
    }),
  };
}

/** Areas of calls that are about one type of record. */
const areas: Readonly<Record<string, TypeName>> = { contacts: 'contact', followUps: 'followUp' };

/** Whoever reads no record of a type is refused before anything begins, whatever the call would do with it. */
function guarded(session: () => Session, handlers: OpenHandlers): OpenHandlers {
  type Handler = (args: unknown) => unknown;
  const entries = Object.entries(handlers as Readonly<Record<string, Handler>>).map(([name, handler]) => {
    const type = areas[name.split('.')[0] ?? ''];
    if (!type) return [name, handler] as const;
    const checked: Handler = (args) => {
      const { role } = session();
      return mayRead(role, type) ? handler(args) : fail({ kind: 'record-not-allowed', action: name, role });
    };
    return [name, checked] as const;
  });
  return Object.fromEntries(entries) as unknown as OpenHandlers;
}
