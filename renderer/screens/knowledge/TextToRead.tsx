// The text of a document that is read, and finding words in it: a window of ours has no browser's own search.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { FindLine } from '../../editor/FindLine.tsx';
import { RichTextView } from '../../editor/RichTextView.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import styles from './knowledge.module.css';
import { useFound } from './use-found.ts';

export function TextToRead({ text }: { readonly text: RichText }) {
  const { t } = useTranslation();
  const [term, setTerm] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { at, total, step } = useFound(page, term ?? '', text);
  useFocusBack(term !== null);
  useShortcut('mod+F', t('editor.find.label'), () => {
    setTerm((present) => present ?? '');
    field.current?.select();
  });
  return (
    <>
      {term !== null && (
        <div className={styles.find}>
          <FindLine
            input={field}
            term={term}
            onTerm={setTerm}
            found={{ at, total }}
            onStep={step}
            onClose={() => setTerm(null)}
          />
        </div>
      )}
      <div ref={page} data-find>
        <RichTextView text={text} />
      </div>
    </>
  );
}
