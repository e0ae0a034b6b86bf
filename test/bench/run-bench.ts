// `npm run bench`: measures, prints a table with the limit beside each figure, and with `--write` keeps it in docs/.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { coreFigures } from './core-figures.ts';
import { reaches, table } from './figure.ts';
import { windowFigures } from './window-figures.ts';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '50000' },
    documents: { type: 'string', default: '5000' },
    write: { type: 'boolean' },
    core: { type: 'boolean' },
  },
});
const [contacts, documents] = [Number(values.contacts), Number(values.documents)];

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

const folder = mkdtempSync(join(tmpdir(), 'tresen-bench-'));
try {
  const figures = await coreFigures({ contacts, documents, folder: join(folder, 'core') });
  if (!values.core)
    figures.push(...(await windowFigures({ contacts, documents, folder: join(folder, 'window') })));
  const report = `${machine()}\n\n${table(figures)}\n`;
  console.log(`\n${report}`);
  if (values.write) {
    const file = join(root, 'docs', 'benchmarks.md');
    const [head = ''] = readFileSync(file, 'utf8').split('<!-- table -->');
    writeFileSync(file, `${head}<!-- table -->\n${report}`);
  }
  process.exitCode = figures.every(reaches) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
