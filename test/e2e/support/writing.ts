// What tests of written texts share: an office of their own, a new document, and the editor in it.
import type { Page } from 'playwright-core';
import type { CallName } from '../../../shared/contract/contract.ts';
import { type LaunchOptions, launchApp, type RunningApp } from './launch-app.ts';
import { vaultOpen } from './settle.ts';

/** Of every office that `launchOffice` makes. */
export const officePassphrase = 'Kranich Laterne Pinsel Sonntag';

interface Answered {
  readonly ok: boolean;
  readonly value: unknown;
}

/** Asks the host as the page would, and answers the value of a success. */
export async function askHost<T>(page: Page, name: CallName, args?: unknown): Promise<T> {
  const answer = await page.evaluate(
    ([call, given]) => {
      const bridge = Reflect.get(globalThis, 'tresen') as {
        call(name: string, args: unknown): Promise<Answered>;
      };
      return bridge.call(call, given);
    },
    [name as string, args] as const,
  );
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value as T;
}

/** The app with an empty office of its own; a second start with the same profile opens it again. */
export async function launchOffice(
  profile: string,
  options: LaunchOptions & { readonly role?: 'lead' | 'counter' | 'management' } = {},
): Promise<RunningApp> {
  const { role = 'lead', ...rest } = options;
  const app = await launchApp({ ...rest, profile });
  const { kind } = await askHost<{ readonly kind: string }>(app.page, 'vault.state');
  const founding = {
    officeName: 'Bürgeramt Probe',
    memberName: 'Robin Probe',
    role,
    passphrase: officePassphrase,
  };
  if (kind === 'none') await askHost(app.page, 'vault.found', founding);
  else await askHost(app.page, 'vault.open', { passphrase: officePassphrase });
  await vaultOpen(app.page);
  return app;
}

/** Creates a document by its form and answers its id; the editor is open then. */
export async function newDocument(page: Page, title: string): Promise<string> {
  await goTo(page, '#/knowledge/new');
  await page.getByLabel('Titel').fill(title);
  await page.getByRole('button', { name: 'Anlegen und schreiben' }).click();
  await editorOf(page).waitFor();
  return page.evaluate(() => location.hash.split('/')[2] ?? '');
}

export const goTo = (page: Page, route: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, route);

/** The text of the open document. */
export const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Text/ });

/** Opens a document for writing. */
export async function openForWriting(page: Page, id: string): Promise<void> {
  await goTo(page, `#/knowledge/${id}`);
  await page.getByRole('button', { name: 'Bearbeiten' }).click();
  await editorOf(page).waitFor();
}

/** Puts the cursor at the end of the text. */
export async function writeAtEnd(page: Page, text: string): Promise<void> {
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** The words of a document as the core has them. */
export async function storedText(page: Page, id: string): Promise<string> {
  const text = await askHost<unknown>(page, 'texts.read', { type: 'document', id, field: 'body' });
  return JSON.stringify(text);
}
