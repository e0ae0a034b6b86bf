// What sync takes with everything sealed and signed, on a folder and on a real WebDAV server, each figure beside its limit.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { bulkOffice } from '../../build/sample-office/bulk.ts';
import { importText } from '../../electron/core/exchange/files.ts';
import type { Workspace } from '../../electron/core/handlers/workspace.ts';
import { isInstalled } from '../servers/start-server.ts';
import { must } from '../support/core-bench.ts';
import { hashOf, type Pc, sync } from '../support/team-bench.ts';
import { type Figure, percentile, timed } from './figure.ts';
import { insertPlain, openPlain, rowsIn } from './plain-sql.ts';
import { type Asked, createSyncBench, type Kind, type SyncBench } from './sync-bench.ts';

export interface SyncSizes {
  readonly contacts: number;
  readonly documents: readonly number[];
}

const changedRounds = 20;
const idleRounds = 40;
const changedAtOnce = 10;

/** All figures; WebDAV only where Apache is there. */
export async function syncFigures({ contacts, documents }: SyncSizes): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of ['folder', 'WebDAV'] as const) {
    if (kind === 'WebDAV' && !isInstalled('apache2')) {
      console.error('NOT MEASURED: WebDAV, as Apache is not installed here');
      continue;
    }
    figures.push(...(await contactFigures(kind, contacts)));
    for (const count of documents) figures.push(...(await documentFigures(kind, count)));
  }
  return figures;
}

async function contactFigures(kind: Kind, count: number): Promise<Figure[]> {
  const bench = await createSyncBench(kind);
  try {
    const lines = linesOf({ contacts: count, documents: 0 });
    const first = await publishAndFetch(bench, lines);
    const memory = process.memoryUsage.rss() / 1e6;
    const name = `${count} contacts, ${kind}`;
    return [
      ...firstFigures(name, first, 1.3),
      ...(kind === 'folder' ? storedFigures(first, lines) : []),
      ...(await changedFigures(bench, name)),
      ...(await idleFigures(bench, name)),
      { name: `${name}: memory, both PCs in one process`, value: memory, unit: 'MB' },
    ];
  } finally {
    await bench.close();
  }
}

async function documentFigures(kind: Kind, count: number): Promise<Figure[]> {
  const bench = await createSyncBench(kind);
  try {
    const first = await publishAndFetch(bench, linesOf({ contacts: 0, documents: count }));
    const name = `${count} documents, ${kind}`;
    return [...firstFigures(name, first), ...(await idleFigures(bench, name))];
  } finally {
    await bench.close();
  }
}

const linesOf = (size: { readonly contacts: number; readonly documents: number }): string[] =>
  [...bulkOffice({ ...size, seed: 1, today: '2026-11-23' })].map((line) => JSON.stringify(line));

interface First {
  /** Milliseconds. */
  readonly publish: number;
  readonly fetch: number;
  readonly copied: { readonly put: number; readonly get: number };
  readonly applied: number;
  /** Bytes of all segments with these records. */
  readonly stored: number;
}

/** One PC writes everything before it syncs; the other one is admitted and has nothing yet. */
async function publishAndFetch(bench: SyncBench, lines: readonly string[]): Promise<First> {
  const { ada, ben } = bench;
  const before = new Set(segments(ada).map(({ name }) => name));
  const report = await importText(workspaceOf(ada), lines.join('\n'));
  if (!report.ok || report.value.added !== lines.length) throw new Error(JSON.stringify(report));
  const publish = await took(() => sync(ada));
  const fetch = await took(() => sync(ben));
  if (hashOf(ada) !== hashOf(ben)) throw new Error('the PCs differ');
  const files = segments(ada).flatMap(({ name, bytes }) => (before.has(name) ? [] : [new Uint8Array(bytes)]));
  const copied = await bench.copy(files);
  const rows = rowsIn(workspaceOf(ben).db);
  const folder = join(bench.folder, 'plain');
  mkdirSync(folder);
  const plain = openPlain(folder);
  const applied = timed(() => insertPlain(plain.db, rows));
  plain.close();
  const stored = files.reduce((sum, { length }) => sum + length, 0);
  return { publish, fetch, copied, applied, stored };
}

