// Import, export, backup and restore. Files are picked by the host's dialogs: no path crosses the bridge.
import { z } from 'zod';
import type { Problem } from '../errors/record-failure.ts';
import { call } from './call.ts';

export interface RefusedLine {
  readonly line: number;
  readonly problems: readonly Problem[];
}

export interface ImportReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
}

/** Long work that tells how far it is. */
export const works = ['import', 'verify', 'restore', 'sample', 'recovery'] as const;

export const exchangeCalls = {
  'exchange.import': call<ImportReport | null>()(z.undefined()),
  'exchange.export': call<{ readonly records: number } | null>()(z.object({ type: z.string().optional() })),
  'backup.save': call<{ readonly bytes: number } | null>()(z.undefined()),
  'backup.restore': call<null>()(z.object({ passphrase: z.string().min(1).max(1024) })),
  /** Puts a backup in the place of a damaged vault, whose folder moves to `aside`; null where no file was chosen. */
  'backup.restoreInPlace': call<{ readonly aside: string } | null>()(
    z.object({ passphrase: z.string().min(1).max(1024) }),
  ),
  /** Stops one kind of long work; whatever else is under way goes on. */
  'work.cancel': call<null>()(z.object({ work: z.enum(works) })),
} as const;
