// Pictures on their way into a text: picked, pasted or dropped, each waits for its description.
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { pictureKinds } from './paste.ts';

export type PendingImage =
  /** A file that isn't in the vault yet, and the position in the text that it is meant for. */
  | { readonly kind: 'file'; readonly key: string; readonly file: File; readonly at: number }
  /** The selected picture, whose description is to be changed. */
  | { readonly kind: 'placed'; readonly src: string; readonly alt: string };

export interface Images {
  readonly current: PendingImage | null;
  readonly take: (files: readonly File[], at: number) => void;
  readonly pick: (editor: Editor) => void;
  readonly describe: (editor: Editor) => void;
  /** Goes on to the next; what was meant for the same place follows behind `end`, where the last one was put. */
  readonly next: (end?: number) => void;
}

/** One after the other: the first of the queue is what the dialog asks about. */
export function useImages(): Images {
  const [queue, setQueue] = useState<readonly PendingImage[]>([]);
  const take = (files: readonly File[], at: number) => {
    const taken = files.map((file) => ({ kind: 'file' as const, key: crypto.randomUUID(), file, at }));
    setQueue((before) => [...before, ...taken]);
  };
  return {
    current: queue[0] ?? null,
    take,
    pick: (editor) => chooseFiles((files) => take(files, editor.state.selection.to)),
    describe: (editor) => {
      const { src, alt } = editor.getAttributes('image');
      setQueue([{ kind: 'placed', src: String(src), alt: String(alt ?? '') }]);
    },
    next: (end) => setQueue(([first, ...rest]) => rest.map((image) => behind(first, image, end))),
  };
}

function behind(first: PendingImage | undefined, image: PendingImage, end: number | undefined): PendingImage {
  const together = first?.kind === 'file' && image.kind === 'file' && first.at === image.at;
  return together && end !== undefined ? { ...image, at: end } : image;
}

function chooseFiles(onChosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = pictureKinds.join();
  input.multiple = true;
  input.addEventListener('change', () => onChosen([...(input.files ?? [])]));
  input.click();
}
