// Vitest calls this once before the end-to-end tests: they run what was built, so it must be what was written.
import { buildIfStale } from '../../../build/build-once.ts';

export const setup = (): void => buildIfStale();
