// What was checked as a whole when it was written: to look at it once more for every new record would cost an import a
// tenth of its time. Known by identity, so nothing that came from elsewhere or was changed since can pass for it.
import type { RecordState } from '../../../shared/oplog/state.ts';
import type { Change } from '../journal/funnel.ts';

const changes = new WeakSet<Change>();
const states = new WeakSet<RecordState>();

/** The type's own parser has accepted everything that `change` makes of a record that wasn't there. */
export const noteChecked = (change: Change): void => void changes.add(change);
export const isChecked = (change: Change): boolean => changes.has(change);

/** `state` is what a checked change alone has made. */
export const noteSound = (state: RecordState): void => void states.add(state);
export const isSound = (state: RecordState): boolean => states.has(state);
