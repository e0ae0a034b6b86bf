// A document while it is written: title, text and details, all saved by themselves.
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { flushAll } from '../../app/flush.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Contests } from '../../contests/Contests.tsx';
import { MergedNotice } from '../../editor/MergedNotice.tsx';
import { TextEditor } from '../../editor/TextEditor.tsx';
import { DocumentDetails } from './DocumentDetails.tsx';
import styles from './knowledge.module.css';
import { TitleField } from './TitleField.tsx';
import { templateHints } from './templates.ts';
import { bodyOf, type DocumentView } from './use-document.ts';
import { useDocumentWords } from './use-document-words.ts';

export interface WritingViewProps {
  readonly document: DocumentView;
  readonly onDone: () => void;
}

/** The way out waits until everything is saved; where that fails, the failure stands beside what it concerns. */
export function WritingView({
  document: { id, row, fields, mayPublish, mayLookBack },
  onDone,
}: WritingViewProps) {
  const { t } = useTranslation();
  const done = async () => {
    if ((await flushAll()).length === 0) onDone();
  };
  const words = useDocumentWords();
  useShortcut('mod+E', t('knowledge.write.done'), () => void done());
  useEffect(() => {
    document.title = `${fields.title} – ${t('common.appName')}`;
  }, [fields.title, t]);
  return (
    <>
      <div className={styles.writeHead}>
        <TitleField id={id} title={fields.title} />
        <Button leftSection={<IconCheck aria-hidden size={18} stroke={1.8} />} onClick={() => void done()}>
          {t('knowledge.write.done')}
        </Button>
      </div>
      {row.contested.length > 0 && (
        <Contests type="document" id={id} contested={row.contested} words={words} />
      )}
      {mayLookBack && <MergedNotice place={bodyOf(id)} />}
      <div className={styles.document}>
        <TextEditor
          place={bodyOf(id)}
          autoFocus
          label={`${t('model.field.body')}: ${fields.title}`}
          hints={templateHints(t, fields.kind)}
        />
        <aside className={styles.side}>
          <DocumentDetails id={id} fields={fields} mayPublish={mayPublish} />
        </aside>
      </div>
    </>
  );
}
