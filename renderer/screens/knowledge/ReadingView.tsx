// A document for reading: a calm column of text, its contents beside it, and everything that can be done with it.
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconDots,
  IconHistory,
  IconPencil,
  IconPrinter,
  IconRosetteDiscountCheck,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outlineOf } from '../../../shared/richtext/outline.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { isEmptyText, RichTextView } from '../../editor/RichTextView.tsx';
import { prepareEditor } from '../../editor/TextEditor.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PrintPreview } from '../../ui/PrintPreview.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { AboutDocument } from './AboutDocument.tsx';
import { BackToList } from './BackToList.tsx';
import { Contents } from './Contents.tsx';
import { Contests } from './Contests.tsx';
import { EditionLine } from './EditionLine.tsx';
import styles from './knowledge.module.css';
import type { Mode } from './mode.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { type DocumentView, useBody } from './use-document.ts';

export interface ReadingViewProps {
  readonly document: DocumentView;
  readonly onMode: (mode: Mode) => void;
}

type Over = 'print' | 'publish' | 'remove' | null;

export function ReadingView({ document, onMode }: ReadingViewProps) {
  const { id, fields, row, mayEdit } = document;
  const [over, setOver] = useState<Over>(null);
  const close = () => setOver(null);
  useEffect(() => {
    if (mayEdit) prepareEditor();
  }, [mayEdit]);
  return (
    <>
      <BackToList />
      <ScreenHeader
        title={fields.title}
        lead={<EditionLine document={document} />}
        actions={<Actions document={document} onMode={onMode} onOver={setOver} />}
      />
      {mayEdit && row.contested.length > 0 && <Contests type="document" id={id} contested={row.contested} />}
      <Body document={document} onWrite={() => onMode('write')} />
      <PrintPreview sheet={over === 'print' ? { kind: 'document', id } : null} onClose={close} />
      {over === 'publish' && <PublishDialog document={document} onClose={close} />}
      {over === 'remove' && <RemoveDialog id={id} title={fields.title} onClose={close} />}
    </>
  );
}

function Body({ document, onWrite }: { readonly document: DocumentView; readonly onWrite: () => void }) {
  const { t } = useTranslation();
  const body = useBody(document.id);
  if (body.kind === 'loading') return <Loading />;
  if (body.kind === 'failed') return <FailureNotice failure={body.failure} onRetry={body.retry} />;
  const text = body.value;
  const write = document.mayEdit ? (
    <Button onClick={onWrite}>{t('knowledge.read.startWriting')}</Button>
  ) : undefined;
  return (
    <div className={styles.document}>
      <article className={styles.paper}>
        {isEmptyText(text) ? (
          <EmptyState icon={IconPencil} title={t('knowledge.read.empty')} action={write} />
        ) : (
          <RichTextView text={text} />
        )}
      </article>
      <aside className={styles.side}>
        <Contents outline={outlineOf(text)} />
        <AboutDocument document={document} text={text} />
      </aside>
    </div>
  );
}

interface ActionsProps extends ReadingViewProps {
  readonly onOver: (over: Over) => void;
}

function Actions({ document: { mayEdit, mayPublish }, onMode, onOver }: ActionsProps) {
  const { t } = useTranslation();
  const write = () => mayEdit && onMode('write');
  useShortcut('mod+E', t('common.edit'), write);
  useShortcut('mod+P', t('knowledge.read.print'), () => onOver('print'));
  return (
    <>
      {mayEdit && (
        <Button leftSection={<IconPencil aria-hidden size={18} stroke={1.6} />} onClick={write}>
          {t('common.edit')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter aria-hidden size={18} stroke={1.6} />}
        onClick={() => onOver('print')}
      >
        {t('common.print')}
      </Button>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('knowledge.read.actions')}>
            <IconDots aria-hidden size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayPublish && (
            <Menu.Item
              leftSection={<IconRosetteDiscountCheck aria-hidden size={18} stroke={1.6} />}
              onClick={() => onOver('publish')}
            >
              {t('knowledge.read.publish')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconHistory aria-hidden size={18} stroke={1.6} />}
            onClick={() => onMode('versions')}
          >
            {t('knowledge.read.versions')}
          </Menu.Item>
          {mayEdit && (
            <Menu.Item
              color="var(--mantine-color-error)"
              leftSection={<IconTrash aria-hidden size={18} stroke={1.6} />}
              onClick={() => onOver('remove')}
            >
              {t('knowledge.read.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
