// Programs of the system that some tests need: installed where this machine lets us, else named aloud.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../start/find-browser.ts';

interface Tool {
  readonly name: string;
  /** Packages, apart by spaces. */
  readonly debian: string;
  readonly isThere: () => boolean;
  /** What can't be run without it. */
  readonly neededFor: string;
}

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const tools: readonly Tool[] = [
  {
    name: 'Chromium',
    debian: 'chromium',
    isThere: () => findBrowser() !== undefined,
    neededFor: 'end-to-end tests',
  },
  {
    name: 'poppler',
    debian: 'poppler-utils',
    isThere: () => onPath('pdfinfo'),
    neededFor: 'checks of printed sheets',
  },
  {
    name: 'Apache',
    debian: 'apache2-bin',
    isThere: () => existsSync('/usr/sbin/apache2'),
    neededFor: 'the WebDAV target against Apache mod_dav',
  },
  {
    name: 'sabre/dav',
    debian: 'php-sabre-dav php-cli php-xml php-mbstring',
    isThere: () => onPath('php') && existsSync('/usr/share/php/Sabre/autoload.php'),
    neededFor: 'the WebDAV target against sabre/dav',
  },
  {
    name: 'Ceph',
    debian: 'radosgw ceph-mon ceph-osd ceph-common',
    isThere: () => onPath('radosgw') && onPath('ceph-mon') && onPath('ceph-osd'),
    neededFor: 'the S3 target against Ceph RGW',
  },
  { name: 'strace', debian: 'strace', isThere: () => onPath('strace'), neededFor: 'system-call faults' },
];

/** Installs what is missing by apt-get where that is possible; answers what still is. */
export function ensureTools(): readonly Tool[] {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0 || process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get'))
    return missing;
  console.log(`apt-get install ${missing.map((tool) => tool.debian).join(' ')} …`);
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update'], quiet);
  // Each on its own: where one can't be had, apt-get installs none of those that are asked for with it.
  for (const { debian } of missing)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...debian.split(' ')], quiet);
  return missing.filter((tool) => !tool.isThere());
}
