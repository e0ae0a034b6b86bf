// Merging Yjs updates of one rich-text field into one state, and refusing broken ones before they get that far.
import * as Y from 'yjs';
import { docOf, fragmentName, maxUpdateBytes } from './fragment.ts';

/**
 * One V1 update that holds everything in `updates`: equal bytes for the same set, whatever the order, duplication or
 * batching (a merged state may stand for its parts). Changes whose predecessors are missing are kept inside.
 * Takes only updates that `safeToApply` accepts.
 */
export function mergeTextUpdates(updates: readonly Uint8Array[]): Uint8Array {
  return Y.encodeStateAsUpdate(docOf(updates));
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** A reference into the same client's past must really lie in the past. */
function refersBack(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const references = [struct.origin, struct.rightOrigin, struct.parent];
  return references.every(
    (id) => !(id instanceof Y.ID) || id.client !== struct.id.client || id.clock < struct.id.clock,
  );
}

/** Only the one fragment, and no documents within the document. */
function belongs(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true;
  return (
    !(struct.content instanceof Y.ContentDoc) &&
    (typeof struct.parent !== 'string' || struct.parent === fragmentName)
  );
}

/** True for a well-formed V1 update of a rich text that can be merged without harm, whatever it is merged with. */
export function safeToApply(update: Uint8Array): boolean {
  if (update.length > maxUpdateBytes) return false;
  try {
    const { structs } = Y.decodeUpdate(update);
    if (!structs.every((struct) => refersBack(struct) && belongs(struct))) return false;
    docOf([update]).destroy();
    return true;
  } catch {
    return false;
  }
}
