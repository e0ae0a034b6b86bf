// Steps on the page of the storage that tests over real servers share.
import type { Page } from 'playwright-core';
import type { RunningApp } from './launch-app.ts';
import { go } from './office.ts';
import { exactly } from './team.ts';

export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Opens the dialog for founding, with a kind of storage chosen. */
export async function beginToFound(app: RunningApp, kind: string): Promise<void> {
  await go(app, '#/settings/storage');
  await exactly(app.page, 'Ablage gründen …').click();
  await app.page.getByText(kind, { exact: true }).click();
}

/** What the page says is wrong; the words of the whole notice. */
export const trouble = (page: Page) => page.getByRole('main').getByRole('alert');

/** Until the trust line says so. */
export const trustSays = (page: Page, words: string | RegExp) =>
  page
    .getByRole('contentinfo')
    .or(page.getByRole('navigation'))
    .getByRole('link')
    .filter({ hasText: words })
    .waitFor();
