// The made-up space that decisions about a team are tried on: two leads and a counter member, and somebody who isn't in it.
import type { ControlAct, ControlRecord } from '../../electron/core/sync/formats/control.ts';
import { followControl } from '../../electron/core/sync/formats/follow-control.ts';
import { commitmentOf } from '../../electron/core/sync/formats/keybox.ts';
import { addAct, deviceNamed, epochKey, genesisAct, recordBehind } from './sync-space.ts';

/** Founded it. */
export const ada = deviceNamed('Ada');
/** A lead, too. */
export const bea = deviceNamed('Bea');
/** The counter member. */
export const cem = deviceNamed('Cem');
/** Belongs to nobody. */
export const dora = deviceNamed('Dora');

export const genesis = recordBehind(undefined, ada, genesisAct(ada));
const second = recordBehind(genesis, ada, addAct(bea, 'Bea', 'lead'));
export const third = recordBehind(second, bea, addAct(cem, 'Cem', 'counter'));
/** All records until now. */
export const opening: readonly ControlRecord[] = [genesis, second, third];

/** What somebody sees who follows these records; throws where that is nothing. */
export function follow(...records: readonly ControlRecord[]) {
  const view = followControl(genesis.hash, records);
  if (!view) throw new Error('no view');
  return view;
}

export const nextEpoch = (epoch: number): ControlAct => ({
  kind: 'epoch',
  epoch,
  commitment: commitmentOf(epochKey(epoch)),
});
