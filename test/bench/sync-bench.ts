// Two PCs over real storage whose calls are counted and timed: what a round costs, and what of that is waiting for storage.
import { mkdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { openTarget } from '../../electron/core/targets/open-target.ts';
import type { Target } from '../../electron/core/targets/target.ts';
import type { TargetSettings } from '../../shared/contract/sync.ts';
import { startApache } from '../servers/apache-dav.ts';
import { bundled } from '../support/bundled.ts';
import { must } from '../support/core-bench.ts';
import { createManualClock, createSeededChance } from '../support/memory-ports.ts';
import { createTeamBench, found, joinAs, type Pc, syncAll, type TeamBench } from '../support/team-bench.ts';

export type Kind = 'folder' | 'WebDAV';

/** What was asked of the storage since it was last read. */
export interface Asked {
  readonly requests: number;
  /** Milliseconds during which at least one request was on its way. */
  readonly waited: number;
}

export interface SyncBench {
  readonly ada: Pc;
  readonly ben: Pc;
  /** What a PC asked of the storage since the last time. */
  asked(pc: Pc): Asked;
  /** Milliseconds for writing, flushing and reading back these bytes, and for reading them elsewhere; by nothing but that. */
  copy(files: readonly Uint8Array[]): Promise<{ readonly put: number; readonly get: number }>;
  readonly folder: string;
  close(): Promise<void>;
}

/** A lead and a counter member who have synced. */
export async function createSyncBench(kind: Kind): Promise<SyncBench> {
  const apache = kind === 'WebDAV' ? await startApache() : undefined;
  const url = `http://127.0.0.1:${apache?.port ?? 0}/dav/`;
  const access = { user: 'amt', password: 'geheim-ÄÖ' } as const;
  const parts = { clock: createManualClock(), chance: createSeededChance('storage') };
  const meters = new Map<string, Meter>();
  let shared: TargetSettings | undefined;
  // One file, as in a package.
  const aheadThread = await bundled('electron/core/sync/ahead/ahead-thread.ts');
  const open = (name: string): Target => {
    const meter = new Meter();
    meters.set(name, meter);
    // The folder is known only once the bench is made; each PC asks for its target later than that.
    return lazily(() => meter.around(openTarget(shared ?? bench.target, parts, {})));
  };
  const bench: TeamBench = createTeamBench(open, { aheadThread });
  shared = apache ? { kind: 'webdav', url: `${url}ablage/`, ...access } : bench.target;
  const [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
  await found({ ...bench, target: shared }, ada);
  const state = await must(ada.core, 'vault.state', undefined);
  if (state.kind !== 'open') throw new Error('no vault');
  // The generated contacts fill two years: none of them is to be erased while it is measured.
  const office = { type: 'office', id: state.session.officeId, fields: { contactTextMonths: 24 } } as const;
  await must(ada.core, 'records.save', office);
  await joinAs({ ...bench, target: shared }, ada, ben, 'counter');
  await syncAll(ada, ben);
  const folder = join(bench.root, 'copies');
  mkdirSync(folder);
  return {
    ...{ ada, ben, folder },
    asked: ({ name }) => meters.get(name)?.read() ?? { requests: 0, waited: 0 },
    copy: (files) => (apache ? copyByHttp(url, access, files) : copyInFolder(folder, files)),
    async close() {
      await bench.close();
      await apache?.stop();
    },
  };
}

function lazily(make: () => Target): Target {
  let made: Target | undefined;
  const target = (): Target => {
    made ??= make();
    return made;
  };
  return {
    list: (...args) => target().list(...args),
    get: (...args) => target().get(...args),
    putIfAbsent: (...args) => target().putIfAbsent(...args),
    remove: (...args) => target().remove(...args),
    probe: (...args) => target().probe(...args),
    setUp: (...args) => target().setUp(...args),
    close: () => target().close(),
  };
}

class Meter {
  #requests = 0;
  #waited = 0;
  #underWay = 0;
  #since = 0;

  read(): Asked {
    const asked = { requests: this.#requests, waited: this.#waited };
    [this.#requests, this.#waited] = [0, 0];
    return asked;
  }

  around(target: Target): Target {
    return {
      list: (...args) => this.#count(target.list(...args)),
      get: (...args) => this.#count(target.get(...args)),
      putIfAbsent: (...args) => this.#count(target.putIfAbsent(...args)),
      remove: (...args) => this.#count(target.remove(...args)),
      probe: (...args) => target.probe(...args),
      setUp: (...args) => target.setUp(...args),
      close: () => target.close(),
    };
  }

  async #count<T>(call: Promise<T>): Promise<T> {
    this.#requests += 1;
    if (this.#underWay === 0) this.#since = performance.now();
    this.#underWay += 1;
    try {
      return await call;
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#waited += performance.now() - this.#since;
    }
  }
}

async function copyInFolder(folder: string, files: readonly Uint8Array[]) {
  const start = performance.now();
  const names = files.map((_, at) => join(folder, `copy-${at}`));
  for (const [at, bytes] of files.entries()) {
    const file = await open(names[at] ?? '', 'wx');
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await readFile(names[at] ?? '');
  }
  const put = performance.now() - start;
  for (const name of names) await readFile(name);
  return { put, get: performance.now() - start - put };
}

async function copyByHttp(
  url: string,
  { user, password }: { readonly user: string; readonly password: string },
  files: readonly Uint8Array[],
) {
  const agent = new Agent({ keepAlive: true });
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const send = (method: string, name: string, body?: Uint8Array): Promise<void> =>
    new Promise((done, failed) => {
      const sent = request(new URL(name, url), { method, agent, headers: { authorization } }, (answer) => {
        answer.on('data', () => undefined);
        answer.on('end', () =>
          (answer.statusCode ?? 500) < 300 ? done() : failed(new Error(`${answer.statusCode}`)),
        );
      });
      sent.on('error', failed);
      sent.end(body);
    });
  const start = performance.now();
  const names = files.map((_, at) => `copy-${at}`);
  for (const [at, bytes] of files.entries()) {
    await send('PUT', names[at] ?? '', bytes);
    await send('GET', names[at] ?? '');
  }
  const put = performance.now() - start;
  for (const name of names) await send('GET', name);
  const get = performance.now() - start - put;
  agent.destroy();
  return { put, get };
}
