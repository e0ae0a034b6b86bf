// Licence notices of everything that the bundles contain: asked for by most of these licences, and by every office.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** One text for all packages that are not for development alone, by name. Throws where a licence is unknown. */
export function notices(): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const shipped = Object.entries(lock.packages).filter(
    ([path, locked]) => path !== '' && !locked.dev && existsSync(join(root, path, 'package.json')),
  );
  return shipped
    .map(([path, { version }]) => notice(path, version ?? ''))
    .sort()
    .join(`\n${'─'.repeat(80)}\n`);
}

function notice(path: string, version: string): string {
  const folder = join(root, path);
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (!license && texts.length === 0) throw new Error(`${name} names no licence`);
  return [`${name} ${version} (${license ?? 'see below'})`, '', ...texts].join('\n');
}

if (import.meta.main) writeFileSync(join(root, 'out', 'THIRD-PARTY-NOTICES.txt'), notices());
