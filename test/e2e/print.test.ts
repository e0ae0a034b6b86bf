// Sheets as they come out of the built program: tagged, titled, whole, and never without their edition.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EditionRow } from '../../shared/conduct/standing.ts';
import type { Sheet } from '../../shared/contract/host.ts';
import { guidelineTexts } from '../../shared/model/conduct.ts';
import type { Row } from '../../shared/model/row.ts';
import { richTextToPlain } from '../../shared/richtext/plain.ts';
import type { RichText } from '../../shared/richtext/rich-text.ts';
import { expectAccessible } from './support/axe.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { pdfDeclared, pdfInfo, pdfPages, pdfStructure, pdfWords } from './support/pdf-tools.ts';
import { createSharedApp } from './support/shared-app.ts';
import { askHost, goTo } from './support/writing.ts';

const office = 'Bürgeramt Kranichfurt';
/** Letters never come nearer to the edge of an A4 page than this; points. */
const margin = 40;
const a4 = { width: 595, height: 842 };

let folder: string;
let app: RunningApp;
let guidelines: readonly Row<'guideline'>[];

const sharedApp = createSharedApp(() => launchApp({ sample: true }));
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tresen-print-'));
  app = sharedApp();
  await goTo(app.page, '#/conduct');
  const entries = app.page.getByRole('navigation', { name: 'Leitlinien' }).getByRole('link');
  await entries.first().waitFor();
  const addresses = await entries.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  guidelines = await rowsOf(
    'guideline',
    addresses.map((address) => address.split('/')[2] ?? ''),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function rowsOf<T extends 'guideline' | 'document' | 'edition'>(
  type: T,
  ids: readonly string[],
): Promise<readonly Row<T>[]> {
  const rows = await askHost<readonly Row[]>(app.page, 'records.get', { ids });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id)).filter((row): row is Row<T> => row?.type === type);
}

async function printed(name: string, sheet: Sheet): Promise<{ file: string; bytes: Uint8Array }> {
  const { pdf } = await askHost<{ pdf: Uint8Array }>(app.page, 'print.preview', sheet);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, pdf);
  return { file, bytes: pdf };
}

const editionsOf = (id: string) => askHost<readonly EditionRow[]>(app.page, 'editions.of', { targets: [id] });
const publishedOne = async (): Promise<Row<'guideline'>> => {
  for (const guideline of guidelines) if ((await editionsOf(guideline.id)).length === 1) return guideline;
  throw new Error('the sample office has no guideline with one edition');
};

/** Words that are on the sheet less often than in the text. */
function lost(text: string, file: string): string[] {
  const count = (words: readonly string[]) => Map.groupBy(words, (word) => word);
  const there = count(pdfWords(file).map(({ text: word }) => word));
  return [...count(text.split(/\s+/).filter((word) => word !== ''))]
    .filter(([word, times]) => (there.get(word)?.length ?? 0) < times.length)
    .map(([word]) => word);
}

const outside = (file: string) =>
  pdfWords(file).filter(
    ({ left, right, bottom }) =>
      left < margin || right > a4.width - margin || bottom > a4.height - margin / 2,
  );

const wordsOfTexts = (content: Readonly<Record<string, unknown>>) =>
  guidelineTexts.map((field) => richTextToPlain(content[field] as RichText)).join('\n');

describe('a sheet', () => {
  test('stays in the language of the office that wrote it, whatever language somebody works in', async () => {
    await askHost(app.page, 'settings.set', { language: 'en' });
    try {
      await app.page.getByRole('navigation', { name: 'Areas' }).waitFor();
      const guideline = await publishedOne();
      const { file, bytes } = await printed('abroad', { kind: 'guidelines', ids: [guideline.id] });
      const declared = await pdfDeclared(bytes);
      expect(declared.language).toBe('de');
      expect(declared.outline[0]?.items.map(({ title }) => title)).toContain('So machen wir es');
      expect(pdfPages(file)[0]).toMatch(/Ausgabe 1 · gültig vom \d\d\.\d\d\.\d{4} bis/);
      // On the screen, too, whoever listens hears it in its own language.
      await app.page.locator('article [lang=de]').first().waitFor();
    } finally {
      await askHost(app.page, 'settings.set', { language: 'de' });
    }
  });
});

