// Opens the built app for a person where Electron can't be had: in a window where there is a display, else as a picture.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../build/start/find-browser.ts';
import { defaultProfile } from '../../electron/core/ports/data-folders.ts';
import { firstScreen } from '../e2e/support/settle.ts';
import { launchStandIn, notProven } from './launch.ts';

const root = resolve(import.meta.dirname, '../..');
const { platform, env } = process;
const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
const args = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const profileArgument = args.find((argument) => argument.startsWith('--user-data-dir='));
const profile =
  profileArgument?.slice('--user-data-dir='.length) ?? defaultProfile({ platform, env, home: homedir() });

if (!findBrowser() && platform === 'linux' && process.getuid?.() === 0) {
  console.log('apt-get install chromium …');
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
}
if (!findBrowser()) {
  console.error('Es ist weder Electron noch Chromium, Chrome oder Edge installiert.');
  process.exit(1);
}

const developmentUrl = env.ELECTRON_RENDERER_URL;
const app = await launchStandIn({
  bundle: join(root, 'out/main/main.js'),
  profile,
  locale: Intl.DateTimeFormat().resolvedOptions().locale.startsWith('en') ? 'en-GB' : 'de-DE',
  colorScheme: 'light',
  headless: !hasDisplay,
  args: args.filter((argument) => argument !== profileArgument),
  ...(developmentUrl && { developmentOrigin: new URL(developmentUrl).origin }),
});
console.error(notProven);
const page = await app.window(0, 180_000);
if (!hasDisplay) {
  const picture = join(tmpdir(), `tresen-${process.pid}.png`);
  // The sample office is being filled, and a person wants to see what comes of it.
  await firstScreen(page).catch((error: unknown) => console.error(error));
  await page.screenshot({ path: picture });
  console.log(`Kein Bildschirm: ${picture}`);
  process.exit((await app.close()) ?? 1);
}
const [code] = (await once(app.child, 'exit')) as [number | null];
await app.pages.context.browser()?.close();
process.exit(code ?? 1);
