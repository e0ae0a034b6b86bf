// Words of a rich text without its form: for search, word counts and excerpts.
import type { RichNode, RichText } from './rich-text.ts';

/** Nodes whose text flows on without a break. */
const inline = new Set(['text', 'hardBreak', 'image']);

function collect(node: RichNode, into: string[]): void {
  if (node.type === 'text') into.push(node.text ?? '');
  else if (node.type === 'hardBreak') into.push('\n');
  else if (node.type === 'image') into.push(` ${String(node.attrs?.alt ?? '')} `);
  for (const child of node.content ?? []) collect(child, into);
  if (!inline.has(node.type)) into.push('\n');
}

/** All words, alternative texts of images included; each block on a line of its own, no empty lines. */
export function richTextToPlain(json: RichText): string {
  const parts: string[] = [];
  collect(json, parts);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Number of words: runs of letters and digits; "E-Mail-Adresse" and "z.B." count as one each. */
export const countWords = (plain: string): number =>
  plain.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-'’.](?=[\p{L}\p{N}]))*/gu)?.length ?? 0;

/** Number of words in a rich text. */
export const wordsIn = (json: RichText): number => countWords(richTextToPlain(json));
