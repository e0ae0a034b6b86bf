// A decision about the team: signed behind the newest one, put on the target, read back, and followed. Two leads can
// decide at the same moment; then one counts, and the other decides again (C10).
import type { Failure } from '../../../../shared/errors/failure.ts';
import { equalBytes, toHex } from '../../crypto/primitives.ts';
import type { ReadDb } from '../../db.ts';
import { noHash } from '../../journal/entry.ts';
import {
  type ControlAct,
  type ControlRecord,
  type Cutoff,
  readControl,
  signControl,
} from '../formats/control.ts';
import { isActive, step } from '../formats/control-state.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { nameOf } from '../formats/names.ts';
import { need, type Round, RoundStop } from '../round/context.ts';
import { deliver, mostAttempts, putAndReadBack } from '../round/deliver.ts';
import { planRound } from '../round/plan.ts';
import { takeControl } from '../round/take-control.ts';
import { takeInAll } from '../round/take-in.ts';
import { fileNotes } from '../store/files.ts';
import { type OwnKeys, ownKeys } from '../store/keys.ts';
import { readValue, writeValue } from '../store/values.ts';

/** What is to be decided, from how things stand; undefined where it needs no decision any more. */
export type Decide = (view: ControlView) => ControlAct | undefined;

/** The followed view; there is one in every round of a member. */
export function viewOf(round: Pick<Round, 'follower'>): ControlView {
  const { view } = round.follower.now();
  if (!view) throw new RoundStop({ kind: 'space-none' });
  return view;
}

/** This device's own pairs. */
export function ownKeysOf(round: Pick<Round, 'db'>): OwnKeys {
  const secrets = round.db.read((tx) => readValue(tx, 'keys'));
  if (!secrets) throw new RoundStop({ kind: 'space-none' });
  return ownKeys(secrets);
}

/** Decides, at most three times where others were quicker. Keyboxes that it needs are delivered before it. */
export async function act(round: Round, decide: Decide, signer: OwnKeys = ownKeysOf(round)): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const view = viewOf(round);
    const decision = decide(view);
    if (!decision) return;
    const record = await issue(round, view, decision, signer);
    await pullControl(round);
    const line = viewOf(round).line[record.body.n - 1];
    if (line && equalBytes(line.hash, record.hash)) return;
    settle(round, record);
  }
  throw new RoundStop({ kind: 'space-overtaken' });
}

async function issue(
  round: Round,
  view: ControlView,
  decision: ControlAct,
  signer: OwnKeys,
): Promise<ControlRecord> {
  const place = {
    n: view.state.n + 1,
    prev: view.line.at(-1)?.hash ?? noHash,
    at: round.clock.now(),
    by: signer.device,
  };
  const { bytes, hash } = signControl(place, decision, signer.pair);
  const record = readControl(bytes);
  if (!record.ok) throw new Error(`an own decision can't be read: ${record.reason}`);
  const after = step(view.state, record.value);
  if (typeof after === 'string') throw new RoundStop(failureOf(after, round, view));
  await deliver(round);
  for (let again = 1; again <= mostAttempts; again += 1) {
    const name = nameOf({ kind: 'control', n: place.n, hash }, again);
    if (await putAndReadBack(round, name, bytes)) {
      takeControl(round, [{ name, bytes, readAt: round.clock.now(), record: record.value }]);
      return record.value;
    }
  }
  throw new RoundStop({ kind: 'target-device', detail: 'read-back' });
}

function failureOf(refusal: string, { db, device }: Round, { state }: ControlView): Failure {
  if (refusal === 'no-lead-left') return { kind: 'record-last-lead' };
  if (refusal !== 'not-allowed') return { kind: 'space-overtaken' };
  const admission = state.devices.get(device);
  if (admission && !isActive(admission, state.n))
    return { kind: 'space-ended', spaceName: db.read((tx) => readValue(tx, 'name')) ?? '' };
  return { kind: 'record-not-allowed', action: 'decide', role: '' };
}

/** Reads decisions that others put there meanwhile. */
export async function pullControl(round: Round): Promise<void> {
  const listing = need(await round.target.list('', round.signal));
  const { space } = viewOf(round);
  const files = round.db.read(fileNotes);
  const { fetch } = planRound(listing, { space: toHex(space), files, now: round.clock.now() });
  await takeInAll(
    round,
    fetch.filter(({ name }) => name.startsWith('c-')),
  );
}

/** A decision that lost and is made once more right away: it needn't be on finding it among the lost later. */
function settle({ db }: Round, { hash }: ControlRecord): void {
  db.write((tx) => {
    const settled = readValue(tx, 'settled') ?? [];
    writeValue(tx, 'settled', [...settled, toHex(hash)]);
    return null;
  });
}

/** The last entry of each device that is known here: what a right covers that ends now (C9). */
export const cutoffsOf = (db: ReadDb, devices: readonly string[]): Cutoff[] =>
  devices.map((device) => {
    const last = db.get<{ seq: number; hash: Uint8Array }>(
      'SELECT seq, hash FROM journal WHERE device = ? AND control IS NOT NULL ORDER BY seq DESC, n LIMIT 1',
      device,
    );
    return last
      ? { device, seq: last.seq, hash: new Uint8Array(last.hash) }
      : { device, seq: 0, hash: noHash };
  });
