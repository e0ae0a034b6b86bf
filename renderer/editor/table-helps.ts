// Helps around tables: a heading cell without words asks for them, and the cursor gets out behind a table at the end.
import { Extension } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type Command, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A header without words heads nothing (as in reading): it shows `hint` until it has some. */
function emptyHeaders(doc: ProseMirrorNode, hint: string): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, from) => {
    if (node.type.name !== 'tableHeader') return !node.isTextblock;
    if (node.textContent === '' && node.childCount === 1 && node.firstChild?.isTextblock) {
      const to = from + node.nodeSize;
      found.push(Decoration.node(from, to, { role: 'cell' }));
      found.push(Decoration.node(from + 1, to - 1, { 'data-hint': hint }));
    }
    return false;
  });
  return DecorationSet.create(doc, found);
}

/** To the very end of the text, also where that is behind a table or a picture; there, typing begins a paragraph. */
const toEnd: Command = (state, dispatch) => {
  const end = state.doc.resolve(state.doc.content.size);
  // Known to the plugin and left out of its types.
  const { valid } = GapCursor as unknown as { valid(at: typeof end): boolean };
  if (!valid(end)) return false;
  dispatch?.(state.tr.setSelection(new GapCursor(end)).scrollIntoView());
  return true;
};

/** `hint` is what a heading cell without words shows. */
export const tableHelps = (hint: string) =>
  Extension.create({
    name: 'tableHelps',
    addKeyboardShortcuts() {
      return {
        'Mod-End': () => this.editor.commands.command(({ state, dispatch }) => toEnd(state, dispatch)),
      };
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('tableHelps'),
        props: { decorations: ({ doc }) => emptyHeaders(doc, hint) },
      }),
    ],
  });
