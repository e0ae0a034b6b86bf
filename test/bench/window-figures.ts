// What a person waits for in the window: from the start to a usable first screen, from a save to the redrawn list, from
// a key to drawn results. Measured in the page itself, on the built app.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, type RunningApp } from '../e2e/support/launch-app.ts';
import type { CoreBench } from './core-figures.ts';
import { type Figure, percentile } from './figure.ts';
import { makeProfile, passphrase, type Size } from './office-profile.ts';
import { questions } from './questions.ts';

const starts = 5;
const savesToDraw = 60;
const searchesToDraw = 40;

/** Measures a small office, and one of the size asked for. */
export async function windowFigures({ contacts, documents, folder }: CoreBench): Promise<Figure[]> {
  const [small, large] = [join(folder, 'small'), join(folder, 'large')];
  await makeProfile(small, { contacts: 100, documents: 25 });
  await makeProfile(large, { contacts, documents });
  const [few, many] = [await medianStart(small), await medianStart(large)];
  const name = (size: Size): string => `opening to usable Heute, ${size.contacts} contacts`;
  const app = await open(large);
  try {
    const drawn = await saveToDrawn(app.page);
    const found = await keyToDrawn(app.page);
    return [
      { name: name({ contacts: 100, documents: 25 }), value: few, unit: 'ms' },
      {
        name: `${name({ contacts, documents })}; limit: the same with 100`,
        value: many,
        unit: 'ms',
        limit: few,
        ratio: 1.3,
      },
      { name: 'saved contact to redrawn list, p95', value: percentile(drawn, 0.95), unit: 'ms', atMost: 50 },
      { name: 'key to drawn results, p95', value: percentile(found, 0.95), unit: 'ms', atMost: 50 },
      { name: 'memory of main process with the core, office open', value: memoryOf(large), unit: 'MB' },
      { name: "memory of the page's JavaScript, office open", value: await heapOf(app.page), unit: 'MB' },
    ];
  } finally {
    await app.close();
  }
}

async function open(profile: string): Promise<RunningApp> {
  const app = await launchApp({ profile, nativeKeys: false });
  await unlock(app.page);
  return app;
}

/** Types the passphrase and answers how long it took from Enter until the quick contact could be used, in ms. */
async function unlock(page: Page): Promise<number> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.evaluate(() => {
    window.addEventListener('keydown', () => performance.mark('pressed'), { capture: true, once: true });
  });
  await page.keyboard.press('Enter');
  return page.evaluate(untilUsable);
}

/** Runs in the page: until there are channels to choose from, and services that came from the vault. */
const untilUsable = (): Promise<number> =>
  new Promise((done, refuse) => {
    const latest = performance.now() + 60_000;
    const look = () => {
      const chips = document.querySelectorAll('main [role=radio], main input[type=radio]').length;
      const [pressed] = performance.getEntriesByName('pressed');
      if (pressed && chips > 7) done(performance.now() - pressed.startTime);
      else if (performance.now() > latest) refuse(new Error(`not usable: ${chips} chips`));
      else requestAnimationFrame(look);
    };
    look();
  });

async function medianStart(profile: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < starts; n += 1) {
    const app = await launchApp({ profile, nativeKeys: false });
    times.push(await unlock(app.page));
    await app.close();
  }
  return percentile(times, 0.5);
}

/** Saves contacts through the bridge and waits for each to stand in the list, in ms from the feed's news of it. */
async function saveToDrawn(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    window.location.hash = '#/contacts';
  });
  await page.getByRole('row').nth(5).waitFor();
  const service = await page.evaluate(async () => {
    const { tresen } = window as unknown as {
      tresen: { call(name: string, args: unknown): Promise<{ value: { ids: string[] } }> };
    };
    return (await tresen.call('contacts.frequentServices', undefined)).value.ids[0];
  });
  const times: number[] = [];
  for (let n = 0; n < savesToDraw; n += 1)
    times.push(await page.evaluate(saveAndWait, { service, concern: `Zeichenprobe ${n} am Tresen` }));
  return times;
}

/** Runs in the page. */
const saveAndWait = ({
  service,
  concern,
}: {
  service: string | undefined;
  concern: string;
}): Promise<number> =>
  new Promise((done, refuse) => {
    const { tresen } = window as unknown as {
      tresen: {
        call(name: string, args: unknown): Promise<unknown>;
        onFeed(listener: (event: { rows?: { fields: { concern?: string } }[] }) => void): () => void;
      };
    };
    const latest = performance.now() + 10_000;
    let told: number | undefined;
    const end = tresen.onFeed(({ rows }) => {
      if (rows?.some(({ fields }) => fields.concern === concern)) told ??= performance.now();
    });
    const look = () => {
      const isDrawn = document.querySelector('main')?.textContent?.includes(concern);
      if (told === undefined || !isDrawn) {
        if (performance.now() > latest) refuse(new Error('not drawn'));
        requestAnimationFrame(look);
        return;
      }
      end();
      done(performance.now() - told);
    };
    void tresen.call('contacts.save', { fields: { channel: 'phone', service, concern } });
    look();
  });

/** Types questions into the search box, letter by letter, and measures each last letter until its results are drawn. */
async function keyToDrawn(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions.slice(0, searchesToDraw)) {
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox').last();
    await box.waitFor();
    await box.fill(question.slice(0, -1));
    await page.waitForTimeout(150);
    await page.evaluate(watchResults);
    await page.keyboard.type(question.slice(-1));
    times.push(await page.evaluate(untilRedrawn));
    await page.keyboard.press('Escape');
  }
  return times;
}

/** Runs in the page: marks the next input, and each frame after a change that follows it. */
function watchResults(): void {
  for (const mark of ['typed', 'drawn']) performance.clearMarks(mark);
  window.addEventListener('input', () => performance.mark('typed'), { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (performance.getEntriesByName('typed').length > 0)
      requestAnimationFrame(() => performance.mark('drawn'));
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  setTimeout(() => observer.disconnect(), 2_000);
}

/** Runs in the page: from the input to the last drawn change, once nothing has changed for a while, in ms. */
const untilRedrawn = (): Promise<number> =>
  new Promise((done, refuse) => {
    const latest = performance.now() + 20_000;
    const look = () => {
      const typed = performance.getEntriesByName('typed')[0]?.startTime;
      const drawn = performance.getEntriesByName('drawn').at(-1)?.startTime;
      if (typed !== undefined && drawn !== undefined && performance.now() - drawn > 150) done(drawn - typed);
      else if (performance.now() > latest) refuse(new Error('no results were drawn'));
      else requestAnimationFrame(look);
    };
    look();
  });

/** Resident memory of the app's process on this profile, in MB (Linux only). */
function memoryOf(profile: string): number {
  const sizes = readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (!command.includes(profile) || !/node|electron/.test(command.split('\0')[0] ?? '')) return [];
        return [Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000];
      } catch {
        return [];
      }
    });
  return Math.max(0, ...sizes);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / 1e6;
}