describe('one guideline', () => {
  test('is a tagged, titled A4 sheet in its language, with an outline, edition and office', async () => {
    const guideline = await publishedOne();
    const [edition] = await editionsOf(guideline.id);
    const { file, bytes } = await printed('one', { kind: 'guidelines', ids: [guideline.id] });
    expect(pdfInfo(file)).toMatchObject({
      Tagged: 'yes',
      Title: expect.stringContaining(guideline.fields.title),
      'Page size': expect.stringContaining('A4'),
    });
    const declared = await pdfDeclared(bytes);
    expect(declared.language).toBe('de');
    expect(declared.outline.map(({ title }) => title)).toEqual([guideline.fields.title]);
    expect(declared.outline[0]?.items.map(({ title }) => title)).toEqual([
      'Die Situation',
      'So machen wir es',
      'Das lassen wir',
      'So sagen wir es',
      'Warum',
    ]);
    const pages = pdfPages(file);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(office);
      expect(page).toContain(`Ausgabe 1 · gültig vom`);
      expect(page).toContain(`Kennung ${edition?.fields.hash.slice(0, 8)}`);
      expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
      expect(page).not.toMatch(/ENTWURF|ABGELAUFEN/);
    }
  });

  test('has headings, lists and quotations as such, and repeats no margin in its reading order', async () => {
    const guideline = await publishedOne();
    const { file } = await printed('structure', { kind: 'guidelines', ids: [guideline.id] });
    const structure = pdfStructure(file);
    for (const tag of ['H1', 'H2', 'L (', 'LI', 'BlockQuote', 'P (']) expect(structure).toContain(tag);
    expect(structure).not.toContain('Kennung');
  });

  test('is whole, in normal and in large letters', async () => {
    const guideline = await publishedOne();
    const [edition] = await editionsOf(guideline.id);
    const [row] = await rowsOf('edition', [edition?.id ?? '']);
    const words = wordsOfTexts(row?.fields.content ?? {});
    expect(words.length).toBeGreaterThan(500);
    const sizes: number[] = [];
    for (const large of [false, true]) {
      const { file } = await printed(`whole-${large}`, { kind: 'guidelines', ids: [guideline.id], large });
      expect(lost(words, file)).toEqual([]);
      expect(outside(file)).toEqual([]);
      sizes.push(pdfPages(file).length);
    }
    expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
  });

  test('carries ENTWURF on every page of its working text, ABGELAUFEN after its last day', async () => {
    const guideline = await publishedOne();
    const draft = await printed('draft', { kind: 'guidelines', ids: [guideline.id], working: true });
    for (const page of pdfPages(draft.file)) expect(page).toContain('ENTWURF');
    expect(pdfStructure(draft.file)).toContain('Entwurf: Dieser Text ist nicht veröffentlicht');
    const { id } = await askHost<{ id: string }>(app.page, 'editions.publish', {
      target: guidelines.at(-2)?.id,
      targetType: 'guideline',
      effectiveFrom: '2020-01-01',
      validUntil: '2020-12-31',
      change: 'editorial',
      note: '',
    });
    const over = await printed('over', { kind: 'guidelines', ids: [id] });
    for (const page of pdfPages(over.file)) expect(page).toContain('ABGELAUFEN');
    expect(pdfStructure(over.file)).toContain('Diese Ausgabe galt bis zum 31.12.2020');
  });
});

