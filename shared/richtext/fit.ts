// Brings any rich text into the shape that the editor can hold, without losing a word.
// Merged concurrent edits and imports can break it (a list item whose paragraph somebody deleted); the editor deletes
// what doesn't fit, so it must never see such a text.
import type { RichNode, RichText } from './rich-text.ts';

const itemOf: Readonly<Record<string, string>> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  taskList: 'taskItem',
};
const cells = new Set(['tableCell', 'tableHeader']);
const leaves = new Set(['image', 'horizontalRule']);
const inline = new Set(['text', 'hardBreak']);

/** Types of nodes that stand for themselves only inside others; on their own, their content counts. */
const parts = new Set(['listItem', 'taskItem', 'tableRow', 'tableCell', 'tableHeader', 'doc']);

const paragraph = (content: readonly RichNode[] = []): RichNode =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };

/** `node` with other content; none at all where that is empty. */
function holding(node: RichNode, content: readonly RichNode[]): RichNode {
  const { content: _replaced, ...rest } = node;
  return content.length > 0 ? { ...rest, content } : rest;
}

/** Children as blocks: runs of words become paragraphs, or whatever `wrap` makes of them. */
function blocksIn(node: RichNode, wrap: (run: readonly RichNode[]) => RichNode = paragraph): RichNode[] {
  const blocks: RichNode[] = [];
  let run: RichNode[] = [];
  const close = () => {
    if (run.length > 0) blocks.push(wrap(run));
    run = [];
  };
  for (const child of node.content ?? []) {
    if (inline.has(child.type)) run.push(child);
    else {
      close();
      blocks.push(...fitted(child));
    }
  }
  close();
  return blocks;
}

/** An item begins with a paragraph, though an empty one. */
function item(type: string, node: RichNode): RichNode {
  const blocks = node.type === type ? blocksIn(node) : fitted(node);
  const content = blocks[0]?.type === 'paragraph' ? blocks : [paragraph(), ...blocks];
  return node.type === type ? holding(node, content) : { type, content };
}

function cell(node: RichNode): RichNode {
  const blocks = cells.has(node.type) ? blocksIn(node) : fitted(node);
  const content = blocks.length > 0 ? blocks : [paragraph()];
  return cells.has(node.type) ? holding(node, content) : { type: 'tableCell', content };
}

function table(node: RichNode): RichNode[] {
  const children = node.content ?? [];
  const rows = children
    .filter((child) => child.type === 'tableRow')
    .map((row) => holding(row, (row.content ?? []).map(cell)));
  const others = children.filter((child) => child.type !== 'tableRow').flatMap(fitted);
  return rows.length > 0 ? [holding(node, rows), ...others] : others;
}

/** One node as blocks that fit into a text; usually itself. */
function fitted(node: RichNode): RichNode[] {
  const itemType = itemOf[node.type];
  if (itemType !== undefined) {
    const items = (node.content ?? []).map((child) => item(itemType, child));
    return items.length > 0 ? [holding(node, items)] : [];
  }
  if (inline.has(node.type)) return [paragraph([node])];
  if (node.type === 'table') return table(node);
  if (leaves.has(node.type)) return [holding(node, []), ...blocksIn(node)];
  if (parts.has(node.type)) return blocksIn(node);
  if (node.type === 'blockquote') return blocksIn(node).length > 0 ? [holding(node, blocksIn(node))] : [];
  if (node.type === 'codeBlock') return [holding(node, plainRuns(node))];
  if (node.type !== 'paragraph' && node.type !== 'heading') return [node];
  const blocks = blocksIn(node, (run) => holding(node, run));
  return blocks.length > 0 ? blocks : [holding(node, [])];
}

/** Code has no formatting. */
const plainRuns = (node: RichNode): RichNode[] =>
  (node.content ?? []).flatMap((child) => {
    if (child.type === 'hardBreak') return [{ type: 'text', text: '\n' }];
    return child.type === 'text' ? [{ type: 'text', text: child.text ?? '' }] : plainRuns(child);
  });

/** The same words in a shape that the editor can hold; the very same text where it fits already. */
export function fittedText(text: RichText): RichText {
  return { type: 'doc', content: (text.content ?? []).flatMap(fitted) };
}

/** True where the editor can hold `text` as it is. */
export const fits = (text: RichText): boolean =>
  JSON.stringify(fittedText(text).content) === JSON.stringify(text.content ?? []);
