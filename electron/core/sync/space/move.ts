// The storage moved to another place (docs/specs/sync.md §11): a lead's PC says so in the office's record, which every PC
// finds at the place where it still exchanges.
import type { MovedTo, TargetSettings } from '../../../../shared/contract/sync.ts';
import type { MovedStorage } from '../../../../shared/model/office.ts';
import type { ReadDb } from '../../db.ts';
import { visibleRow } from '../../records/store.ts';
import { readSession } from '../../session.ts';
import { addressOf, cardTargetOf, settingsFromCard, withAccessOf } from '../../targets/open-target.ts';
import { readValue } from '../store/values.ts';

/** The last move of this space that counts, whether this PC went along or not. */
export function saidMove(db: ReadDb): MovedStorage | undefined {
  const said = visibleRow(db, 'office', readSession(db).officeId)?.fields.storage;
  return said?.space === readValue(db, 'space') ? said : undefined;
}

/** What a PC says as it moves the storage to a place. */
export const moveTo = (db: ReadDb, move: string, target: TargetSettings): MovedStorage => ({
  move,
  space: readValue(db, 'space') ?? '',
  target: cardTargetOf(target),
});

export interface OpenMove {
  readonly move: string;
  /** Without what only this PC can know. */
  readonly settings: TargetSettings;
  /** Ready for use, where this PC knows how to sign in there. */
  readonly usable: TargetSettings | undefined;
}

/** The move that this PC didn't go along with yet (M2). */
export function openMove(db: ReadDb): OpenMove | undefined {
  const [said, present] = [saidMove(db), readValue(db, 'target')];
  if (!said || !present || said.move === readValue(db, 'followed')) return undefined;
  const settings = settingsFromCard(said.target);
  if (!settings || addressOf(settings).address === addressOf(present).address) return undefined;
  return { move: said.move, settings, usable: withAccessOf(settings, present) };
}

/** The same for the screens. */
export function movedTo(db: ReadDb): MovedTo | null {
  const open = openMove(db);
  if (!open) return null;
  const { settings, usable } = open;
  return { target: addressOf(settings), fields: cardTargetOf(settings), needsAccess: usable === undefined };
}
