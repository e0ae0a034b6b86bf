// Waits until a page has come to rest, for pictures and accessibility checks. Tests of behaviour wait for what they expect.
import type { Page } from 'playwright-core';

interface Calm {
  readonly quiet: number;
  readonly longest: number;
}

/** Resolves when nothing in the page has changed for `quiet` milliseconds, or after `longest` in any case. */
export const settle = (page: Page, calm: Calm = { quiet: 250, longest: 8000 }): Promise<void> =>
  page.evaluate(
    ({ quiet, longest }) =>
      new Promise<void>((done) => {
        const finish = () => {
          observer.disconnect();
          clearTimeout(latest);
          done();
        };
        let timer = setTimeout(finish, quiet);
        const latest = setTimeout(finish, longest);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(finish, quiet);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    calm,
  );

const longestOpening = 60_000;

/** Resolves when a screen has its heading and has come to rest, however long the machine takes to open and fill a vault. */
export async function firstScreen(page: Page): Promise<void> {
  await page
    .getByRole('heading', { level: 1 })
    .first()
    .waitFor({ timeout: 3 * longestOpening });
  await settle(page);
}

/** Resolves when the vault is open and the page shows so, for example with the sample office in it. */
export async function vaultOpen(page: Page): Promise<void> {
  const began = performance.now();
  while ((await vaultState(page)) !== 'open') {
    if (performance.now() - began > longestOpening) throw new Error('the vault did not open');
    await page.waitForTimeout(50);
  }
  await page.getByRole('navigation').first().waitFor({ timeout: 10_000 });
}

/** Kind of the vault's state as the page would hear it. */
export const vaultState = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'tresen') as {
      call(name: string): Promise<{ value: { kind: string } }>;
    };
    return (await bridge.call('vault.state')).value.kind;
  });
