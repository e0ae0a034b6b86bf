// The editor itself: toolbar, text, find bar, dialogs, and the line that tells what is saved.
import { RichTextEditor } from '@mantine/tiptap';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './editor.module.css';
import { FindBar } from './FindBar.tsx';
import { ImageDialog } from './ImageDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { StatusLine } from './StatusLine.tsx';
import type { TextEditorProps } from './TextEditor.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { TextSession } from './text-session.ts';
import type { Surroundings } from './tools.ts';
import { useImages } from './use-images.ts';
import { useSurface } from './use-surface.ts';

type Over = 'link' | 'find' | null;

export function EditorSurface(props: TextEditorProps & { readonly session: TextSession }) {
  const { t } = useTranslation();
  const { session, label, size = 'page' } = props;
  const [over, setOver] = useState<Over>(null);
  const [dropped, setDropped] = useState(0);
  const toolbar = useRef<HTMLDivElement>(null);
  const images = useImages();
  const editor = useSurface({
    ...props,
    onFiles: images.take,
    onDropped: setDropped,
    onFind: () => setOver('find'),
    onLink: () => setOver('link'),
    onToolbar: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  });
  const around: Surroundings = {
    editLink: () => setOver('link'),
    find: () => setOver('find'),
    pickImage: () => images.pick(editor),
    describeImage: () => images.describe(editor),
  };
  const back = () => {
    setOver(null);
    editor.commands.focus();
  };
  return (
    <RichTextEditor
      editor={editor}
      withCodeHighlightStyles={false}
      withTypographyStyles={false}
      className={styles.editor}
      data-size={size}
    >
      <div className={styles.head}>
        <Toolbar ref={toolbar} editor={editor} around={around} label={`${t('editor.toolbar')}: ${label}`} />
        {over === 'find' && <FindBar editor={editor} onClose={back} />}
      </div>
      <RichTextEditor.Content className={styles.content} />
      <StatusLine
        editor={editor}
        session={session}
        dropped={dropped}
        onDismissDropped={() => setDropped(0)}
      />
      {over === 'link' && <LinkDialog editor={editor} own={props.place.id} onClose={back} />}
      <ImageDialog editor={editor} image={images.current} onDone={images.next} />
    </RichTextEditor>
  );
}
