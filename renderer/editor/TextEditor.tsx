// Writing one rich text: opens it, guards what this version doesn't know, and shows the editor.
import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { docToRichText } from '../../shared/richtext/codec.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Loading } from '../ui/Loading.tsx';
import { EditorSurface } from './EditorSurface.tsx';
import styles from './editor.module.css';
import { RichTextView } from './RichTextView.tsx';
import { unknownNames } from './schema.ts';
import type { SectionHints } from './section-hints.ts';
import type { TextPlace } from './text-place.ts';
import type { TextSession } from './text-session.ts';
import { useTextSession } from './use-text-session.ts';

export interface TextEditorProps {
  readonly place: TextPlace;
  /** Name of the text for people who listen: the field's or the record's. */
  readonly label: string;
  /** Shown in an empty text. */
  readonly placeholder?: string;
  /** Hints for empty sections, by the words of the heading above them. */
  readonly hints?: SectionHints;
  /** `page`: fills a screen. `field`: one of several texts in a form. */
  readonly size?: 'page' | 'field';
  readonly autoFocus?: boolean;
}

/** Saving goes by itself; leaving, closing and locking wait for it. */
export function TextEditor(props: TextEditorProps) {
  const opening = useTextSession(props.place);
  if (opening.kind === 'opening') return <Loading />;
  if (opening.kind === 'failed') return <FailureNotice failure={opening.failure} onRetry={opening.retry} />;
  return <Guarded {...props} session={opening.session} />;
}

/** Whatever the editor's schema doesn't know, it would delete: such a text can only be read. */
function Guarded({ session, ...props }: TextEditorProps & { readonly session: TextSession }) {
  const { t } = useTranslation();
  const text = useMemo(() => docToRichText(session.doc), [session]);
  const unknown = useMemo(() => unknownNames(text), [text]);
  if (unknown.length === 0) return <EditorSurface {...props} session={session} />;
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
