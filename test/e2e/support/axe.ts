// Checks a page against WCAG 2.2 A and AA and axe's best practices. A violation names the rule and where.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { settle } from './settle.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line per violated rule, with the places; empty for a good page. `within` narrows it to a part of the page. */
export async function axeViolations(page: Page, within = 'html'): Promise<string[]> {
  await settle(page);
  // Evaluated by the driver, so the page's own policy stays as strict as it is.
  await page.evaluate(source);
  return page.evaluate(
    async ({ within, tags }) => {
      const checker = Reflect.get(globalThis, 'axe') as typeof axe;
      const { violations } = await checker.run(within, { runOnly: tags, resultTypes: ['violations'] });
      return violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes.map(({ html, target }) => `${target.join(' ')} ${html.slice(0, 160)}`).join(' | ')}`,
      );
    },
    { within, tags },
  );
}

/** Throws with every violation. `where` names the screen in the message. */
export async function expectAccessible(page: Page, where: string, within?: string): Promise<void> {
  const violations = await axeViolations(page, within);
  if (violations.length > 0) throw new Error(`${where} is not accessible:\n${violations.join('\n')}`);
}
