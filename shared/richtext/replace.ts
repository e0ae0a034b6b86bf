// Replaces a whole text by another one as an ordinary change: what was there stays in the text's versions.
import * as Y from 'yjs';
import { richTextToUpdate, typesOf } from './codec.ts';
import { docOf, fragmentOf } from './fragment.ts';
import type { RichText } from './rich-text.ts';

/** The Yjs V1 update that turns the merged `state` (empty: a new text) into `json`. `clientId` must be fresh. */
export function replacementUpdate(state: Uint8Array, json: RichText, clientId: number): Uint8Array {
  if (state.length === 0) return richTextToUpdate(json, clientId);
  const doc = docOf([state]);
  doc.clientID = clientId;
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    const fragment = fragmentOf(doc);
    fragment.delete(0, fragment.length);
    fragment.insert(0, typesOf(json.content ?? []));
  });
  return Y.encodeStateAsUpdate(doc, before);
}
