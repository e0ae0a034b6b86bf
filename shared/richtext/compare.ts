// What changed between two versions of a rich text, for reading: block by block, and word by word within a block.
import { diffArrays } from 'diff';
import type { RichNode, RichText } from './rich-text.ts';

/** A stretch of words that both versions have, or only one. */
export interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One block of the comparison. `role` tells what kind of block it is; `parts` joined give its words. */
export interface ComparedBlock {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly role: BlockRole;
  readonly parts: readonly Part[];
}

export type BlockRole = 'paragraph' | 'heading' | 'item' | 'cell' | 'image';

interface Block {
  readonly role: BlockRole;
  readonly text: string;
}

const roles: Readonly<Record<string, BlockRole>> = {
  listItem: 'item',
  taskItem: 'item',
  tableCell: 'cell',
  tableHeader: 'cell',
};

function inlineText(node: RichNode): string {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? (node.content ?? []).map(inlineText).join('');
}

/** Blocks with words, in order; lists and tables are taken apart into items and cells. */
function blocksOf(node: RichNode, role: BlockRole = 'paragraph'): Block[] {
  if (node.type === 'image') return [{ role: 'image', text: String(node.attrs?.alt ?? '') }];
  if (node.type === 'heading') return [{ role: 'heading', text: inlineText(node) }];
  if (node.type === 'paragraph' || node.type === 'codeBlock') return [{ role, text: inlineText(node) }];
  const inner = roles[node.type] ?? role;
  return (node.content ?? []).flatMap((child) => blocksOf(child, inner));
}

/** Beyond so many differing elements a comparison is slow and tells nobody anything: then nothing pairs. */
const longestComparison = 4_000;

/** Pairs of indexes of equal elements, in order (Myers' shortest edit script). */
function pairs<T>(a: readonly T[], b: readonly T[], equal: (x: T, y: T) => boolean): [number, number][] {
  const options = { comparator: equal, maxEditLength: longestComparison };
  const found: [number, number][] = [];
  let i = 0;
  let j = 0;
  for (const { count, added, removed } of diffArrays([...a], [...b], options) ?? []) {
    if (!added && !removed) {
      for (let step = 0; step < count; step++) found.push([i + step, j + step]);
    }
    if (!added) i += count;
    if (!removed) j += count;
  }
  return found;
}

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** Word by word; neighbours of one kind are joined. */
function compareWords(before: string, after: string): Part[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const parts: { kind: Part['kind']; text: string }[] = [];
  const push = (kind: Part['kind'], words: readonly string[]) => {
    const last = parts.at(-1);
    const text = words.join('');
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  for (const [x, y] of [
    ...pairs(a, b, (left, right) => left === right),
    [a.length, b.length] as [number, number],
  ]) {
    push('removed', a.slice(i, x));
    push('added', b.slice(j, y));
    push('same', a.slice(x, x + 1));
    i = x + 1;
    j = y + 1;
  }
  return parts;
}

/** Two blocks are versions of each other where at least a third of the longer one's letters stayed. */
function isVersion(parts: readonly Part[], before: Block, after: Block): boolean {
  const kept = parts.reduce((sum, part) => sum + (part.kind === 'same' ? part.text.trim().length : 0), 0);
  return before.role === after.role && kept * 3 >= Math.max(before.text.length, after.text.length);
}

const whole = (kind: 'same' | 'added' | 'removed', { role, text }: Block): ComparedBlock => ({
  kind,
  role,
  parts: [{ kind, text }],
});

/** Blocks between two common ones: each removed one next to the added one that replaces it, if one does. */
function compareGap(removed: readonly Block[], added: readonly Block[]): ComparedBlock[] {
  const result: ComparedBlock[] = [];
  let next = 0;
  for (const old of removed) {
    const candidate = added[next];
    const parts = candidate ? compareWords(old.text, candidate.text) : [];
    if (candidate && isVersion(parts, old, candidate)) {
      result.push({ kind: 'changed', role: candidate.role, parts });
      next++;
    } else result.push(whole('removed', old));
  }
  return [...result, ...added.slice(next).map((block) => whole('added', block))];
}

/** Compares two versions; every word of both stands in the result exactly once, common ones once for both. */
export function compareTexts(before: RichText, after: RichText): readonly ComparedBlock[] {
  const a = blocksOf(before).filter((block) => block.text.trim() !== '');
  const b = blocksOf(after).filter((block) => block.text.trim() !== '');
  const same = pairs(a, b, (left, right) => left.role === right.role && left.text === right.text);
  const result: ComparedBlock[] = [];
  let i = 0;
  let j = 0;
  for (const [x, y] of [...same, [a.length, b.length] as [number, number]]) {
    result.push(...compareGap(a.slice(i, x), b.slice(j, y)));
    result.push(...a.slice(x, x + 1).map((block) => whole('same', block)));
    i = x + 1;
    j = y + 1;
  }
  return result;
}
