// Finding words in the text that is written.
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { FindLine } from './FindLine.tsx';

export interface FindBarProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

export function FindBar({ editor, onClose }: FindBarProps) {
  const [term, setTerm] = useState('');
  const found = useEditorState({
    editor,
    selector: ({ editor: { storage } }) => ({
      total: storage.findAndReplace.results.length,
      at: (storage.findAndReplace.currentIndex ?? -1) + 1,
    }),
  });
  useEffect(() => {
    editor.commands.setSearchTerm(term);
  }, [editor, term]);
  useEffect(() => () => void (editor.isDestroyed || editor.commands.clearSearch()), [editor]);
  const step = (by: 1 | -1) =>
    void (by === 1 ? editor.commands.goToNextResult() : editor.commands.goToPreviousResult());
  return <FindLine term={term} onTerm={setTerm} found={found} onStep={step} onClose={onClose} />;
}
