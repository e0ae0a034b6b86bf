// Pictures on their way into a text: picked, pasted or dropped, each waits for its description.
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { pictureKinds } from './paste.ts';

export type PendingImage =
  /** A file that isn't in the vault yet, and the position in the text that it is meant for. */
  | { readonly kind: 'file'; readonly file: File; readonly at: number }
  /** The selected picture, whose description is to be changed. */
  | { readonly kind: 'placed'; readonly src: string; readonly alt: string };

export interface Images {
  readonly current: PendingImage | null;
  readonly take: (files: readonly File[], at: number) => void;
  readonly pick: (editor: Editor) => void;
  readonly describe: (editor: Editor) => void;
  readonly next: () => void;
}

/** One after the other: the first of the queue is what the dialog asks about. */
export function useImages(): Images {
  const [queue, setQueue] = useState<readonly PendingImage[]>([]);
  const take = (files: readonly File[], at: number) =>
    setQueue((before) => [...before, ...files.map((file) => ({ kind: 'file' as const, file, at }))]);
  return {
    current: queue[0] ?? null,
    take,
    pick: (editor) => chooseFiles((files) => take(files, editor.state.selection.to)),
    describe: (editor) => {
      const { src, alt } = editor.getAttributes('image');
      setQueue([{ kind: 'placed', src: String(src), alt: String(alt ?? '') }]);
    },
    next: () => setQueue((before) => before.slice(1)),
  };
}

function chooseFiles(onChosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = pictureKinds.join();
  input.multiple = true;
  input.addEventListener('change', () => onChosen([...(input.files ?? [])]));
  input.click();
}
