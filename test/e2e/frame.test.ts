// From the first start to the locked window and back: what a person does before anything is recorded.
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { watchAtWork } from './support/at-work.ts';
import { expectAccessible } from './support/axe.ts';
import type { RunningApp } from './support/launch-app.ts';
import { hashOf } from './support/office.ts';
import { createLauncher } from './support/profiles.ts';
import { askHost } from './support/writing.ts';

const passphrase = 'vier Körbe voller Pflaumen 77';
const nextPassphrase = 'fünf leise Lampen im Regen';

const launch = createLauncher().app;

/** What is read out with a field. */
const describedBy = (field: Locator) =>
  field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );

/** False where it was scrolled out. */
const isInSight = (element: Locator): Promise<boolean> =>
  element.evaluate((shown) => shown.getBoundingClientRect().top >= 0);

async function found({ page }: RunningApp): Promise<string> {
  await page.getByRole('button', { name: 'Amt einrichten' }).click();
  await page.getByLabel('Name des Amts').fill('Bürgeramt Probe');
  await page.getByLabel('Ihr Name').fill('Jana Lemke');
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase wiederholen').fill(passphrase);
  await page.getByText('nach heutigem Wissen nicht zu erraten').waitFor();
  await page.getByRole('button', { name: 'Tresor anlegen' }).click();
  await page.getByRole('heading', { name: 'Ihr Wiederherstellungscode' }).waitFor();
  return (
    await page.getByRole('list', { name: 'Wiederherstellungscode' }).getByRole('listitem').allTextContents()
  ).join('-');
}

async function confirmCode({ page }: RunningApp, lastGroup: string): Promise<void> {
  await page.getByLabel('Zur Probe').fill(lastGroup);
  await page.getByRole('button', { name: 'Ich habe den Code verwahrt' }).click();
}

