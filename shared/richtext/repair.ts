// Makes a Yjs document fit for the editor after a merge, with as little change as possible.
import * as Y from 'yjs';
import { docToRichText, replaceContent } from './codec.ts';
import { fits, fittedText } from './fit.ts';
import { applyUpdates, docOf, fragmentOf } from './fragment.ts';

const items = new Set(['listItem', 'taskItem']);
const containers = new Set(['listItem', 'taskItem', 'tableCell', 'tableHeader', 'blockquote']);

/** Puts missing paragraphs where they belong: in place, so that two who repair apart don't double anything. */
function addParagraphs(parent: Y.XmlFragment): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    const first = child.length > 0 ? child.get(0) : undefined;
    const isHeaded = first instanceof Y.XmlElement && first.nodeName === 'paragraph';
    const lacks = items.has(child.nodeName) ? !isHeaded && !(first instanceof Y.XmlText) : child.length === 0;
    if (containers.has(child.nodeName) && lacks) child.insert(0, [new Y.XmlElement('paragraph')]);
    addParagraphs(child);
  }
}

/** Repairs `doc` in place; false where there was nothing to do. */
export function repair(doc: Y.Doc): boolean {
  if (fits(docToRichText(doc))) return false;
  doc.transact(() => addParagraphs(fragmentOf(doc)));
  const text = docToRichText(doc);
  if (!fits(text)) replaceContent(doc, fittedText(text));
  return true;
}

/** The update that has to go with `update` into `doc`, so that the editor never sees a text that doesn't fit; or null. */
function repairAfter(doc: Y.Doc, update: Uint8Array): Uint8Array | null {
  const merged = docOf([Y.encodeStateAsUpdate(doc), update]);
  const before = Y.encodeStateVector(merged);
  return repair(merged) ? Y.encodeStateAsUpdate(merged, before) : null;
}

/** Takes in what others changed, and its repair where it needs one, in one step. Answers the repair, or null. */
export function takeIn(doc: Y.Doc, update: Uint8Array, origin: unknown): Uint8Array | null {
  const mended = repairAfter(doc, update);
  applyUpdates(doc, mended === null ? [update] : [update, mended], origin);
  return mended;
}
