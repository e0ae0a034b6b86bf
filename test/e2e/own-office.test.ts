// Whoever chose to join a team, and has none to join, loses neither their vault nor their time.
import { expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { createLauncher } from './support/profiles.ts';
import { beginToJoin, exactly } from './support/team.ts';

const launch = createLauncher().app;

test('whoever chose to join by mistake sets up an office of their own with the same vault', async () => {
  const app = await launch();
  const { page } = app;
  await beginToJoin(app);
  await expectAccessible(page, 'the step for the card');
  await exactly(page, 'Ein eigenes Amt einrichten').click();
  await page.getByLabel('Name des Amts').fill('Bürgeramt Nord');
  await page.getByLabel('Ihr Name').fill('Kim Albers');
  await expectAccessible(page, 'an office of their own');
  await exactly(page, 'Amt einrichten').click();
  await page.getByText('Kim Albers · Teamleitung').waitFor();
  await page.getByText('Bürgeramt Nord').waitFor();
  expect(await page.getByText('Sie gehören jetzt zum Team.').count()).toBe(0);
  expect(app.consoleErrors).toEqual([]);
});