describe('first start and lock', () => {
  test('an office is founded, locked, opened, and opened again by its recovery code', async () => {
    const app = await launch({ nativeKeys: false });
    const { page } = app;
    await expectAccessible(page, 'first start');
    await page.getByRole('button', { name: 'Amt einrichten' }).click();
    await page.getByRole('button', { name: 'Zurück' }).click();
    await page.getByRole('heading', { name: 'Willkommen am Tresen' }).and(page.locator(':focus')).waitFor();
    const code = await found(app);
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    await expectAccessible(page, 'recovery code');
    // What goes to paper is looked at first, as any sheet is.
    await page.getByRole('button', { name: 'Drucken oder als PDF speichern …' }).click();
    const preview = page.getByRole('dialog', { name: 'Druckvorschau' });
    await preview.getByText(code.slice(0, 4)).first().waitFor({ state: 'attached' });
    await expectAccessible(page, 'recovery code as it will be printed');
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    await confirmCode(app, 'ZZZZ');
    await page.getByText('Das stimmt nicht mit dem Code überein').waitFor();
    await confirmCode(app, code.slice(-4).toLowerCase());
    await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
    await expect.poll(() => page.getByText('Bürgeramt Probe').count()).toBe(1);

    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Tresen ist gesperrt' }).waitFor();
    expect(await page.content()).not.toContain('Bürgeramt Probe');
    await page.getByLabel('Passphrase', { exact: true }).fill('falsch');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Damit lässt sich der Tresor nicht öffnen').waitFor();
    await expectAccessible(page, 'lock screen with a failure');

    await page.getByRole('button', { name: 'Passphrase vergessen?' }).click();
    await page.getByLabel('Wiederherstellungscode').fill(code.slice(5));
    await page.getByRole('textbox', { name: 'Neue Passphrase' }).fill(nextPassphrase);
    await page.getByLabel('Passphrase wiederholen').fill(nextPassphrase);
    await page.getByRole('button', { name: 'Öffnen und neue Passphrase setzen' }).click();
    await page
      .getByRole('alert')
      .getByText('Dieser Wiederherstellungscode öffnet den Tresor nicht.')
      .waitFor();
    await page.getByLabel('Wiederherstellungscode').fill(code.replaceAll('-', ' ').toLowerCase());
    await expectAccessible(page, 'lock screen by recovery code');
    await page.getByRole('button', { name: 'Öffnen und neue Passphrase setzen' }).click();
    await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();

    await page.keyboard.press('Control+l');
    await page.getByLabel('Passphrase', { exact: true }).fill(nextPassphrase);
    const open = page.getByRole('button', { name: 'Öffnen', exact: true });
    const atWork = await watchAtWork(open);
    await open.click();
    // At work, a button keeps its words.
    expect(await atWork.evaluate(({ opacity }) => opacity)).toBe('1');
    await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('a locked window keeps no word of what was open, neither in sight nor to be read aloud', async () => {
    const app = await launch({ sample: true });
    const { page } = app;
    await page
      .getByRole('link', { name: /^Noch \d+ weitere$/ })
      .first()
      .click();
    const done = page.getByRole('button', { name: /^Erledigt: / }).first();
    const note = ((await done.getAttribute('aria-label')) ?? '').replace('Erledigt: ', '');
    await done.click();
    await page.getByRole('status').getByText(note).waitFor({ state: 'attached' });
    await page.keyboard.press('Control+,');
    await page
      .getByRole('navigation', { name: 'Einstellungen' })
      .getByRole('link', { name: 'Leistungen' })
      .click();
    await page.getByRole('button', { name: 'Neue Leistung' }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: false }).first().fill('Aalfang erlauben');
    await page.keyboard.press('Enter');
    await page.getByText('„Aalfang erlauben“ ist gespeichert.').waitFor();
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Tresen ist gesperrt' }).waitFor();
    await expect.poll(() => page.content()).not.toContain('Aalfang');
    expect(await page.content()).not.toContain(note);
    expect(app.consoleErrors).toEqual([]);
  });

  test('a damaged vault is said to be so, put aside, and a backup takes its place', async () => {
    const app = await launch();
    const { page, profile } = app;
    const code = await found(app);
    await confirmCode(app, code.slice(-4));
    await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
    const backup = join(profile, 'Sicherung.tresen-backup');
    app.answerDialog(backup);
    await askHost(page, 'backup.save');
    await page.keyboard.press('Control+l');
    await page.getByLabel('Passphrase', { exact: true }).waitFor();
    const database = join(profile, 'vault', 'vault.db');
    truncateSync(database, 1000);
    const harmed = readFileSync(database);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Der Tresor ist beschädigt und bleibt geschlossen').waitFor();
    await expectAccessible(page, 'lock screen of a damaged vault');
    await page.getByRole('button', { name: 'Sicherung einspielen …' }).click();
    await expectAccessible(page, 'restoring over a damaged vault');
    await page.getByRole('textbox', { name: 'Passphrase der Sicherung' }).fill(passphrase);
    app.answerDialog(backup);
    await page.getByRole('button', { name: 'Datei auswählen und einspielen' }).click();
    await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
    const said = (await page.getByText('Der beschädigte Tresor liegt unverändert in').innerText()).trim();
    const aside = readdirSync(profile).find((name) => name.startsWith('vault-damaged-')) ?? '';
    expect(said).toContain(join(profile, aside));
    expect(readFileSync(join(profile, aside, 'vault.db')).equals(harmed)).toBe(true);
    await expectAccessible(page, 'after restoring');
    expect(app.consoleErrors).toEqual([]);
  });

  test('a passphrase that is missing, too short or mistyped is refused beside its field', async () => {
    const { page } = await launch();
    await page.getByRole('button', { name: 'Amt einrichten' }).click();
    await page.getByLabel('Name des Amts').fill('Bürgeramt Probe');
    await page.getByRole('button', { name: 'Tresor anlegen' }).click();
    const again = page.getByLabel('Passphrase wiederholen');
    await expect.poll(() => again.getAttribute('aria-invalid')).toBe('true');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true');
    await expect.poll(() => describedBy(again)).toContain('Diese Angabe darf nicht leer sein.');
    await page.getByLabel('Ihr Name').fill('Jana Lemke');
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('sommer26');
    await page.getByLabel('Passphrase wiederholen').fill('sommer27');
    await page.getByRole('button', { name: 'Tresor anlegen' }).click();
    await page.getByText('Bitte mindestens 12 Zeichen.').waitFor();
    await page.getByText('Die beiden Eingaben sind verschieden.').waitFor();
    await expectAccessible(page, 'founding with refused passphrase');
    for (const shows of ['Passphrase anzeigen', 'Wiederholung anzeigen'])
      await page.getByRole('button', { name: shows, exact: true }).waitFor();
    // A look at the other ways in empties nothing, and the language can be changed at every step.
    await page.getByLabel('Ihr Name').fill('');
    await page.getByRole('button', { name: 'Tresor anlegen' }).click();
    await page.getByText('Diese Angabe darf nicht leer sein.').waitFor();
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption({ label: 'English' });
    await page.getByText('This value must not be empty.').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Set up an office' }).click();
    await expect.poll(() => page.getByLabel('Name of the office').inputValue()).toBe('Bürgeramt Probe');
  });
});

describe('settings', () => {
  test('language, colours and reading size change at once and are still there after a restart', async () => {
    const app = await launch({ sample: true });
    const { page } = app;
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { name: 'Zustand des Tresors' }).waitFor();
    await expectAccessible(page, 'settings, light');
    await page.getByText('dunkel', { exact: true }).click();
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    await page.getByText('sehr groß', { exact: true }).click();
    await expectAccessible(page, 'settings, dark and very large');
    await page.getByRole('combobox', { name: 'Sprache' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Condition of the vault' }).waitFor();
    await page.locator('html[lang=en]').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Condition of the vault' }).waitFor();
    await expect
      .poll(() =>
        page.evaluate(() => [
          document.documentElement.style.fontSize,
          document.documentElement.dataset.mantineColorScheme,
        ]),
      )
      .toEqual(['125%', 'dark']);
    // Another page of the settings begins at its top, however far down the one before was read.
    const title = page.getByRole('heading', { name: 'Settings', level: 1 });
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await expect.poll(() => isInSight(title)).toBe(false);
    await page.getByRole('link', { name: 'Safe on this PC' }).click();
    await expect.poll(() => isInSight(title)).toBe(true);
    expect(app.consoleErrors).toEqual([]);
  });

  test('a vault is checked against its journal, and a service is added', async () => {
    const app = await launch({ sample: true });
    const { page } = app;
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Tresor prüfen' }).click();
    await page.getByText('Alles stimmt überein').waitFor();
    await page.getByRole('link', { name: 'Leistungen', exact: true }).click();
    await page
      .getByRole('navigation', { name: /Einstellungen/ })
      .getByRole('link', { name: 'Leistungen' })
      .click();
    await page.getByRole('button', { name: 'Neue Leistung' }).click();
    const dialog = page.getByRole('dialog', { name: 'Neue Leistung' });
    const name = dialog.getByLabel('Name', { exact: false }).first();
    await name.fill('reisepass beantragen ');
    await page.keyboard.press('Enter');
    await dialog.getByText('So heißt schon eine Leistung.').waitFor();
    await name.and(page.locator(':focus')).waitFor();
    await name.fill('Aalfang erlauben');
    await dialog.getByLabel('Leistungsschlüssel').fill('123');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByText('beginnt mit 99').waitFor();
    await expectAccessible(page, 'service with a refused key');
    await dialog.getByLabel('Leistungsschlüssel').fill('99012345678901');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('button', { name: 'Aalfang erlauben bearbeiten' }).waitFor();
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('frame', () => {
  test('shortcuts stand in a list, and the skip link leads to the content', async () => {
    const { page } = await launch({ sample: true });
    await page.keyboard.press('Alt+4');
    await expect.poll(() => hashOf(page)).toMatch(/^#\/conduct/);
    await page.getByRole('heading', { name: 'Umgang' }).and(page.locator(':focus')).waitFor();
    // As on a German keyboard: the key arrives together with Shift.
    await page.keyboard.press('Shift+?');
    const dialog = page.getByRole('dialog', { name: 'Tastenkürzel' });
    await dialog.getByText('Suche über alles').waitFor();
    await expectAccessible(page, 'shortcuts');
    // Nothing goes on behind a dialog: what is half-filled in one would be gone.
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Control+n');
    expect(await hashOf(page)).toMatch(/^#\/conduct/);
    await page.keyboard.press('Control+k');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.type('umgang');
    expect(await page.getByRole('combobox', { name: 'Wonach suchen Sie?' }).inputValue()).toBe('umgang');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Zum Inhalt springen' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('[■12] HTML that reaches a sink is cleaned, and scripts of other origins are refused', async () => {
    const { page } = await launch();
    const found = await page.evaluate(() => {
      const box = document.createElement('div');
      box.innerHTML =
        '<p style="color:red" onclick="window.hit = 1">Hallo</p><img src="x" onerror="window.hit = 2"><script>window.hit = 3</script><style>p{}</style>';
      const refused = ['https://example.invalid/x.js', 'data:text/javascript,1'].map((url) => {
        try {
          new Worker(url);
          return 'taken';
        } catch {
          return 'refused';
        }
      });
      return { html: box.innerHTML, hit: Reflect.get(window, 'hit'), refused };
    });
    expect(found).toEqual({
      html: '<p>Hallo</p><img src="x">',
      hit: undefined,
      refused: ['refused', 'refused'],
    });
  });

  test('a page that does not exist says so', async () => {
    const { page } = await launch({ sample: true });
    await page.evaluate(() => {
      window.location.hash = '#/nowhere';
    });
    await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
    await expectAccessible(page, 'unknown page');
  });
});
