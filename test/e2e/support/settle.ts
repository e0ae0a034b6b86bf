// Waits until a page has come to rest, for pictures and accessibility checks. Tests of behaviour wait for what they expect.
import type { Page } from 'playwright-core';

interface Calm {
  readonly quiet: number;
  readonly longest: number;
}

/**
 * Resolves when nothing in the page has changed for `quiet` milliseconds, nothing moves, and it waits for no answer of the
 * host that would change it; after `longest` in any case.
 */
export async function settle(page: Page, calm: Calm = { quiet: 250, longest: 15_000 }): Promise<void> {
  for (const began = performance.now(); performance.now() - began < calm.longest; ) {
    await beQuiet(page, calm);
    if (await isAnswered(page)) return;
  }
}

const beQuiet = (page: Page, calm: Calm): Promise<void> =>
  page.evaluate(
    ({ quiet, longest }) =>
      new Promise<void>((done) => {
        const finish = () => {
          observer.disconnect();
          clearTimeout(latest);
          done();
        };
        // What goes on for ever, as a turning wheel does, is no change.
        const isMoving = () =>
          document
            .getAnimations()
            .some(
              ({ playState, effect }) =>
                playState === 'running' && effect?.getTiming().iterations !== Infinity,
            );
        const look = () => (isMoving() ? wait() : finish());
        const wait = () => {
          clearTimeout(timer);
          timer = setTimeout(look, quiet);
        };
        let timer = setTimeout(look, quiet);
        const latest = setTimeout(finish, longest);
        const observer = new MutationObserver(wait);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    calm,
  );

/** What the page asked for before this question is answered before it: false where that has changed something. */
const isAnswered = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    let changes = 0;
    const observer = new MutationObserver(() => {
      changes += 1;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const bridge = Reflect.get(globalThis, 'tresen') as { call(name: string): Promise<unknown> } | undefined;
    await bridge?.call('vault.state');
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    observer.disconnect();
    return changes === 0;
  });

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
  await page.getByRole('navigation').first().waitFor();
}

/** Kind of the vault's state as the page would hear it. */
export const vaultState = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'tresen') as {
      call(name: string): Promise<{ value: { kind: string } }>;
    };
    return (await bridge.call('vault.state')).value.kind;
  });
