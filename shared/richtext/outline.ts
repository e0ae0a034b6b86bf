// The headings of a rich text, for tables of contents and anchors.
import { richTextToPlain } from './plain.ts';
import type { RichNode, RichText } from './rich-text.ts';

export interface OutlineEntry {
  /** Anchor, unique in the text; the same for the same text. */
  readonly id: string;
  /** As stored: 2 to 4. */
  readonly level: number;
  readonly text: string;
}

/** Level of a heading node, brought into the range that texts use. */
export const levelOf = (heading: RichNode): number =>
  Math.min(Math.max(Number(heading.attrs?.level) || 2, 2), 4);

/** Headings at the top level of a text, in order; empty ones are left out. */
export function outlineOf(text: RichText, prefix = 'section'): readonly OutlineEntry[] {
  return (text.content ?? [])
    .filter((node) => node.type === 'heading')
    .map((node) => ({ level: levelOf(node), text: richTextToPlain({ type: 'doc', content: [node] }) }))
    .map((entry, index) => ({ ...entry, id: `${prefix}-${index + 1}` }))
    .filter((entry) => entry.text !== '');
}
