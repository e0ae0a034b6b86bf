// The browser that all apps of one test file share, each in a context of its own; there is none outside of tests.
import type { Browser } from 'playwright-core';

let browser: Browser | undefined;

export const sharedBrowser = (): Browser | undefined => browser;

/** Lends `lent` to every app from now on; undefined gives each its own again. */
export function shareBrowser(lent: Browser | undefined): void {
  browser = lent;
}
