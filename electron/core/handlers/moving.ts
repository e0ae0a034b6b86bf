// Where the space lies: other access to it, another place, and going along where another lead moved it (M1 to M3).
import type { Handlers } from '../../../shared/contract/call.ts';
import type { syncCalls, TargetSettings } from '../../../shared/contract/sync.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { WriteDb } from '../db.ts';
import type { Sync } from '../sync/create-sync.ts';
import { need, RoundStop } from '../sync/round/context.ts';
import { planRound } from '../sync/round/plan.ts';
import { bringAlong } from '../sync/space/look-back.ts';
import { moveTo, openMove, saidMove } from '../sync/space/move.ts';
import { refillTarget } from '../sync/space/refill.ts';
import { fileNotes } from '../sync/store/files.ts';
import { dropValue, readValue, writeValue } from '../sync/store/values.ts';
import { addressOf } from '../targets/open-target.ts';
import { saveFields } from './records.ts';
import { implausible, leadsOnly } from './sync.ts';
import type { Workspace } from './workspace.ts';

export type MovingCall = 'sync.setTarget' | 'sync.follow' | 'sync.stay';

export function movingHandlers(
  workspace: Workspace,
  sync: Sync,
): Handlers<Pick<typeof syncCalls, MovingCall>> {
  return {
    'sync.setTarget': async ({ target, move }) => {
      const there = await look(sync, target);
      if (there.ok) {
        const { hasNews, lacks } = there.value;
        // Nothing that is new here, and less than is known: that is an older copy (C12).
        return goTo(sync, target, hasNews ? lacks : [], (tx) => leaveFor(target, tx, sync));
      }
      const isMove = move && there.failure.kind === 'space-missing';
      return isMove ? (leadsOnly(workspace, 'move the space') ?? moveSpace(workspace, sync, target)) : there;
    },
    'sync.follow': ({ target }) => follow(sync, target),
    'sync.stay': () => leadsOnly(workspace, 'keep the space where it is') ?? stay(workspace, sync),
  };
}

interface Found {
  readonly hasNews: boolean;
  /** Decisions about the team that are known here and aren't there. */
  readonly lacks: readonly string[];
}

/** What lies at a place; the failure where it isn't this space. */
async function look({ engine, grounds }: Sync, target: TargetSettings): Promise<Result<Found>> {
  const nowhere = implausible(target);
  if (nowhere) return nowhere;
  const [space, files] = grounds.db.read((tx) => [readValue(tx, 'space'), fileNotes(tx)] as const);
  if (space === undefined) return fail({ kind: 'space-none' });
  return engine.perform(async (round) => {
    const listing = need(await round.target.list('', round.signal));
    const { stop, fetch } = planRound(listing, { space, files, now: grounds.clock.now() });
    if (stop && stop.kind !== 'unlisted-control') throw new RoundStop({ kind: stop.kind, place: '' });
    return { hasNews: fetch.length > 0, lacks: stop?.names ?? [] };
  }, target);
}

/** From now on this PC exchanges at this place, and takes decisions along; `also` is noted with it. */
function goTo(
  sync: Sync,
  target: TargetSettings,
  along: readonly string[],
  also?: (db: WriteDb) => void,
): Promise<Result<null>> {
  sync.grounds.db.write((tx) => {
    also?.(tx);
    bringAlong(tx, along);
    writeValue(tx, 'target', target);
    // Whoever names a place wants to exchange there.
    writeValue(tx, 'paused', false);
    return null;
  });
  sync.engine.forgetTarget();
  sync.refresh();
  return sync.run();
}

/**
 * Before anybody hears of the new place, everything lies there; before this PC goes there, the others can hear of it where
 * they are. Storage that can't be reached any more keeps nobody from moving away: word is left there later.
 */
