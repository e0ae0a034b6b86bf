// What tests of one file begin and leave behind: profiles that are gone when the file is through, apps that end with each test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { launchApp, type RunningApp } from './launch-app.ts';
import { launchOffice } from './writing.ts';

/** Called once at the top of a test file; the answer makes a new folder each time. */
export function createProfiles(name: string): () => string {
  const profiles: string[] = [];
  afterAll(() => {
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  });
  return () => {
    const profile = mkdtempSync(join(tmpdir(), `tresen-${name}-`));
    profiles.push(profile);
    return profile;
  };
}

export interface Launcher {
  readonly app: typeof launchApp;
  readonly office: typeof launchOffice;
}

/** Called once at the top of a test file or group: the apps of a test end with it. */
export function createLauncher(): Launcher {
  const running: RunningApp[] = [];
  afterEach(async () => {
    for (const app of running.splice(0)) await app.kill();
  });
  const ending = async (started: Promise<RunningApp>): Promise<RunningApp> => {
    const app = await started;
    running.push(app);
    return app;
  };
  return {
    app: (options) => ending(launchApp(options)),
    office: (profile, options) => ending(launchOffice(profile, options)),
  };
}
