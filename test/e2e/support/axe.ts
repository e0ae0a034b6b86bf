// Checks a page against every rule that axe has, best practices and experiments included, of whatever severity; only those
// for level AAA and those on their way out are left aside. A violation names the rule and where.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { settle } from './settle.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Rules with one of these tags are not asked for. */
const leftAside = ['wcag2aaa', 'deprecated'];

/** One line per violated rule, with the places; empty for a good page. `within` narrows it to a part of the page. */
export async function axeViolations(page: Page, within = 'html'): Promise<string[]> {
  await settle(page);
  // Evaluated by the driver, so the page's own policy stays as strict as it is.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ({ within, leftAside }) => {
      const checker = Reflect.get(globalThis, 'axe') as typeof axe;
      const rules = checker
        .getRules()
        .filter(({ tags }) => !tags.some((tag) => leftAside.includes(tag)))
        .map(({ ruleId }) => ruleId);
      const { violations } = await checker.run(within, {
        runOnly: { type: 'rule', values: rules },
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes.map(({ html, target }) => `${target.join(' ')} ${html.slice(0, 160)}`).join(' | ')}`,
      );
    },
    { within, leftAside },
  );
}

/** Throws with every violation. `where` names the screen in the message. */
export async function expectAccessible(page: Page, where: string, within?: string): Promise<void> {
  const violations = await axeViolations(page, within);
  if (violations.length > 0) throw new Error(`${where} is not accessible:\n${violations.join('\n')}`);
}
