// The link at the cursor: what stands there, and putting another in its place.
import { getMarkRange } from '@tiptap/core';
import type { Editor } from '@tiptap/react';

export interface PresentLink {
  /** Empty where there is no link yet. */
  readonly href: string;
  /** The words of the link, or the selected ones. */
  readonly text: string;
}

/** Looks without touching the selection: who changes nothing in the end goes on writing where the cursor was. */
export function presentLink(editor: Editor): PresentLink {
  const { from, to } = placeOf(editor);
  const { href } = editor.getAttributes('link');
  return { href: typeof href === 'string' ? href : '', text: editor.state.doc.textBetween(from, to, ' ') };
}

/** Makes `text` a link to `href`, in place of the link at the cursor or of the selected words. */
export function setLink(editor: Editor, href: string, text: string): void {
  const place = placeOf(editor);
  const same = editor.state.doc.textBetween(place.from, place.to, ' ') === text;
  const chain = editor.chain().focus();
  // What is only led elsewhere keeps its bold and italic words.
  if (same) chain.setTextSelection(place).setLink({ href }).setTextSelection(place.to).run();
  else chain.insertContentAt(place, { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function placeOf(editor: Editor): Place {
  const { selection, schema } = editor.state;
  const { link } = schema.marks;
  const around = link && editor.isActive('link') ? getMarkRange(selection.$from, link) : undefined;
  if (around) return around;
  const { from, to } = selection;
  // A selected picture isn't words: the link goes behind it.
  return 'node' in selection ? { from: to, to } : { from, to };
}
