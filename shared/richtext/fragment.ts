// The one place that says how a rich text lies in a Yjs document, and how updates get into it without side effects.
import * as Y from 'yjs';

/** Name of the XmlFragment that holds the text; the editor's Collaboration extension uses the same `field`. */
export const fragmentName = 'content';

/** Texts are told apart by their record; making a random name for each document takes longer than filling it. */
const guid = 'text';

/** Largest update that is accepted, in bytes. */
export const maxUpdateBytes = 8 * 1024 * 1024;

/** The fragment that holds the text of `doc`. */
export const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(fragmentName);

/**
 * Applies V1 updates in one transaction that Yjs takes for a local one: for remote transactions it would delete
 * formatting marks that look superfluous at that moment, and the result would depend on the order of arrival.
 */
export function applyUpdates(doc: Y.Doc, updates: readonly Uint8Array[], origin?: unknown): void {
  doc.transact((transaction) => {
    for (const update of updates) Y.applyUpdate(doc, update, origin);
    transaction.local = true;
  }, origin);
}

/** A fresh document that holds what `updates` say. Updates that can't be decoded throw: check them at the door. */
export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true, guid });
  fragmentOf(doc);
  applyUpdates(doc, updates);
  return doc;
}
