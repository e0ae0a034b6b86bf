// Time goes by in a vault: what may no longer be kept then is erased.
import { eraseDue } from '../../electron/core/retention.ts';
import { workspaceOf } from './core-bench.ts';
import type { OneCore } from './open-office.ts';

const weekMs = 7 * 86_400_000;

/** A year later, by a clock that has been shown to be right. */
export async function yearLater({ core, ports }: OneCore): Promise<void> {
  ports.clock.set(Date.UTC(2027, 11, 1));
  await eraseDue(workspaceOf(core));
  ports.clock.advance(weekMs);
  await eraseDue(workspaceOf(core));
}
