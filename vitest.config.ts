// Unit, property, contract and architecture tests run in plain Node; end-to-end tests have their own project.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'shared/**/*.test.ts',
            'electron/**/*.test.ts',
            'renderer/**/*.test.ts',
            'build/**/*.test.ts',
          ],
          // As many as there are cores, as what runs beside them mostly waits.
          maxWorkers: 2,
          // How long a test takes says something about the machine; this only ends one that hangs.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          // It asks for Electron, which a test stands in for.
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        test: {
          name: 'rules',
          include: [
            'test/property/**/*.test.ts',
            'test/contracts/**/*.test.ts',
            'test/architecture/**/*.test.ts',
            'test/migrations/**/*.test.ts',
            'test/sync/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          // As many as there are cores, as what runs beside them mostly waits.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          // Targets against real servers on this machine's loopback address (docs/decisions).
          name: 'servers',
          include: ['test/servers/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          // A real browser on a loaded machine: a test that fails twice has failed; one retry is named in the report.
          retry: 1,
          globalSetup: 'test/e2e/support/build-setup.ts',
          setupFiles: 'test/e2e/support/share-browser.ts',
          include: ['test/e2e/**/*.test.ts'],
          // A poll ends as soon as it holds; how long that takes says something about the machine, not about the program.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
          // Two programs at a time: most of a test is waiting for the browser.
          maxWorkers: 2,
        },
      },
    ],
  },
});
