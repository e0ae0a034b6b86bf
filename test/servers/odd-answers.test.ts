// What a WebDAV server can answer to each request beside what is wanted, and what is made of it: never a file, a listing or a
// success that isn't one.
import { expect, test } from 'vitest';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import type { Target } from '../../electron/core/targets/target.ts';
import { createWebdavTarget } from '../../electron/core/targets/webdav.ts';
import { type Case, inTurn, page, pageAs, toldOf, verbs } from './in-turn.ts';
import { ownServers } from './own-servers.ts';

const own = ownServers();

function at(port: number): Target {
  const access = { url: `http://127.0.0.1:${port}/dav/`, user: 'amt', password: 'geheim' };
  const target = createWebdavTarget(access, { clock: systemClock, chance: systemChance });
  own.later(() => target.close());
  return target;
}

const root =
  '<multistatus xmlns="DAV:"><response><href>/dav/</href><propstat><prop/></propstat></response></multistatus>';
const strange = '<multistatus xmlns="DAV:"></multistatus>';

test.each<Case>([
  ['get', [[200, 'ganz']], 'ganz'],
  ['get', [page], 'target-not-storage'],
  ['get', [[206, 'halb']], 'target-not-storage'],
  ['get', [[204]], 'target-not-storage'],
  ['get', [[401, 'x']], 'target-wrong-password'],
  ['get', [[403, 'x']], 'target-not-allowed'],
  ['get', [[404, 'x']], undefined],
  ['get', [[410, 'x']], undefined],
  ['get', [[500, 'x']], 'target-server-error'],
  ['get', [[503, 'x']], 'target-busy'],
  ['put', [[201]], 'created'],
  ['put', [[412]], 'exists'],
  ['put', [[200]], 'exists'],
  ['put', [[204]], 'exists'],
  ['put', [page], 'target-not-storage'],
  ['put', [[202]], 'target-not-storage'],
  ['put', [[403]], 'target-not-writable'],
  ['put', [[404]], 'target-folder-missing'],
  ['put', [[409]], 'target-folder-missing'],
  ['put', [[507]], 'target-full'],
  ['put b/', [[409], [201], [201]], 'created'],
  ['put b/', [[404], [201], [201]], 'created'],
  ['put b/', [[409], [201], [409]], 'target-folder-missing'],
  ['put b/', [[409], [403]], 'target-not-writable'],
  ['remove', [[200]], undefined],
  ['remove', [[204]], undefined],
  ['remove', [[404]], undefined],
  ['remove', [[410]], undefined],
  ['remove', [[202]], 'target-not-storage'],
  ['remove', [[403]], 'target-not-writable'],
  ['remove', [[423]], 'target-busy'],
  ['list', [[207, root]], []],
  ['list', [[207, strange]], 'target-not-storage'],
  ['list', [pageAs(207)], 'target-not-storage'],
  ['list', [[200, root]], 'target-not-storage'],
  ['list', [page], 'target-not-storage'],
  ['list', [[404]], 'target-folder-missing'],
  ['list b/', [[404], [207, root]], []],
  ['list b/', [[404], [404]], 'target-folder-missing'],
  ['list b/', [[404], [401]], 'target-wrong-password'],
  ['set up', [[201]], undefined],
  ['set up', [[405]], undefined],
  ['set up', [[403]], 'target-not-writable'],
  ['set up', [[409]], 'target-folder-missing'],
  ['set up', [[401]], 'target-wrong-password'],
])('WebDAV: to %s, %j is %j', async (verb, said, told) => {
  const { port } = await inTurn(said, own);
  expect(toldOf(await verbs[verb](at(port)))).toEqual(told);
});
