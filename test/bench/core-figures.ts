// What the core takes for importing, saving and finding, each beside its limit.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bulkOffice } from '../../build/sample-office/bulk.ts';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import type { Db } from '../../electron/core/db.ts';
import { importText } from '../../electron/core/exchange/files.ts';
import type { Workspace } from '../../electron/core/handlers/workspace.ts';
import { must } from '../support/core-bench.ts';
import { cheapKdf, createTestPorts } from '../support/memory-ports.ts';
import { type Figure, percentile, timed } from './figure.ts';
import { insertPlain, openPlain, rowsIn } from './plain-sql.ts';
import { searchFigures } from './search-figures.ts';

export interface CoreBench {
  readonly contacts: number;
  readonly documents: number;
  readonly folder: string;
}

const saves = 400;
/** Not counted: a program that has just started runs slower than one that is at work. */
const firstSaves = 100;

/** Runs the core's part; leaves a vault in `folder/vault` that the window's part opens. */
export async function coreFigures({ contacts, documents, folder }: CoreBench): Promise<Figure[]> {
  mkdirSync(folder, { recursive: true });
  const core = createCore(createTestPorts(folder), { kdf: cheapKdf });
  await must(core, 'vault.found', {
    officeName: 'Bench',
    memberName: 'Bench',
    role: 'lead',
    passphrase: 'kleines blaues Fahrrad',
  });
  const workspace = core.host.workspace();
  if (!workspace) throw new Error('no vault');
  const before = await must(core, 'vault.health', undefined);
  const lines = [...bulkOffice({ contacts, documents, seed: 1, today: '2026-11-23' })].map((line) =>
    JSON.stringify(line),
  );
  const file = lines.join('\n');
  const start = performance.now();
  const report = await importText(workspace, file);
  const imported = performance.now() - start;
  if (!report.ok || report.value.added !== lines.length) throw new Error(`import: ${JSON.stringify(report)}`);
  const memory = process.memoryUsage.rss() / 1e6;

  const rows = rowsIn(workspace.db);
  const plainFolder = join(folder, 'plain');
  mkdirSync(plainFolder);
  const plain = openPlain(plainFolder);
  const bulk = timed(() => insertPlain(plain.db, rows, true));

  const found = searchFigures(workspace);
  const saved = await saveFigures(core, workspace, plain.db);
  plain.close();
  const after = await must(core, 'vault.health', undefined);
  await core.close();
  return [
    {
      name: `import of ${contacts} contacts and ${documents} documents`,
      value: imported / 1000,
      unit: 's',
      limit: bulk / 1000,
      ratio: 2,
    },
    ...saved,
    ...found,
    { name: 'memory of the core after the import', value: memory, unit: 'MB' },
    {
      name: 'bytes in the vault per record (contacts and documents)',
      value: (after.vaultBytes - before.vaultBytes) / lines.length,
      unit: 'bytes',
    },
  ];
}

/** One acknowledged save at a time, and the same rows of the same contacts by plain SQL, turn by turn. */
async function saveFigures(core: Core, workspace: Workspace, plain: Db): Promise<Figure[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const service =
    workspace.db.read((tx) => tx.get<{ id: string }>("SELECT id FROM records WHERE type = 'service'"))?.id ??
    '';
  for (let n = -firstSaves; n < saves; n += 1) {
    const concern = `Nummer ${n}: Der Personalausweis ist abgelaufen, die Reise ist in zwei Wochen, gefragt wurde nach dem Express.`;
    const start = performance.now();
    const { id } = await must(core, 'contacts.save', {
      fields: { channel: 'counter', service, concern, outcome: 'resolved', satisfaction: 4 },
    });
    const mine = performance.now() - start;
    const [rows] = rowsIn(workspace.db, id);
    if (!rows) throw new Error('nothing was saved');
    const bare = timed(() => insertPlain(plain, [rows]));
    if (n < 0) continue;
    ours.push(mine);
    theirs.push(bare);
  }
  const beside = (p: number) =>
    ({ value: percentile(ours, p), unit: 'ms', limit: percentile(theirs, p) }) as const;
  return [
    { name: 'acknowledged save in the core, p50', ...beside(0.5) },
    { name: 'acknowledged save in the core, p95', ...beside(0.95), ratio: 1.5 },
  ];
}
