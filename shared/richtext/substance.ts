// What a text really says: empty texts and sections that nobody has written yet are no reading matter.
import { levelOf } from './outline.ts';
import type { RichNode, RichText } from './rich-text.ts';

/** True where a node holds something that can be read or seen. */
export const hasSubstance = (node: RichNode): boolean =>
  node.type === 'image' || Boolean(node.text?.trim()) || (node.content ?? []).some(hasSubstance);

/** True where a text has nothing that could be read or seen. */
export const isEmptyText = (text: RichText): boolean => !(text.content ?? []).some(hasSubstance);

/**
 * The text as it is read and printed: a heading with nothing below it, as templates bring along, is left out with its
 * empty section. A heading over headings stays as long as one of their sections is written.
 */
export function withoutEmptySections(text: RichText): RichText {
  const nodes = text.content ?? [];
  const kept: RichNode[] = [];
  let open = true;
  nodes.forEach((node, index) => {
    if (node.type === 'heading') open = sectionOf(nodes, index).some(hasSubstance);
    if (open) kept.push(node);
  });
  return { ...text, content: kept };
}

/** What stands below the heading at `index`, headings themselves left out. */
function sectionOf(nodes: readonly RichNode[], index: number): readonly RichNode[] {
  const level = levelOf(nodes[index] ?? { type: 'heading' });
  const below = nodes.slice(index + 1);
  const next = below.findIndex((node) => node.type === 'heading' && levelOf(node) <= level);
  return below.slice(0, next === -1 ? undefined : next).filter((node) => node.type !== 'heading');
}