async function moveSpace(workspace: Workspace, sync: Sync, target: TargetSettings): Promise<Result<null>> {
  const { db } = sync.grounds;
  const known = db.read(openMove)?.move;
  const heard = await sync.run();
  if (!heard.ok && isOver(heard)) return heard;
  const other = db.read(openMove);
  if (other && other.move !== known) return movedElsewhere(other.settings);
  const filled = await sync.engine.perform(refillTarget, target);
  if (!filled.ok) {
    // What was to go there is put to the old place again, where it lies already.
    sync.soon();
    return filled;
  }
  const said = await say(workspace, sync, target);
  if (!said.ok) return said;
  const { move, told } = said.value;
  // What was decided meanwhile at the old place is there, too.
  const along = await look(sync, target);
  if (!along.ok) return along;
  return goTo(sync, target, along.value.lacks, (tx) => leave(tx, sync, { move, told: told ? move : '' }));
}

/** After these this sync is over, and the next one decides anew. */
const isOver = (result: Result<null>): boolean =>
  !result.ok && ['space-copied', 'space-ended', 'cancelled'].includes(result.failure.kind);

const movedElsewhere = (settings: TargetSettings): Result<never> =>
  fail({ kind: 'space-moved', place: addressOf(settings).address });

interface Said {
  readonly move: string;
  /** It lies where the others exchange. */
  readonly told: boolean;
}

/** Tells the others where they are. Where another lead says otherwise at the same moment, the later word counts for both. */
async function say(workspace: Workspace, sync: Sync, target: TargetSettings): Promise<Result<Said>> {
  const { db } = sync.grounds;
  const move = workspace.newId();
  const storage = db.read((tx) => moveTo(tx, move, target));
  const saved = saveFields(workspace, 'office', workspace.session().officeId, { storage }, true);
  if (!saved.ok) return saved;
  const told = await sync.run();
  // Whoever said otherwise before they heard of this is heard now.
  const heard = told.ok ? await sync.run() : told;
  if (!heard.ok && isOver(heard)) return heard;
  const open = db.read(saidMove)?.move === move ? undefined : db.read(openMove);
  return open ? movedElsewhere(open.settings) : ok({ move, told: told.ok });
}

/** A lead's PC looks at the place that it leaves for a while (M3). */
function leave(
  tx: WriteDb,
  { grounds }: Sync,
  { move, told }: { readonly move: string; readonly told: string },
): void {
  writeValue(tx, 'followed', move);
  lookBackLater(tx, grounds, told);
}

function lookBackLater(tx: WriteDb, { follower, clock }: Sync['grounds'], told: string): void {
  const [present, now] = [readValue(tx, 'target'), clock.now()];
  if (!present || follower.now().role !== 'lead') return;
  writeValue(tx, 'left', { target: present, since: now, looked: now, told });
}

/**
 * Somebody names another place than that of the move that counts, or comes back from where nobody told the others: this PC
 * asks about that move once more (M2), and looks at what it leaves, if that was the space's place (M3).
 */
function leaveFor(target: TargetSettings, tx: WriteDb, { grounds }: Sync): void {
  const present = readValue(tx, 'target');
  if (!present || addressOf(present).address === addressOf(target).address) return;
  dropValue(tx, 'followed');
  if (readValue(tx, 'lastRoundAt') === readValue(tx, 'lastSuccessAt')) lookBackLater(tx, grounds, '');
}

async function follow(sync: Sync, typed: TargetSettings | undefined): Promise<Result<null>> {
  const open = sync.grounds.db.read(openMove);
  if (!open) return fail({ kind: 'space-none' });
  const target = typed ?? open.usable ?? open.settings;
  const there = await look(sync, target);
  if (!there.ok) return there;
  return goTo(sync, target, there.value.lacks, (tx) => leave(tx, sync, { ...open, told: open.move }));
}

/** Said like a move, to where this PC is. */
async function stay(workspace: Workspace, sync: Sync): Promise<Result<null>> {
  const { db } = sync.grounds;
  const present = db.read((tx) => readValue(tx, 'target'));
  if (!present || !db.read(openMove)) return fail({ kind: 'space-none' });
  const said = await say(workspace, sync, present);
  return said.ok ? ok(null) : said;
}
