// Takes a picture of one screen: node test/e2e/support/shot.ts --route '#/contacts' --out FILE.png [--lang de|en]
// [--scheme light|dark] [--size 1280x720] [--sample] [--profile DIR] [--wait TEXT] [--axe] [--no-build]
import { parseArgs } from 'node:util';
import { buildIfStale } from '../../../build/build-once.ts';
import { axeViolations } from './axe.ts';
import { launchApp } from './launch-app.ts';
import { settle } from './settle.ts';

const { values } = parseArgs({
  options: {
    route: { type: 'string', default: '#/' },
    out: { type: 'string', default: 'shot.png' },
    lang: { type: 'string', default: 'de' },
    scheme: { type: 'string', default: 'light' },
    size: { type: 'string', default: '1280x720' },
    profile: { type: 'string' },
    wait: { type: 'string' },
    axe: { type: 'boolean', default: false },
    sample: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const [width = 1280, height = 720] = values.size.split('x').map(Number);
if (!values['no-build']) buildIfStale();
const app = await launchApp({
  language: values.lang === 'en' ? 'en' : 'de',
  colorScheme: values.scheme === 'dark' ? 'dark' : 'light',
  viewport: { width, height },
  sample: values.sample,
  ...(values.profile && { profile: values.profile }),
});
try {
  await app.page.evaluate((route) => {
    location.hash = route;
  }, values.route);
  if (values.wait) await app.page.getByText(values.wait).first().waitFor({ timeout: 30_000 });
  await settle(app.page);
  await app.page.screenshot({ path: values.out });
  console.log(values.out);
  if (values.axe) for (const violation of await axeViolations(app.page)) console.error(violation);
  for (const fault of app.consoleErrors) console.error(fault);
} finally {
  await app.kill();
}