describe('the whole set', () => {
  test('begins with an overview as a table, and each guideline on a page of its own', async () => {
    const ids = guidelines.map(({ id }) => id);
    const { file, bytes } = await printed('set', { kind: 'guidelines', ids });
    const { outline } = await pdfDeclared(bytes);
    expect(outline.map(({ title }) => title)).toEqual([
      'Unser Umgang am Schalter',
      ...guidelines.map(({ fields }) => fields.title),
    ]);
    const structure = pdfStructure(file);
    for (const tag of ['Table', 'TH', 'TD']) expect(structure).toContain(tag);
    expect(outside(file)).toEqual([]);
    const pages = pdfPages(file);
    expect(pages[0]).toContain('Stand ');
    const isDraft = (row: Row<'guideline'>) => row.fields.status === 'draft';
    const drafts = pages.filter((page) => page.includes('Arbeitsstand'));
    expect(drafts.length).toBeGreaterThanOrEqual(guidelines.filter(isDraft).length);
    for (const page of drafts) expect(page).toContain('ENTWURF');
    for (const page of pages.filter((each) => each.includes('Ausgabe 1 ·')))
      expect(page).not.toContain('ENTWURF');
  });
});

describe('other sheets', () => {
  test('a document prints its edition in force, or its working text as a draft', async () => {
    const { hits } = await askHost<{ hits: readonly { id: string }[] }>(app.page, 'search.query', {
      text: 'der',
      types: ['document'],
      limit: 200,
    });
    const documents = await rowsOf(
      'document',
      hits.map(({ id }) => id),
    );
    const state = await Promise.all(
      documents.map(async (row) => ({ row, published: (await editionsOf(row.id)).length > 0 })),
    );
    for (const published of [true, false]) {
      const row = state.find((each) => each.published === published)?.row;
      if (!row) throw new Error(`no document with published=${published}`);
      const { file } = await printed(`document-${published}`, { kind: 'document', id: row.id });
      expect(pdfInfo(file)).toMatchObject({
        Tagged: 'yes',
        Title: expect.stringContaining(row.fields.title),
      });
      expect(outside(file)).toEqual([]);
      for (const page of pdfPages(file)) expect(page.includes('ENTWURF')).toBe(!published);
    }
  });

  test('the recovery code is printed whole, in groups', async () => {
    const code = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-ABCD';
    const { file } = await printed('code', { kind: 'recoveryCode', code, officeName: 'Bürgeramt Probe' });
    expect(lost(`${code.replaceAll('-', ' ')} Wiederherstellungscode Probe`, file)).toEqual([]);
    expect(pdfPages(file)).toHaveLength(1);
  });

  test('what is gone is said, not printed empty', async () => {
    const id = '01900000-0000-7000-8000-000000000000';
    await expect(printed('gone', { kind: 'document', id })).rejects.toThrow('print-failed');
  });
});

describe('the preview', () => {
  test('shows the very PDF, leafs, enlarges, saves and prints it', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Drucken' }).click();
    await page.getByRole('menuitem', { name: 'Alle Leitlinien' }).click();
    const dialog = page.getByRole('dialog', { name: 'Druckvorschau' });
    await dialog
      .getByText(/Seite 1 von \d+/)
      .first()
      .waitFor();
    await dialog.getByText('Unser Umgang am Schalter').first().waitFor({ state: 'attached' });
    await expectAccessible(page, 'the preview');
    const inked = () =>
      dialog.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        return data.filter((value, index) => index % 4 !== 3 && value < 128).length;
      });
    await expect.poll(inked).toBeGreaterThan(500);
    const width = () => dialog.locator('canvas').evaluate((canvas) => canvas.clientWidth);
    const whole = await width();
    await dialog.getByRole('button', { name: 'Vergrößern' }).click();
    await expect.poll(width).toBeGreaterThan(whole);
    await dialog.getByRole('button', { name: 'Nächste Seite' }).click();
    await dialog
      .getByText(guidelines[0]?.fields.title ?? '')
      .first()
      .waitFor({ state: 'attached' });
    const target = join(folder, 'saved.pdf');
    app.answerDialog(target);
    await dialog.getByRole('button', { name: 'Als PDF speichern …' }).click();
    await dialog.getByText('Die PDF-Datei ist gespeichert.').waitFor();
    expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdfInfo(target).Tagged).toBe('yes');
    const papers = () => app.effects.filter(({ kind }) => kind === 'paper').length;
    const before = papers();
    await dialog.getByRole('button', { name: 'Drucken …' }).click();
    await expect.poll(papers).toBe(before + 1);
    expect(app.consoleErrors).toEqual([]);
  });
});
