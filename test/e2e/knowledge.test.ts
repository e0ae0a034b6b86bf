// Writing knowledge documents in the built program: nothing typed is lost, nothing foreign gets in, everybody can use it.
import { describe, expect, test } from 'vitest';
import { pace } from '../../renderer/editor/text-session.ts';
import { expectAccessible } from './support/axe.ts';
import type { RunningApp } from './support/launch-app.ts';
import { createLauncher, createProfiles } from './support/profiles.ts';
import {
  askHost,
  editorOf,
  goTo,
  newDocument,
  openForWriting,
  storedText,
  writeAtEnd,
} from './support/writing.ts';

const newProfile = createProfiles('knowledge');
const launch = createLauncher().office;

/** A point of a list as Word puts it on the clipboard. */
const wordPoint = (level: number, sign: string, text: string): string =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
  </span></span></span><![endif]>${text}<o:p></o:p></p>`;

/** A red pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

const paste = (app: RunningApp, html: string) =>
  editorOf(app.page).evaluate((element, markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    clipboardData.setData('text/plain', 'nur Text');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);

describe('nothing typed is lost', () => {
  test('closing the window in mid-word, and opening it again', async () => {
    const profile = newProfile();
    let app = await launch(profile);
    const id = await newDocument(app.page, 'Meldebescheinigung');
    await writeAtEnd(app.page, 'Mitten im Wor');
    await app.close();
    expect(app.consoleErrors).toEqual([]);
    app = await launch(profile);
    expect(await storedText(app.page, id)).toContain('Mitten im Wor');
    await openForWriting(app.page, id);
    await editorOf(app.page).getByText('Mitten im Wor').waitFor();
    expect(await app.page.getByText('unerwartet beendet').count()).toBe(0);
    expect(app.consoleErrors).toEqual([]);
  });

  test('locking in mid-word', async () => {
    const app = await launch(newProfile());
    const id = await newDocument(app.page, 'Meldebescheinigung');
    await writeAtEnd(app.page, 'Vor dem Sper');
    await app.page.keyboard.press('Control+l');
    await app.page.getByRole('textbox', { name: /^Text/ }).waitFor({ state: 'detached' });
    await askHost(app.page, 'vault.open', { passphrase: 'Kranich Laterne Pinsel Sonntag' });
    expect(await storedText(app.page, id)).toContain('Vor dem Sper');
  });

  test('what was called saved before the power failed is back, and said so', async () => {
    const profile = newProfile();
    let app = await launch(profile);
    const id = await newDocument(app.page, 'Führungszeugnis');
    await app.page.getByText('Gespeichert', { exact: true }).waitFor();
    // The power fails while the draft is kept and no entry is made of it yet, however fast this machine is.
    await app.page.clock.install();
    await app.page.clock.pauseAt(Date.now() + 60_000);
    await writeAtEnd(app.page, 'Kurz vor dem Stromausfall');
    await app.page.getByText('Wird gespeichert …', { exact: true }).waitFor();
    await app.page.clock.runFor(pace.draft);
    await app.page.getByText('Gespeichert', { exact: true }).waitFor();
    await app.kill();
    app = await launch(profile);
    expect(await storedText(app.page, id)).not.toContain('Stromausfall');
    await openForWriting(app.page, id);
    await app.page.getByText('unerwartet beendet').waitFor();
    await editorOf(app.page).getByText('Kurz vor dem Stromausfall').waitFor();
    await expectAccessible(app.page, 'a recovered text');
    await app.page.getByRole('button', { name: 'Fertig' }).click();
    await app.page.getByRole('button', { name: 'Bearbeiten' }).waitFor();
    expect(await storedText(app.page, id)).toContain('Kurz vor dem Stromausfall');
  });

  test('leaving for another screen right after typing', async () => {
    const app = await launch(newProfile());
    const id = await newDocument(app.page, 'Parkausweis');
    await writeAtEnd(app.page, 'Schnell weg');
    await goTo(app.page, '#/knowledge');
    await expect.poll(() => storedText(app.page, id)).toContain('Schnell weg');
  });
});

describe('what comes in from outside', () => {
  test('[■12] hostile markup is pasted as harmless text, without a word from the policy', async () => {
    const app = await launch(newProfile());
    const id = await newDocument(app.page, 'Einfügen');
    await editorOf(app.page).focus();
    await app.page.keyboard.press('Control+End');
    await paste(
      app,
      `<html><head><style>p{color:red}</style><base href="https://evil.example/"></head><body onload="alert(1)">
       <p style="position:fixed" onclick="alert(1)">Harmlos <b>fett</b> <a href="javascript:alert(1)">Falle</a>
       <a href="https://www.bonn.de/pass">Stadt</a> <a href="http://intranet.example/a">Intranet</a></p><script>window.hacked = true</script>
       <img src="https://evil.example/pixel.png" onerror="window.hacked = true"><svg onload="window.hacked=true"><circle/></svg>
       <iframe src="https://evil.example"></iframe><form action="https://evil.example"><input name="x"></form>
       <table style="width:10px"><tr><th>Kopf</th></tr><tr><td>Zelle</td></tr></table></body></html>`,
    );
    await app.page.getByText('Ein Bild wurde nicht übernommen').waitFor();
    await editorOf(app.page).getByText('Harmlos fett Falle').waitFor();
    expect(
      await editorOf(app.page)
        .locator('script, style, img, svg, iframe, form, [style*=fixed], [onclick]')
        .count(),
    ).toBe(0);
    expect(
      await editorOf(app.page)
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://www.bonn.de/pass', 'https://intranet.example/a']);
    expect(await editorOf(app.page).locator('table th').textContent()).toContain('Kopf');
    expect(await app.page.evaluate(() => Reflect.get(globalThis, 'hacked'))).toBeUndefined();
    await app.page.getByRole('button', { name: 'Fertig' }).click();
    await app.page.getByRole('button', { name: 'Bearbeiten' }).waitFor();
    const stored = await storedText(app.page, id);
    expect(stored).toContain('https://www.bonn.de/pass');
    expect(stored).not.toMatch(/javascript|evil|onclick|style/);
    expect(app.consoleErrors).toEqual([]);
  });

  test('lists out of Word are lists again, with their levels and numbers', async () => {
    const app = await launch(newProfile());
    const id = await newDocument(app.page, 'Aus Word');
    await writeAtEnd(app.page, '');
    const points = [
      wordPoint(1, '·', 'Ausweis'),
      wordPoint(2, 'o', 'gültig'),
      wordPoint(1, '·', 'Foto'),
      '<p class=MsoNormal>Dann:</p>',
      wordPoint(1, '1.', 'Antrag'),
      wordPoint(1, '2.', 'Gebühr'),
    ];
    await paste(app, `<html><body>${points.join('')}</body></html>`);
    const item = (text: string) => editorOf(app.page).getByRole('listitem').filter({ hasText: text });
    await item('Gebühr').waitFor();
    await expect
      .poll(() => item('gültig').locator('visible=true').allTextContents())
      .toEqual(['Ausweisgültig', 'gültig']);
    const inner = editorOf(app.page).locator('ul ul > li');
    await expect.poll(() => inner.allTextContents()).toEqual(['gültig']);
    const numbered = editorOf(app.page).locator('ol > li');
    await expect.poll(() => numbered.allTextContents()).toEqual(expect.arrayContaining(['Antrag', 'Gebühr']));
    expect(await storedText(app.page, id)).not.toContain('·');
    expect(app.consoleErrors).toEqual([]);
  });

  test('a picture is asked for its description, kept in the vault, and there again after a restart', async () => {
    const profile = newProfile();
    let app = await launch(profile);
    const id = await newDocument(app.page, 'Passfoto');
    await editorOf(app.page).evaluate((element, base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], 'foto.png', { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, pixel);
    const dialog = app.page.getByRole('dialog', { name: 'Bild einfügen' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Bild einfügen' }).click();
    await dialog.getByText('Bitte beschreiben Sie das Bild').waitFor();
    await expectAccessible(app.page, 'the picture dialog with its error');
    await dialog.getByLabel('Was ist auf dem Bild zu sehen?').fill('Muster eines Passfotos');
    await dialog.getByRole('button', { name: 'Bild einfügen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await app.close();
    expect(app.consoleErrors).toEqual([]);
    app = await launch(profile);
    await goTo(app.page, `#/knowledge/${id}`);
    const picture = app.page.getByRole('img', { name: 'Muster eines Passfotos' });
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await expectAccessible(app.page, 'a document with a picture');
    // One that isn't on this PC (any more) is no gap: words are drawn in its place.
    await picture.evaluate((image: HTMLImageElement) => {
      image.src = 'attachment/01900000-0000-7000-8000-000000000001';
    });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
    expect(app.consoleErrors).toEqual([]);
  });
});
