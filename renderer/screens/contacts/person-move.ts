// A finding on its way from a text of the contact's page to the person part beside it: the text asks, the panel keeps.
import type { Finding } from '../../../shared/privacy/patterns/finding.ts';
import { createStore } from '../../bridge/store.ts';

export interface PersonMove {
  readonly contact: string;
  readonly finding: Finding;
  /** Takes the finding out of the text, once the person part has it. */
  readonly settle: () => void;
}

/** Null while nothing moves. */
export const personMoveStore = createStore<PersonMove | null>(null);
