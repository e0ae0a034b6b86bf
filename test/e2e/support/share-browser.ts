// Vitest runs this around each file of end-to-end tests: starting a browser for every app took a good part of the time.
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../electron-stand-in/launch.ts';
import { electronForTests } from './host.ts';
import { shareBrowser, sharedBrowser } from './shared-browser.ts';

beforeAll(async () => {
  if (!electronForTests()) shareBrowser(await launchBrowser(true));
});

afterAll(async () => {
  const browser = sharedBrowser();
  shareBrowser(undefined);
  await browser?.close();
});
