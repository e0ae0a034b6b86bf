// `npm run bench`: measures, prints a table with the limit beside each figure, and with `--write` keeps it in docs/.
// `npm run bench -- sync` does the same for sync, `npm run bench -- team` for a team's day at an object store.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { coreFigures } from './core-figures.ts';
import { type Figure, reaches, table } from './figure.ts';
import { medians } from './medians.ts';
import { syncFigures } from './sync-figures.ts';
import { teamFigures } from './team-figures.ts';
import { windowFigures } from './window-figures.ts';

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    contacts: { type: 'string' },
    documents: { type: 'string' },
    write: { type: 'boolean' },
    core: { type: 'boolean' },
    once: { type: 'boolean' },
  },
});
const [subject = 'office'] = positionals;
const contacts = Number(values.contacts ?? (subject === 'sync' ? 10_000 : 50_000));

function machine(): string {
  const version = (name: string): string =>
    (
      JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version;
  const libraries = ['better-sqlite3-multiple-ciphers', 'dexie', 'react', 'zod'].map(
    (name) => `${name} ${version(name)}`,
  );
  return [
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
    `Node ${process.version}, ${libraries.join(', ')}`,
    `${new Date().toISOString().slice(0, 10)}`,
  ].join(' · ');
}

async function figuresOfOffice(): Promise<Figure[]> {
  const documents = Number(values.documents ?? 5000);
  const folder = mkdtempSync(join(tmpdir(), 'tresen-bench-'));
  try {
    const figures = await coreFigures({ contacts, documents, folder: join(folder, 'core') });
    if (!values.core)
      figures.push(...(await windowFigures({ contacts, documents, folder: join(folder, 'window') })));
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const syncRuns = 5;

/** Each run in a process of its own, which is this script with `--once`. */
async function figuresOfSync(): Promise<Figure[]> {
  const documents = values.documents ?? '1000,5000';
  if (values.once) return syncFigures({ contacts, documents: documents.split(',').map(Number) });
  const sizes = ['--contacts', `${contacts}`, '--documents', documents];
  return medians(import.meta.filename, ['sync', '--once', ...sizes], syncRuns);
}

/** Each table stands behind its own mark, up to the next one. */
function keep(mark: string, report: string): void {
  const file = join(root, 'docs', 'benchmarks.md');
  const [head = '', rest = ''] = readFileSync(file, 'utf8').split(`<!-- ${mark} -->\n`);
  const next = /\n## /.exec(rest)?.index ?? rest.length;
  writeFileSync(file, `${head}<!-- ${mark} -->\n${report}${rest.slice(next)}`);
}

/** By what is measured: the figures, and the mark before their table in docs/benchmarks.md. */
const benches = {
  office: { measure: figuresOfOffice, mark: 'table' },
  sync: { measure: figuresOfSync, mark: 'sync table' },
  team: { measure: teamFigures, mark: 'team table' },
} as const;
if (!Object.hasOwn(benches, subject)) throw new Error(`no bench is called ${subject}`);
const { measure, mark } = benches[subject as keyof typeof benches];
const figures = await measure();
if (values.once) {
  console.log(JSON.stringify(figures));
  process.exit();
}
const report = `${machine()}\n\n${table(figures)}\n`;
console.log(`\n${report}`);
if (values.write) keep(mark, report);
process.exitCode = figures.every(reaches) ? 0 : 1;
