// `npm run pictures`: takes the pictures in docs/pictures, each screen in light and dark, from the sample office and a
// made-up team alone.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { buildIfStale } from '../../../build/build-once.ts';
import { launchApp } from './launch-app.ts';
import { settle } from './settle.ts';
import { takeTeamPictures, teamPictures } from './team-pictures.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: resolve(import.meta.dirname, '../../../docs/pictures') },
    lang: { type: 'string', default: 'de' },
    size: { type: 'string', default: '1280x720' },
    only: { type: 'string' },
  },
});
const language = values.lang === 'en' ? 'en' : 'de';
const [width = 1280, height = 720] = values.size.split('x').map(Number);

interface Picture {
  readonly name: string;
  readonly route: string;
  /** What to do before the picture is taken. */
  readonly after?: (page: Page) => Promise<void>;
}

/** First record of a type, in the order of its list. */
const first = async (page: Page, query: string): Promise<string> =>
  page.evaluate(async (text) => {
    const { tresen } = window as unknown as {
      tresen: {
        call(name: string, args: unknown): Promise<{ value: { hits: { id: string; type: string }[] } }>;
      };
    };
    const [type, words] = text.split(':');
    const { value } = await tresen.call('search.query', { text: words, types: [type] });
    return value.hits[0]?.id ?? '';
  }, query);

const open =
  (area: string, query: string) =>
  async (page: Page): Promise<void> => {
    const id = await first(page, query);
    await goTo(page, `#/${area}/${id}`);
  };

const goTo = (page: Page, route: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);

const pictures: readonly Picture[] = [
  { name: 'today', route: '#/today' },
  { name: 'contacts', route: '#/contacts' },
  { name: 'contact-new', route: '#/contacts/new' },
  { name: 'contact', route: '#/contacts', after: open('contacts', 'contact:ausweis verloren') },
  { name: 'follow-ups', route: '#/contacts/follow-ups' },
  { name: 'knowledge', route: '#/knowledge' },
  { name: 'document', route: '#/knowledge', after: open('knowledge', 'document:ausweis') },
  { name: 'conduct', route: '#/conduct' },
  {
    name: 'search',
    route: '#/today',
    after: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('ausweis');
    },
  },
  { name: 'settings', route: '#/settings' },
  { name: 'settings-office', route: '#/settings/office' },
  { name: 'settings-team', route: '#/settings/team' },
  { name: 'settings-forms', route: '#/settings/forms' },
  {
    name: 'form',
    route: '#/settings/forms',
    after: (page) => page.getByRole('link', { name: 'Ausweis verloren oder gestohlen' }).click(),
  },
  { name: 'shortcuts', route: '#/today', after: (page) => page.keyboard.press('?') },
];

async function take(page: Page, { name, route, after }: Picture, file: string): Promise<void> {
  await page.keyboard.press('Escape');
  await goTo(page, route);
  await settle(page);
  await after?.(page);
  await settle(page);
  await page.screenshot({ path: file });
  console.log(name);
}

mkdirSync(values.out, { recursive: true });
buildIfStale();
for (const scheme of ['light', 'dark'] as const) {
  const file = (name: string): string => join(values.out, `${name}-${scheme}.png`);
  const fresh = await launchApp({ language, colorScheme: scheme, viewport: { width, height } });
  await settle(fresh.page);
  if (!values.only) await fresh.page.screenshot({ path: file('first-start') });
  await fresh.close();
  const wantsTeam = !values.only || teamPictures.some((name) => values.only?.split(',').includes(name));
  if (wantsTeam && language === 'de')
    await takeTeamPictures({ language, colorScheme: scheme, viewport: { width, height } }, file);
  const app = await launchApp({ language, colorScheme: scheme, viewport: { width, height }, sample: true });
  try {
    const wanted = pictures.filter(({ name }) => !values.only || values.only.split(',').includes(name));
    for (const picture of wanted) await take(app.page, picture, file(picture.name));
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Control+l');
    await settle(app.page);
    if (!values.only) await app.page.screenshot({ path: file('lock') });
    for (const fault of app.consoleErrors) console.error(fault);
  } finally {
    await app.close();
  }
}
