// Whoever was removed looks once an hour at the decisions alone, as long as another one may still outdo the removal (C10): then
// they are back, with all that they wrote.
import { isActive } from '../formats/control-state.ts';
import { deepestFork } from '../formats/follow-control.ts';
import type { Grounds, Round } from '../round/context.ts';
import { judgeDevice } from '../round/rejudge.ts';
import { readValue, writeValue } from '../store/values.ts';
import { viewOf } from './act.ts';
import { end, identitiesOf } from './succession.ts';

/** True where this device was removed, and didn't leave, by a decision that may yet be outdone (C12). */
export function mayReturn({ db, follower, device }: Grounds): boolean {
  const { stage, view } = follower.now();
  if (stage !== 'ended' || !view || !db.read((tx) => readValue(tx, 'target'))) return false;
  const until = view.state.devices.get(device)?.until;
  return until !== undefined && view.state.n - until < deepestFork;
}

/** Goes on as a member where nothing ended this device, and ends the round where something did. */
export function returnOrEnd(round: Round): void {
  const { device, funnel, follower } = round;
  const { state } = viewOf(round);
  if (!isActive(state.devices.get(device), state.n)) end(round);
  funnel.intake((intake) => {
    writeValue(intake.db, 'stage', 'member');
    // What was written meanwhile, at no decision.
    intake.db.run('UPDATE journal SET control = ? WHERE device = ? AND control IS NULL', state.n, device);
    for (const own of identitiesOf(intake.db, device)) judgeDevice(round, intake, state, own);
    return null;
  });
  follower.refresh();
}
