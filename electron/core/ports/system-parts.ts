// What every real host has: the machine's clock, chance, timers, files, and the way to a team's storage.
import { openTarget } from '../targets/open-target.ts';
import { createNodeFiles, systemChance, systemClock, systemTimers } from './node-ports.ts';
import type { CorePorts } from './ports.ts';

/** `env`: for the proxy of the office. */
export const createSystemParts = (
  env: Readonly<Record<string, string | undefined>>,
): Pick<CorePorts, 'clock' | 'chance' | 'timers' | 'files' | 'openTarget'> => ({
  clock: systemClock,
  chance: systemChance,
  timers: systemTimers,
  files: createNodeFiles(),
  openTarget: (settings) => openTarget(settings, { clock: systemClock, chance: systemChance }, env),
});
