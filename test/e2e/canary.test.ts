// Nothing readable on disk but what a person exported: rare words go through every part of the app, by the keyboard and
// through the bridge, and then every file that the session left is searched for them, in every usual encoding.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../shared/result.ts';
import { richTextToUpdate } from '../../shared/richtext/codec.ts';
import { launchApp } from './support/launch-app.ts';

let folder: string;
let profile: string;
let temp: string;
// Before each try: a second one begins with nothing of the first.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tresen-canary-'));
  [profile, temp] = [join(folder, 'profile'), join(folder, 'tmp')];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** One word per way in; none is a word of any language or of the program. */
const words = {
  office: 'Quizdeltagnu',
  member: 'Fjordbankzwo',
  passphrase: 'Vexgalopp Mumpitzwurz Jauchzkran',
  concern: 'Zwyrbelknopf',
  draft: 'Hupfdolderix',
  reach: 'Knatterbufti',
  title: 'Wolpertinxo',
  text: 'Schnurzpfeifex',
  typed: 'Glimmerstruxi',
  search: 'Tandaradoxel',
  picture: 'Bildkanarienq',
} as const;

/** How a word could stand in a file. */
function spellings(word: string): Buffer[] {
  const utf8 = Buffer.from(word);
  const inBase64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(shift === 0 ? 0 : shift + 1, -4),
  );
  return [
    utf8,
    Buffer.from(word, 'utf16le'),
    Buffer.from(utf8.toString('hex')),
    ...inBase64.map((text) => Buffer.from(text)),
  ];
}

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const file = join(path, entry.name);
    return entry.isDirectory() ? filesBelow(file) : entry.isFile() ? [file] : [];
  });

/** Files below the folders that hold one of the words. */
const leaks = (...folders: string[]): string[] =>
  folders.flatMap(filesBelow).flatMap((file) => {
    const bytes = readFileSync(file);
    return Object.entries(words).flatMap(([name, word]) =>
      spellings(word).some((one) => bytes.includes(one)) ? [`${name} in ${file}`] : [],
    );
  });

/** A PNG of one pixel with a word in a text chunk behind it. */
function picture(): number[] {
  const pixel = deflateSync(Buffer.from([0, 255, 0, 0]));
  const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex');
  return [...Buffer.concat([head, pixel, Buffer.from(words.picture)])];
}

/** Asks through the page's own bridge; byte arrays are named, as they can't cross as JSON. */
async function ask<T>(
  page: Page,
  name: string,
  args: unknown,
  bytes: Record<string, readonly number[]> = {},
): Promise<T> {
  const result = (await page.evaluate(
    ([call, given, arrays]) => {
      const binary = Object.fromEntries(
        Object.entries(arrays).map(([key, values]) => [key, new Uint8Array(values)]),
      );
      const { tresen } = window as unknown as {
        tresen: { call(name: string, args: unknown): Promise<unknown> };
      };
      return tresen.call(call, given === null ? undefined : { ...(given as object), ...binary });
    },
    [name, args ?? null, bytes] as const,
  )) as Result<T>;
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
  return result.value;
}

async function writeEverything(page: Page): Promise<void> {
  const { id: service } = await ask<{ id: string }>(page, 'records.save', {
    type: 'service',
    fields: { name: 'Wohnung anmelden' },
  });
  const person = { reach: words.reach, consentPurpose: 'Rückruf' };
  await ask(page, 'contacts.save', {
    fields: { channel: 'phone', service, concern: words.concern },
    followUp: { dueOn: '2026-12-01', note: words.concern },
    person,
  });
  await ask(page, 'drafts.put', { key: 'canary', value: words.draft });
  const fields = { title: words.title, createdAt: '2026-11-23T08:00:00Z' };
  const { id } = await ask<{ id: string }>(page, 'records.save', { type: 'document', fields });
  const json = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words.text }] }],
  } as const;
  const place = { type: 'document', id, field: 'body' };
  await ask(page, 'texts.append', place, { update: [...richTextToUpdate(json, 1)] });
  await ask(page, 'texts.draft', place, { update: [...richTextToUpdate(json, 2)] });
  const { id: image } = await ask<{ id: string }>(
    page,
    'attachments.add',
    { name: words.picture, mime: 'image/png' },
    { bytes: picture() },
  );
  await page.evaluate(
    (src) =>
      fetch(src)
        .then((answer) => answer.arrayBuffer())
        .then(() => undefined),
    `attachment/${image}`,
  );
  await ask(page, 'editions.publish', {
    target: id,
    targetType: 'document',
    effectiveFrom: '2026-11-23',
    change: 'material',
    note: '',
  });
  await ask(page, 'print.preview', { kind: 'document', id });
}

/** What only typing leaves behind: form memory, spell checker, history. */
async function type(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/contacts';
  });
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill(words.typed);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words.search);
  await page.keyboard.press('Escape');
}

test('a whole session leaves none of its words on the disk, neither in use nor afterwards', async () => {
  for (const path of [profile, temp]) mkdirSync(path, { recursive: true });
  const app = await launchApp({ profile, env: { TMPDIR: temp, TMP: temp, TEMP: temp } });
  try {
    const { passphrase, office, member } = words;
    await ask(app.page, 'vault.found', { officeName: office, memberName: member, role: 'lead', passphrase });
    await writeEverything(app.page);
    await type(app.page);
    expect(leaks(folder)).toEqual([]);
    await ask(app.page, 'vault.lock', undefined);
    await ask(app.page, 'vault.open', { passphrase });
    await app.close();
  } finally {
    await app.kill();
  }
  expect(leaks(folder)).toEqual([]);
  expect(filesBelow(profile).reduce((sum, file) => sum + statSync(file).size, 0)).toBeGreaterThan(50_000);
});

test('the search would find a word that was left', () => {
  const trap = mkdtempSync(join(folder, 'trap-'));
  for (const [index, bytes] of spellings(words.concern).entries()) {
    rmSync(join(trap, 'left'), { force: true });
    // A word in the middle of others, as in a real file.
    const around =
      index >= 3
        ? Buffer.from(
            Buffer.from(`${'.'.repeat(index - 3)}${words.concern} und so weiter`).toString('base64'),
          )
        : bytes;
    leave(join(trap, 'left'), around);
    expect(leaks(trap), `spelling ${index}`).toHaveLength(1);
  }
});

function leave(file: string, bytes: Buffer): void {
  writeFileSync(file, Buffer.concat([Buffer.from('vorher '), bytes, Buffer.from(' nachher')]));
}
