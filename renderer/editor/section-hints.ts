// Shows what belongs into an empty section: a hint that is no part of the text and goes with the first word.
import { Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Hints by the words of the heading that the section stands under. */
export type SectionHints = Readonly<Record<string, string>>;

/** A mark on the first empty paragraph of each section that is still empty and has a hint. */
function decorations(doc: ProseMirrorNode, hints: SectionHints): DecorationSet {
  const found: Decoration[] = [];
  let above: ProseMirrorNode | undefined;
  doc.forEach((section, offset) => {
    const hint = above?.type.name === 'heading' ? hints[above.textContent] : undefined;
    above = section;
    if (hint === undefined || section.textContent !== '') return;
    const paragraph = firstParagraph(section, offset);
    if (paragraph) found.push(Decoration.node(paragraph.from, paragraph.to, { 'data-hint': hint }));
  });
  return DecorationSet.create(doc, found);
}

function firstParagraph(
  node: ProseMirrorNode,
  from: number,
): { readonly from: number; readonly to: number } | undefined {
  if (node.type.name === 'paragraph') return { from, to: from + node.nodeSize };
  return node.firstChild ? firstParagraph(node.firstChild, from + 1) : undefined;
}

/** `hints` is asked at each change, so it may follow the screen. */
export const sectionHints = (hints: () => SectionHints | undefined) =>
  Extension.create({
    name: 'sectionHints',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('sectionHints'),
        props: { decorations: ({ doc }) => decorations(doc, hints() ?? {}) },
      }),
    ],
  });
