// One app for the tests of a group, where one for each would take longer than it proves. After a failure the next try
// begins with a new one: what the first try left behind would fail the second, too.
import { afterAll, afterEach, beforeEach } from 'vitest';
import type { RunningApp } from './launch-app.ts';

/** Called once at the top of a file or group; the answer gives the app of the test that runs. */
export function createSharedApp(start: () => Promise<RunningApp>): () => RunningApp {
  let app: RunningApp | undefined;
  const end = async (): Promise<void> => {
    await app?.kill();
    app = undefined;
  };
  beforeEach(async () => {
    app ??= await start();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await end();
  });
  afterAll(end);
  return () => {
    if (!app) throw new Error('the shared app is there within tests only');
    return app;
  };
}
