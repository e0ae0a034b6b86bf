// A record's past on two devices that changed it side by side: what lost is named on both, also after somebody has settled it.
import { expect, test } from 'vitest';
import { createMemoryVault, deviceNamed } from '../../../test/support/memory-vault.ts';
import { systemClock } from '../ports/node-ports.ts';
import { historyOf } from './history.ts';
import { definitionOf } from './store.ts';

type Pc = ReturnType<typeof createMemoryVault>;

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const service = '01890a5d-ac96-774b-bcce-b302099a8058';

const outcomesOn = ({ db }: Pc) =>
  db
    .read((tx) => historyOf(tx, definitionOf('contact'), id))
    .flatMap(({ fields: { outcome } }) => (outcome ? [[outcome.before, outcome.after]] : []));

test('both values are in the past of both, whichever came first', () => {
  const [a, b] = [
    createMemoryVault(deviceNamed('a'), systemClock),
    createMemoryVault(deviceNamed('b'), systemClock),
  ];
  const set = (pc: Pc, values: object) =>
    pc.funnel.commit([{ kind: 'set', type: 'contact', id, values: { ...values } }]);
  set(a, { at: '2026-11-23T09:00:00.000Z', channel: 'counter', service });
  b.funnel.applyReceived(a.funnel.ownEntries(1));
  set(a, { outcome: 'resolved' });
  set(b, { outcome: 'pending' });
  a.funnel.applyReceived(b.funnel.ownEntries(1));
  b.funnel.applyReceived(a.funnel.ownEntries(2));
  for (const pc of [a, b]) {
    const said = new Set(outcomesOn(pc).flat());
    expect(said).toEqual(new Set([null, 'resolved', 'pending']));
  }
  // Chosen is what was shown already: the change says against what.
  const [[, standing] = []] = outcomesOn(a);
  set(a, { outcome: standing });
  b.funnel.applyReceived(a.funnel.ownEntries(3));
  const other = standing === 'pending' ? 'resolved' : 'pending';
  for (const pc of [a, b]) expect(outcomesOn(pc)[0]).toEqual([other, standing]);
  for (const pc of [a, b]) pc.close();
});
