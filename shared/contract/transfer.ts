// What sites do that reach no storage: requests to join and everything else go there and back as files.
import { z } from 'zod';
import { line } from '../model/primitives.ts';
import { call } from './call.ts';
import type { JoinRequestRow } from './space.ts';
import { card } from './sync.ts';

/** A request as it came in a file, to be handed back with the digits. */
export interface HandedRequest extends JoinRequestRow {
  readonly request: string;
}

export const transferCalls = {
  /** Writes what others may lack into a file for a site without network; null where the dialog was closed. */
  'transfer.out': call<{ readonly files: number; readonly bytes: number } | null>()(z.undefined()),
  /** Takes in such a file, by the same checks as everything else. `refused`: files that can't be taken in, or not yet. */
  'transfer.in': call<{ readonly taken: number; readonly refused: number } | null>()(z.undefined()),
  /** Asks to be admitted where no storage is reached: the request goes to a lead as a file, and nothing is sent on its own. */
  'space.joinByFile': call<null>()(z.object({ card, name: line })),
  /** Saves the own open request as a file for a lead; null where the dialog was closed. */
  'space.saveRequest': call<{ readonly file: string } | null>()(z.undefined()),
  /** Reads a request that came as a file; null where the dialog was closed. Leads only. */
  'space.readRequest': call<HandedRequest | null>()(z.undefined()),
} as const;
