// Whatever the editor's schema doesn't know, the editor would delete: such a text can only be read here.
import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { docToRichText } from '../../shared/richtext/codec.ts';
import { EditorSurface } from './EditorSurface.tsx';
import styles from './editor.module.css';
import { RichTextView } from './RichTextView.tsx';
import { unknownNames } from './schema.ts';
import type { TextEditorProps } from './TextEditor.tsx';
import type { TextSession } from './text-session.ts';

export function GuardedEditor({ session, ...props }: TextEditorProps & { readonly session: TextSession }) {
  const { t } = useTranslation();
  const text = useMemo(() => docToRichText(session.doc), [session]);
  const unknown = useMemo(() => unknownNames(text), [text]);
  const known = unknown.length === 0;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (known) session.makeFit();
    setReady(true);
  }, [session, known]);
  if (!ready) return null;
  if (known) return <EditorSurface {...props} session={session} />;
  return (
    <>
      <div role="note" className={styles.note}>
        <IconLock aria-hidden size={18} />
        <div>
          <Text fw={650}>{t('editor.newer.title')}</Text>
          <Text size="sm">{t('editor.newer.text', { names: unknown.join(', ') })}</Text>
        </div>
      </div>
      <RichTextView text={text} />
    </>
  );
}
