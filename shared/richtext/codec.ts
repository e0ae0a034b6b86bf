// Rich text between its two forms: ProseMirror JSON and the Yjs representation that @tiptap/y-tiptap reads and writes.
import * as Y from 'yjs';
import { docOf, fragmentOf } from './fragment.ts';
import type { Mark, RichNode, RichText } from './rich-text.ts';

/** Nodes below this depth are left out on reading: only a forged update has them, and they would exhaust the stack. */
const deepestRead = 200;

type Attributes = Readonly<Record<string, unknown>>;

/** Entries of `attrs` that carry a value, in a fixed order. */
function present(attrs: Attributes | undefined): [string, unknown][] {
  return Object.entries(attrs ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Runs of text nodes share one XmlText, as y-tiptap has it. */
function grouped(content: readonly RichNode[]): (RichNode | RichNode[])[] {
  const groups: (RichNode | RichNode[])[] = [];
  for (const node of content) {
    const last = groups.at(-1);
    if (node.type !== 'text') groups.push(node);
    else if (Array.isArray(last)) last.push(node);
    else groups.push([node]);
  }
  return groups;
}

function textType(nodes: readonly RichNode[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    nodes
      .filter((node) => node.text)
      .map((node) => ({
        insert: node.text,
        attributes: Object.fromEntries(
          (node.marks ?? []).map((mark) => [mark.type, Object.fromEntries(present(mark.attrs))]),
        ),
      })),
  );
  return text;
}

function elementType(node: RichNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type);
  // Yjs stores any JSON value; its type for plain elements admits strings only.
  for (const [name, value] of present(node.attrs)) element.setAttribute(name, value as string);
  element.insert(0, typesOf(node.content ?? []));
  return element;
}

/** Yjs types for nodes, ready to be inserted into a fragment. */
export function typesOf(content: readonly RichNode[]): (Y.XmlElement | Y.XmlText)[] {
  return grouped(content).map((part) => (Array.isArray(part) ? textType(part) : elementType(part)));
}

/**
 * A whole text as one Yjs V1 update, equal bytes for equal arguments.
 * `clientId` (32 bits) must be fresh for each text that is written into a document.
 */
export function richTextToUpdate(json: RichText, clientId: number): Uint8Array {
  const doc = docOf([]);
  doc.clientID = clientId;
  doc.transact(() => fragmentOf(doc).insert(0, typesOf(json.content ?? [])));
  return Y.encodeStateAsUpdate(doc);
}

/**
 * Makes `doc` hold `json`, as one change. Blocks that are equal at the beginning and the end stay untouched, so that
 * concurrent edits in them survive.
 */
export function replaceContent(doc: Y.Doc, json: RichText): void {
  const wanted = json.content ?? [];
  const present = docToRichText(doc).content ?? [];
  const same = (a: RichNode | undefined, b: RichNode | undefined) => JSON.stringify(a) === JSON.stringify(b);
  const most = Math.min(wanted.length, present.length);
  let start = 0;
  while (start < most && same(wanted[start], present[start])) start++;
  let end = 0;
  while (end < most - start && same(wanted.at(-1 - end), present.at(-1 - end))) end++;
  doc.transact(() => {
    const fragment = fragmentOf(doc);
    fragment.delete(start, fragment.length - start - end);
    fragment.insert(start, typesOf(wanted.slice(start, wanted.length - end)));
  });
}

function withAttrs(attrs: Attributes | undefined): { attrs?: Attributes } {
  const entries = present(attrs);
  return entries.length > 0 ? { attrs: Object.fromEntries(entries) } : {};
}

/** Marks that may overlap with themselves carry a hash behind their name. */
const markName = (key: string): string => key.replace(/--[a-zA-Z0-9+/=]{8}$/, '');

function marksOf(attributes: Attributes | undefined): Mark[] {
  return present(attributes).map(([key, attrs]) => ({
    type: markName(key),
    ...withAttrs(typeof attrs === 'object' ? (attrs as Attributes) : undefined),
  }));
}

function textNodes(text: Y.XmlText): RichNode[] {
  const delta: { insert?: unknown; attributes?: Attributes }[] = text.toDelta();
  return delta.flatMap((run) => {
    if (typeof run.insert !== 'string' || run.insert === '') return [];
    const marks = marksOf(run.attributes);
    return [{ type: 'text', text: run.insert, ...(marks.length > 0 ? { marks } : {}) }];
  });
}

function nodesOf(parent: Y.XmlFragment, depth: number): RichNode[] {
  if (depth > deepestRead) return [];
  return parent.toArray().flatMap((child): RichNode[] => {
    if (child instanceof Y.XmlText) return textNodes(child);
    if (!(child instanceof Y.XmlElement)) return [];
    const content = nodesOf(child, depth + 1);
    return [
      {
        type: child.nodeName,
        ...withAttrs(child.getAttributes()),
        ...(content.length > 0 ? { content } : {}),
      },
    ];
  });
}

/** The text that lies in a Yjs document, marks and attributes in a fixed order. */
export const docToRichText = (doc: Y.Doc): RichText => ({
  type: 'doc',
  content: nodesOf(fragmentOf(doc), 0),
});

/** The text that a Yjs V1 update (or merged state) holds; an empty update is an empty text. */
export const updateToRichText = (update: Uint8Array): RichText =>
  docToRichText(docOf(update.length > 0 ? [update] : []));
