// A team over real WebDAV servers, by the same steps as over a folder: found, join, write, sync, compare; with few requests.
import { describe, expect, test } from 'vitest';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import { openTarget } from '../../electron/core/targets/open-target.ts';
import type { Target } from '../../electron/core/targets/target.ts';
import { ask, must } from '../support/core-bench.ts';
import { createTeamBench, found, hashOf, joinAs, memberState, sync, syncAll } from '../support/team-bench.ts';
import { startApache } from './apache-dav.ts';
import { startSabre } from './sabre-dav.ts';
import { isInstalled, type RunningServer } from './start-server.ts';

const servers = [
  {
    title: 'Apache mod_dav',
    there: isInstalled('apache2'),
    start: startApache,
    url: ({ port }: RunningServer) => `http://127.0.0.1:${port}/dav/`,
  },
  {
    title: 'sabre/dav',
    there: isInstalled('php'),
    start: startSabre,
    url: ({ port }: RunningServer) => `http://127.0.0.1:${port}/remote.php/dav/files/amt/`,
  },
] as const;

/** Counts calls; each is one request. */
function counted(target: Target): Target & { calls: number } {
  const one = {
    calls: 0,
    list: (...args: Parameters<Target['list']>) => told(() => target.list(...args)),
    get: (...args: Parameters<Target['get']>) => told(() => target.get(...args)),
    putIfAbsent: (...args: Parameters<Target['putIfAbsent']>) => told(() => target.putIfAbsent(...args)),
    remove: (...args: Parameters<Target['remove']>) => told(() => target.remove(...args)),
    probe: (signal?: AbortSignal) => target.probe(signal),
    setUp: (signal?: AbortSignal) => target.setUp(signal),
    close: () => target.close(),
  };
  const told = <T>(work: () => T): T => {
    one.calls += 1;
    return work();
  };
  return one;
}

describe.each(servers)('$title', ({ title, there, start, url }) => {
  test('two PCs found, join, write, sync and compare', async ({ skip }) => {
    if (!there) skip(`${title} is not installed here`);
    const server = await start();
    const settings = {
      kind: 'webdav',
      url: `${url(server)}Bürgerbüro Süd`,
      user: 'amt',
      password: 'geheim-ÄÖ',
    } as const;
    const parts = { clock: systemClock, chance: systemChance };
    const targets = new Map<string, ReturnType<typeof counted>>();
    const open = (pc: string) => {
      const target = targets.get(pc) ?? counted(openTarget(settings, parts, {}));
      targets.set(pc, target);
      return target;
    };
    const bench = { ...createTeamBench(open), target: settings };
    const [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
    await found(bench, ada);
    expect(await must(ada.core, 'sync.probe', { target: settings })).toMatchObject({
      ...{ holds: 'own-space', writable: true, readsBack: true, removes: true },
      target: { kind: 'webdav' },
    });
    const { id: service } = await must(ada.core, 'records.save', {
      type: 'service',
      fields: { name: 'Pass' },
    });
    await joinAs(bench, ada, ben, 'counter');
    await syncAll(ada, ben);
    for (let n = 0; n < 10; n += 1)
      await must(ben.core, 'contacts.save', { fields: { channel: 'counter', service, concern: `Nr. ${n}` } });
    const bens = open('ben');
    let before = bens.calls;
    await sync(ben);
    expect(bens.calls - before).toBeLessThanOrEqual(4);
    before = bens.calls;
    await sync(ben);
    expect(bens.calls - before).toBeLessThanOrEqual(2);
    before = open('ada').calls;
    await sync(ada);
    expect(open('ada').calls - before).toBeLessThanOrEqual(4);
    expect(hashOf(ada)).toBe(hashOf(ben));
    expect(await memberState(ben)).toMatchObject({ pending: 0, refused: 0 });
    await server.stop();
    expect(await ask(ben.core, 'sync.run', undefined)).toMatchObject({
      failure: { kind: 'target-unreachable' },
    });
    expect(await memberState(ben)).toMatchObject({ round: { kind: 'waiting' } });
    await bench.close();
  });
});
