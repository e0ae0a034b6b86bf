// Own entries become sealed files in the vault first, so that a round can be cut at any moment: what was sealed once is
// put on the target byte for byte, however often that takes.
import type { OwnEntry } from '../../journal/own-chain.ts';
import { roleAt } from '../formats/control-state.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { nameOf } from '../formats/names.ts';
import { mostEntries } from '../formats/ops.ts';
import { epochAt } from '../formats/rights.ts';
import { type Segment, sealRun } from '../formats/segment.ts';
import { type NewFile, noteFile, segmentsOf } from '../store/files.ts';
import { epochKey, ownKeys } from '../store/keys.ts';
import { readValue } from '../store/values.ts';
import { breathe, type Grounds, keepGoing, type Looking, RoundStop } from './context.ts';
import { gaps, rangesOf } from './plan.ts';

/**
 * Seals own entries that lie in no file yet, a run for each control position (S1); those that were there when it began. Other
 * calls get in between, where they are very many.
 */
export async function sealOwn(round: Grounds & Pick<Looking, 'signal'>): Promise<void> {
  const { db, device, funnel, follower, signal } = round;
  const { view } = follower.now();
  if (!view) return;
  const open = gaps(rangesOf(db.read((tx) => segmentsOf(tx, device))), funnel.end().seq);
  for (const range of open) {
    for (let first = range.first; first <= range.last; first += mostEntries) {
      const last = Math.min(first + mostEntries - 1, range.last);
      for (const run of runsByPosition(funnel.ownEntries(first, last)))
        keepSealed(round, sealAt(round, view, run));
      if (last === range.last) continue;
      await breathe();
      keepGoing(signal);
    }
  }
}

/** Entries that were written one after the other at one position. */
function runsByPosition(entries: readonly OwnEntry[]): OwnEntry[][] {
  const runs: OwnEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last && last[0]?.control === entry.control) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** Segments of a run; none where this device isn't admitted there yet. */
export function sealAt(grounds: Grounds, view: ControlView, run: readonly OwnEntry[]): Segment[] {
  const { db, device, chance } = grounds;
  const n = run[0]?.control ?? undefined;
  const record = n === undefined ? undefined : view.line[n - 1];
  const epoch = n === undefined ? undefined : epochAt(view.state, n);
  if (n === undefined || !record || !epoch || roleAt(view.state, device, n) === undefined) return [];
  const [key, secrets] = db.read((tx) => [epochKey(tx, epoch), readValue(tx, 'keys')] as const);
  if (!key || !secrets) throw new RoundStop({ kind: 'space-key-missing' });
  const control = { n, hash: record.hash };
  const { pair } = ownKeys(secrets);
  const keys = { space: view.space, epoch: epoch.epoch, epochKey: key, signing: pair, control };
  const sealed = sealRun(run, keys, () => chance.randomBytes(32));
  if (!sealed.ok) throw new RoundStop({ kind: 'space-entry-too-large' });
  return sealed.value;
}

/** Notes segments as leaving, in one transaction. */
export function keepSealed({ db, clock }: Grounds, segments: readonly Segment[]): void {
  if (segments.length === 0) return;
  db.write((tx) => {
    for (const segment of segments) noteFile(tx, leaving(segment, clock.now()));
    return null;
  });
}

function leaving({ header, hash, hollow, bytes }: Segment, since: number): NewFile {
  const { device, first, last, control } = header;
  return {
    ...{ name: nameOf({ kind: 'segment', device, first, last, hash }), kind: 'segment', state: 'leaving' },
    ...{ reason: null, since, size: bytes.length, device, first, last, control: control.n, hollow, bytes },
  };
}
