// Finds an installed Chromium, Chrome or Edge; none is downloaded.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Path of the browser, or undefined. `TRESEN_BROWSER` names one by its path. */
export function findBrowser(platform = process.platform, env = process.env): string | undefined {
  const candidates = [
    env.TRESEN_BROWSER,
    ...(platform === 'linux' ? onPath(env) : []),
    ...wellKnown(platform, env),
  ];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

const onPath = (env: NodeJS.ProcessEnv): string[] =>
  (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

function wellKnown(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (platform !== 'win32') return ['/usr/bin/chromium'];
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  );
  return roots.flatMap((root) => [
    join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
}

/** Switches that keep the browser quiet on a closed network. The sandbox can't be had as root. */
export const browserSwitches = (): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
];