function firstFigures(name: string, { publish, fetch, copied, applied }: First, ratio?: number): Figure[] {
  const seconds = (value: number, limit: number) =>
    ({ value: value / 1000, unit: 's', limit: limit / 1000 }) as const;
  const whole = seconds(publish + fetch, copied.put + copied.get + applied);
  return [
    { name: `${name}: first publish`, ...seconds(publish, copied.put) },
    { name: `${name}: first fetch`, ...seconds(fetch, copied.get + applied) },
    { name: `${name}: first publish and fetch`, ...whole, ...(ratio !== undefined && { ratio }) },
  ];
}

/** The services that come with the contacts are in both. */
function storedFigures({ stored }: First, lines: readonly string[]): Figure[] {
  const compressed = zstdCompressSync(Buffer.from(lines.join('\n'))).length;
  const beside = { value: stored / lines.length, unit: 'bytes', limit: compressed / lines.length } as const;
  return [{ name: 'bytes stored per contact; limit: Zstandard of the same NDJSON', ...beside, ratio: 1.4 }];
}

/** One PC changes some records and publishes them, the other one fetches them. */
async function changedFigures(bench: SyncBench, name: string): Promise<Figure[]> {
  const { ada, ben } = bench;
  const ids = workspaceOf(ada).db.read((tx) =>
    tx.all<{ id: string }>(
      "SELECT id FROM records WHERE type = 'contact' AND hidden = 0 ORDER BY id DESC LIMIT 1000",
    ),
  );
  const rounds = { ada: [] as Round[], ben: [] as Round[] };
  for (let n = 0; n < changedRounds; n += 1) {
    for (const { id } of ids.slice(n * changedAtOnce, (n + 1) * changedAtOnce))
      await must(ada.core, 'contacts.edit', { id, fields: { concern: `Nachgetragen, Runde ${n}` } });
    rounds.ada.push(await measured(bench, ada));
    rounds.ben.push(await measured(bench, ben));
  }
  if (hashOf(ada) !== hashOf(ben)) throw new Error('the PCs differ');
  const figures = (who: 'ada' | 'ben', what: string) =>
    roundFigures(`${name}: round that ${what} ${changedAtOnce} changed records`, rounds[who], 4, 30);
  return [...figures('ada', 'publishes'), ...figures('ben', 'fetches')];
}

async function idleFigures(bench: SyncBench, name: string): Promise<Figure[]> {
  const { ada, ben } = bench;
  // What was written is tidied up before.
  for (const pc of [ada, ben, ada, ben]) await sync(pc);
  bench.asked(ada);
  const rounds: Round[] = [];
  for (let n = 0; n < idleRounds; n += 1) rounds.push(await measured(bench, ada));
  return roundFigures(`${name}: round with nothing to do`, rounds, 2, 5);
}

interface Round extends Asked {
  /** Milliseconds of the whole round. */
  readonly whole: number;
}

async function measured(bench: SyncBench, pc: Pc): Promise<Round> {
  bench.asked(pc);
  const whole = await took(() => sync(pc));
  return { whole, ...bench.asked(pc) };
}

function roundFigures(name: string, rounds: readonly Round[], requests: number, ms: number): Figure[] {
  const beside = rounds.map(({ whole, waited }) => whole - waited);
  return [
    {
      name: `${name}, requests at most`,
      value: Math.max(...rounds.map((one) => one.requests)),
      unit: '',
      atMost: requests,
    },
    { name: `${name}, beside the network, p50`, value: percentile(beside, 0.5), unit: 'ms', atMost: ms },
    {
      name: `${name}, with the network, p50`,
      value: percentile(
        rounds.map(({ whole }) => whole),
        0.5,
      ),
      unit: 'ms',
    },
  ];
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const segments = (pc: Pc) =>
  workspaceOf(pc).db.read((tx) =>
    tx.all<{ name: string; bytes: Uint8Array }>(
      "SELECT name, bytes FROM space_files WHERE kind = 'segment' ORDER BY id",
    ),
  );

function workspaceOf({ core }: Pc): Workspace {
  const workspace = core.host.workspace();
  if (!workspace) throw new Error('no vault');
  return workspace;
}
