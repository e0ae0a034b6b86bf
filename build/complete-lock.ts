// npm leaves a platform's package out of the lock file where the registry in use doesn't carry it, and then refuses its
// own lock file in `npm ci`. This puts them back, in the version that their owner asks for: `node build/complete-lock.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, Locked>>;
}

const exact = /^\d+\.\d+\.\d+$/;
/** Names end in system, processor and, for some, the C library. */
const platform =
  /-(android|darwin|freebsd|linux|openharmony|win32)-(arm|arm64|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(gnu|gnueabihf|msvc|musl))?$/;

/** Entries for the platform packages that somebody names in one exact version and the lock file doesn't hold. */
export function missingPlatforms(lock: LockFile): Record<string, Locked> {
  const missing: Record<string, Locked> = {};
  for (const [path, owner] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const isHeld = [`${path}/node_modules/${name}`, `node_modules/${name}`].some(
        (place) => place in lock.packages,
      );
      const [, os, cpu, libc] = platform.exec(name) ?? [];
      if (isHeld || !exact.test(version) || !os || !cpu) continue;
      missing[`node_modules/${name}`] = {
        version,
        cpu: [cpu],
        ...(owner.dev && { dev: true }),
        ...(os === 'linux' && libc && { libc: [libc === 'musl' ? 'musl' : 'glibc'] }),
        ...(owner.license && { license: owner.license }),
        optional: true,
        os: [os],
      };
    }
  }
  return missing;
}

if (import.meta.main) {
  const file = join(resolve(import.meta.dirname, '..'), 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  const missing = missingPlatforms(lock);
  const { '': root = {}, ...others } = { ...lock.packages, ...missing };
  const sorted = Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1));
  const packages = { '': root, ...Object.fromEntries(sorted) };
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  console.log(Object.keys(missing).join('\n'));
}
