// Vitest calls this once before the end-to-end tests: they run what was built, so it must be what was written.
import { buildIfStale } from '../../../build/build-once.ts';
import { notProven } from '../../electron-stand-in/launch.ts';
import { electronForTests } from './host.ts';

export function setup(): void {
  const electron = electronForTests();
  console.log(electron ? `end-to-end tests run on ${electron}` : `NOT PROVEN: ${notProven}`);
  buildIfStale();
}
