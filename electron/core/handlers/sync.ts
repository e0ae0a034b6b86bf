// Sync as the screens ask for it: how things stand, rounds, the target.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { Holding, syncCalls, TargetFindings, TargetSettings } from '../../../shared/contract/sync.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { toHex } from '../crypto/primitives.ts';
import type { Sync } from '../sync/create-sync.ts';
import { erasedThere } from '../sync/erased-there.ts';
import { readName } from '../sync/formats/names.ts';
import { pendingRows } from '../sync/pending.ts';
import { refusedRows } from '../sync/refused.ts';
import { need, type Round } from '../sync/round/context.ts';
import { planRound } from '../sync/round/plan.ts';
import { refillTarget } from '../sync/space/refill.ts';
import { deviceHealth } from '../sync/state.ts';
import { hurryRefused } from '../sync/store/files.ts';
import { readValue } from '../sync/store/values.ts';
import { accessOf, addressOf, isPlausible } from '../targets/open-target.ts';
import type { ProbeReport } from '../targets/target.ts';
import type { MovingCall } from './moving.ts';
import { cardFrom } from './space.ts';
import type { Workspace } from './workspace.ts';

type SyncCall = Exclude<keyof typeof syncCalls, MovingCall>;

export function syncHandlers(workspace: Workspace, sync: Sync): Handlers<Pick<typeof syncCalls, SyncCall>> {
  const { grounds } = sync;
  return {
    'sync.state': () => ok(sync.state()),
    'sync.pickFolder': async () => {
      const folder = await workspace.ports.dialogs.pickFolder();
      return ok(folder === undefined ? null : { folder });
    },
    'sync.probe': ({ target, card }) => probe(sync, target, card),
    'sync.makeFolder': ({ target }) => makeFolder(sync, target),
    'sync.access': () => {
      const target = grounds.db.read((tx) => readValue(tx, 'target'));
      return target ? ok(accessOf(target)) : fail({ kind: 'space-none' });
    },
    'sync.run': () => sync.run(),
    'sync.wake': () => {
      sync.wake();
      return ok(null);
    },
    'sync.cancel': () => {
      sync.engine.cancel();
      return ok(null);
    },
    'sync.pause': () => {
      sync.pause(true);
      return ok(null);
    },
    'sync.resume': async () => {
      sync.pause(false);
      return sync.run();
    },
    'sync.pendingList': () => ok(pendingRows(grounds)),
    'sync.devices': () => ok(deviceHealth(grounds)),
    'sync.erased': () => ok(erasedThere(grounds)),
    'sync.refused': () => leadsOnly(workspace, 'see what was refused') ?? ok(refusedRows(grounds)),
    'sync.readAgain': async () => {
      const refused = leadsOnly(workspace, 'read refused files again');
      if (refused) return refused;
      grounds.db.write((tx) => {
        hurryRefused(tx);
        return null;
      });
      return sync.run();
    },
    'sync.refill': async () => {
      const refused = leadsOnly(workspace, 'fill the space again');
      if (refused) return refused;
      const filled = await sync.engine.perform(refillTarget);
      return filled.ok ? sync.run() : filled;
    },
  };
}

/** The failure for everybody but leads. */
export function leadsOnly({ session }: Workspace, action: string): Result<never> | undefined {
  const { role } = session();
  return role === 'lead' ? undefined : fail({ kind: 'record-not-allowed', action, role });
}

/** The failure for what names no place at all; found out before anything is tried. */
export function implausible(target: TargetSettings): Result<never> | undefined {
  if (isPlausible(target)) return undefined;
  const { address } = addressOf(target);
  return target.kind === 'folder'
    ? fail({ kind: 'target-folder-missing', place: address })
    : fail({ kind: 'target-name-unknown', host: address });
}

/** With a card, its space is the own one: whoever holds it is about to join. */
async function probe(
  { engine, grounds }: Sync,
  target: TargetSettings,
  card?: string,
): Promise<Result<TargetFindings>> {
  const nowhere = implausible(target);
  if (nowhere) return nowhere;
  const wanted = card === undefined ? undefined : cardFrom(card);
  if (wanted && !wanted.ok) return wanted;
  const space = wanted ? toHex(wanted.value.space) : grounds.db.read((tx) => readValue(tx, 'space'));
  return engine.perform(async (round) => {
    const report = need(await round.target.probe(round.signal));
    return findings(target, report, await holdingOf(round, space));
  }, target);
}

async function makeFolder({ engine }: Sync, target: TargetSettings): Promise<Result<null>> {
  const nowhere = implausible(target);
  if (nowhere) return nowhere;
  return engine.perform(async (round) => {
    need(await round.target.setUp(round.signal));
    return null;
  }, target);
}

async function holdingOf({ target, signal, clock }: Round, space: string | undefined): Promise<Holding> {
  const listing = need(await target.list('', signal));
  if (!listing.some(({ name }) => readName(name))) return listing.length > 0 ? 'other-files' : 'nothing';
  const { stop } = planRound(listing, { space: space ?? '', files: [], now: clock.now() });
  if (stop?.kind === 'space-missing') return 'other-files';
  return stop ? 'a-space' : 'own-space';
}

function findings(target: TargetSettings, report: ProbeReport, holds: Holding): TargetFindings {
  const { conditionalCreate } = report;
  return {
    target: addressOf(target),
    holds,
    writable: report.writable,
    refusal: report.refusal ?? null,
    readsBack: report.readsBack ?? null,
    listsAtOnce: report.listsAtOnce ?? null,
    removes: report.removes ?? null,
    guardsNames: conditionalCreate === undefined ? null : conditionalCreate === 'honoured',
    freeBytes: report.freeBytes ?? null,
    roundTripMs: report.roundTripMs,
    files: report.files,
  };
}
