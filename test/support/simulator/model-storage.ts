// The storage of the sync model: a map of files that aren't sealed, and what can go wrong with it.
import { nameOf } from '../../../electron/core/sync/formats/names.ts';
import type { Listed } from '../../../electron/core/targets/target.ts';
import type { Op } from '../../../shared/oplog/op.ts';

/** A segment without its seal. */
export interface Content {
  /** The name that its content gives it. */
  readonly own: string;
  readonly device: string;
  readonly first: number;
  readonly ops: readonly Op[];
  readonly size: number;
  readonly spoilt?: 'incomplete' | 'damaged';
}

export type ModelStore = Map<string, Content>;

/** What a call of the storage does wrong. */
export type Trouble = 'cut' | 'incomplete' | 'damaged' | 'absent' | undefined;

/** A call that failed ends the round. */
export class Cut extends Error {}

export interface Weather {
  list(store: ModelStore): readonly Listed[];
  next(verb: 'get' | 'put' | 'remove'): Trouble;
}

export const space = 'aa'.repeat(32);
export const genesis = nameOf({ kind: 'control', n: 1, hash: new Uint8Array(32).fill(0xaa) });
