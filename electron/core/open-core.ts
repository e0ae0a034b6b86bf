// An open vault with everything that answers calls on it.

import type { CoreCallName, CoreHandlers } from '../../shared/contract/contract.ts';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import type { SyncState } from '../../shared/contract/sync.ts';
import type { Session } from '../../shared/contract/vault.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import { mayRead } from '../../shared/model/roles.ts';
import { fail } from '../../shared/result.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { byFileHandlers } from './handlers/by-file.ts';
import { conductHandlers } from './handlers/conduct.ts';
import { contactHandlers } from './handlers/contacts.ts';
import { draftHandlers } from './handlers/drafts.ts';
import { exchangeHandlers } from './handlers/exchange.ts';
import { createNews, feedHandlers } from './handlers/feed.ts';
import { followUpHandlers } from './handlers/follow-ups.ts';
import { movingHandlers } from './handlers/moving.ts';
import { officeHandlers } from './handlers/office.ts';
import { officeKeyHandlers } from './handlers/office-key.ts';
import { ownOfficeHandlers } from './handlers/own-office.ts';
import { recordHandlers } from './handlers/records.ts';
import { recoveryHandlers } from './handlers/recovery.ts';
import { searchHandlers } from './handlers/search.ts';
import { spaceHandlers } from './handlers/space.ts';
import { syncHandlers } from './handlers/sync.ts';
import { teamHandlers } from './handlers/team.ts';
import { textHandlers } from './handlers/texts.ts';
import { transferHandlers } from './handlers/transfer.ts';
import { createWorkspace, type Workspace } from './handlers/workspace.ts';
import { createFunnel } from './journal/funnel.ts';
import { refoldAfterUpgrade } from './journal/model-fingerprint.ts';
import type { CorePorts } from './ports/ports.ts';
import { readSession } from './session.ts';
import { createSync } from './sync/create-sync.ts';
import { createFollower } from './sync/space/follower.ts';
import { dropUnopened } from './sync/space/forget.ts';
import { renewKeys } from './sync/space/succession.ts';
import type { OpenVault } from './vault/open-vault.ts';
import type { Work } from './work.ts';

/** Calls that need an open vault. */
export type OpenCallName = Exclude<CoreCallName, `vault.${string}` | `backup.${string}`>;
export type OpenHandlers = Pick<CoreHandlers, OpenCallName>;

export interface OpenCore {
  readonly workspace: Workspace;
  /** Ends what goes on in the background; the vault stays open. */
  end(): void;
  readonly handlers: OpenHandlers;
}

/** What the host wants to hear of. */
export interface CoreEars {
  /** Something in the background met a fault that nobody foresaw, or a failing disk. */
  readonly failed: (error: unknown) => void;
  /** Everything on the vault is to begin anew: it has a new identity, or another member. */
  readonly renewed: () => void;
}

export function openCore(
  vault: OpenVault,
  ports: CorePorts,
  work: Work,
  emit: (event: FeedEvent) => void,
  ears: CoreEars,
): OpenCore {
  const { db } = vault;
  dropUnopened(db);
  renewKeys(db, vault.device, ports.chance);
  const follower = createFollower(db, vault.device);
  // Every change asks for the member's role; it changes only with the records that say so.
  let known: Session | undefined;
  const session = (): Session => {
    known ??= db.read(readSession);
    // In a space, rights follow the decisions about the team, and no record can give them.
    const { role } = follower.now();
    return role === undefined ? known : { ...known, role };
  };
  const funnel = createFunnel({
    vault,
    clock: ports.clock,
    role: () => session().role,
    position: () => follower.position(),
  });
  const workspace = createWorkspace({ vault, funnel, ports, work, session });
  db.write((tx) => refoldAfterUpgrade(tx));
  const news = createNews(workspace, emit);
  funnel.onTouched((touched) => {
    if (touched.some(({ type }) => type === 'office' || type === 'member')) known = undefined;
    news.tell(touched);
    // The frame shows office and member names, and rights follow the role.
    if (touched.some(({ type }) => type === 'office' || type === 'member')) {
      emit({ kind: 'vault', state: { kind: 'open', session: session() } });
    }
  });
  const telling = tellSync(emit, session, () => {
    known = undefined;
  });
  const sync = createSync({ vault, funnel, follower, ports, ...ears, emit, tell: telling });
  return {
    workspace,
    end() {
      sync.close();
      news.end();
    },
    handlers: guarded(session, {
      ...contactHandlers(workspace),
      ...followUpHandlers(workspace),
      ...recordHandlers(workspace),
      ...officeHandlers(workspace, sync),
      ...draftHandlers(workspace),
      ...textHandlers(workspace),
      ...attachmentHandlers(workspace),
      ...conductHandlers(workspace),
      ...searchHandlers(workspace),
      ...exchangeHandlers(workspace),
      ...syncHandlers(workspace, sync),
      ...movingHandlers(workspace, sync),
      ...spaceHandlers(workspace, sync),
      ...byFileHandlers(workspace, sync),
      ...officeKeyHandlers(workspace, sync),
      ...recoveryHandlers(workspace, sync),
      ...ownOfficeHandlers(workspace, sync),
      ...teamHandlers(workspace, sync),
      ...transferHandlers(workspace, sync),
      ...feedHandlers(workspace, emit),
    }),
  };
}

/** Tells windows how sync stands, and who works here where that changed with it. */
function tellSync(
  emit: (event: FeedEvent) => void,
  session: () => Session,
  forget: () => void,
): (state: SyncState) => void {
  let told = '';
  return (state) => {
    forget();
    const now = JSON.stringify(session());
    if (told !== '' && told !== now) emit({ kind: 'vault', state: { kind: 'open', session: session() } });
    told = now;
    emit({ kind: 'sync', state });
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
