// The line under the text: whether it is saved, how long it is, and what happened to it meanwhile.
import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconInfoCircle } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countWords } from '../../shared/richtext/plain.ts';
import { announce } from '../app/announce.ts';
import { useStore } from '../bridge/store.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import styles from './editor.module.css';
import type { TextSession } from './text-session.ts';

export interface StatusLineProps {
  readonly editor: Editor;
  readonly session: TextSession;
  /** Pictures that the last paste left out. */
  readonly dropped: number;
  readonly onDismissDropped: () => void;
}

const icons = { saved: IconCheck, unsaved: IconClock, failed: IconAlertTriangle } as const;

export function StatusLine({ editor, session, dropped, onDismissDropped }: StatusLineProps) {
  const { t } = useTranslation();
  const saving = useStore(session.saving);
  const [recovered, setRecovered] = useState(session.recovered);
  const words = useEditorState({
    editor,
    selector: ({ editor: { state } }) =>
      countWords(state.doc.textBetween(0, state.doc.content.size, '\n', '\n')),
  });
  useMergeAnnouncements(session);
  const Picture = icons[saving.kind];
  return (
    <div className={styles.foot}>
      {recovered && <Note text={t('editor.saving.recovered')} onDismiss={() => setRecovered(false)} />}
      {dropped > 0 && (
        <Note text={t('editor.image.dropped', { count: dropped })} onDismiss={onDismissDropped} />
      )}
      {saving.kind === 'failed' && (
        <FailureNotice failure={saving.failure} onRetry={() => void session.flush()} />
      )}
      <div className={styles.status}>
        <span className={styles.saving} data-saving={saving.kind}>
          <Picture aria-hidden size={15} />
          {t(`editor.saving.${saving.kind}`)}
        </span>
        <span className={styles.keysHint}>{t('editor.toolbarHint')}</span>
        <span>{t('editor.words', { count: words })}</span>
      </div>
    </div>
  );
}

/** Says that others changed the text, at most once in a while, also to those who listen. */
function useMergeAnnouncements(session: TextSession): void {
  const { t } = useTranslation();
  const merged = useStore(session.merged);
  useEffect(() => {
    if (merged > 0) announce(t('editor.saving.merged'));
  }, [merged, t]);
}

function Note({ text, onDismiss }: { readonly text: string; readonly onDismiss: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.note}>
      <IconInfoCircle aria-hidden size={18} />
      <Text size="sm">{text}</Text>
      <Button size="compact-xs" variant="default" onClick={onDismiss}>
        {t('editor.saving.dismiss')}
      </Button>
    </div>
  );
}
