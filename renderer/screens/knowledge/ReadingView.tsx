// A document for reading: a calm column of text, its contents beside it, and everything that can be done with it.
import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/contract/host.ts';
import { outlineOf } from '../../../shared/richtext/outline.ts';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import { hasSubstance, isEmptyText, withoutEmptySections } from '../../../shared/richtext/substance.ts';
import type { Answered } from '../../bridge/use-ask.ts';
import { Contests } from '../../contests/Contests.tsx';
import { MergedNotice } from '../../editor/MergedNotice.tsx';
import { prepareEditor } from '../../editor/TextEditor.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PrintPreview } from '../../ui/PrintPreview.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { AboutDocument } from './AboutDocument.tsx';
import { BackToList } from './BackToList.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import { Contents } from './Contents.tsx';
import { DocumentActions, type Over } from './DocumentActions.tsx';
import { EditionLine } from './EditionLine.tsx';
import styles from './knowledge.module.css';
import type { Mode } from './mode.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { ReviewNotice } from './ReviewNotice.tsx';
import { TextToRead } from './TextToRead.tsx';
import { bodyOf, type DocumentView, useReadingText } from './use-document.ts';
import { useDocumentWords } from './use-document-words.ts';

export interface ReadingViewProps {
  readonly document: DocumentView;
  readonly onMode: (mode: Mode) => void;
}

export function ReadingView({ document, onMode }: ReadingViewProps) {
  const { id, fields, row, mayEdit } = document;
  const { body, published, unpublished } = useReadingText(document);
  const words = useDocumentWords();
  const [over, setOver] = useState<Over>(null);
  const close = () => setOver(null);
  const isBlank = body.kind === 'ready' && isEmptyText(withoutEmptySections(body.value));
  useEffect(() => {
    if (mayEdit) prepareEditor();
  }, [mayEdit]);
  return (
    <>
      <BackToList />
      <ScreenHeader
        title={fields.title}
        lead={<EditionLine document={document} />}
        actions={
          <DocumentActions
            document={isBlank ? { ...document, mayPublish: false } : document}
            unpublished={unpublished}
            onMode={onMode}
            onOver={setOver}
          />
        }
      />
      {mayEdit && row.contested.length > 0 && (
        <Contests type="document" id={id} contested={row.contested} words={words} />
      )}
      {document.mayLookBack && <MergedNotice place={bodyOf(id)} />}
      <ReviewNotice document={document} />
      {unpublished && published !== undefined && body.kind === 'ready' && (
        <ChangedSince document={document} published={published} working={body.value} />
      )}
      <Body document={document} body={body} onWrite={() => onMode('write')} />
      <PrintPreview sheet={sheetOf(id, over)} onClose={close} />
      {over === 'publish' && <PublishDialog document={document} onClose={close} />}
      {over === 'remove' && (
        <RemoveDialog id={id} title={fields.title} archived={fields.status === 'archived'} onClose={close} />
      )}
    </>
  );
}

/** The edition that counts, or the working text. */
function sheetOf(id: string, over: Over): Sheet | null {
  if (over === 'print') return { kind: 'document', id };
  return over === 'printWorking' ? { kind: 'document', id, working: true } : null;
}

interface BodyProps {
  readonly document: DocumentView;
  readonly body: Answered<RichText>;
  readonly onWrite: () => void;
}

function Body({ document, body, onWrite }: BodyProps) {
  const { t } = useTranslation();
  if (body.kind === 'loading') return <Loading />;
  if (body.kind === 'failed') return <FailureNotice failure={body.failure} onRetry={body.retry} />;
  const text = withoutEmptySections(body.value);
  const write = document.mayEdit ? (
    <Button onClick={onWrite}>{t('knowledge.read.startWriting')}</Button>
  ) : undefined;
  return (
    <div className={styles.document}>
      <article className={styles.paper}>
        {isEmptyText(text) ? (
          <EmptyState icon={IconPencil} title={t('knowledge.read.empty')} action={write} />
        ) : (
          <TextToRead text={text} />
        )}
        {document.mayEdit && <LeftOut from={body.value} shown={text} />}
      </article>
      <aside className={styles.side}>
        <Contents outline={outlineOf(text)} />
        <AboutDocument document={document} text={text} />
      </aside>
    </div>
  );
}

/** Whoever wrote a heading and doesn't find it here is told why. */
function LeftOut({ from, shown }: { readonly from: RichText; readonly shown: RichText }) {
  const { t } = useTranslation();
  const count = headingsIn(from) - headingsIn(shown);
  if (count === 0) return null;
  return (
    <Text size="sm" c="dimmed" mt="md">
      {t('knowledge.read.leftOut', { count })}
    </Text>
  );
}

const headingsIn = ({ content = [] }: RichText): number =>
  content.filter((node) => node.type === 'heading' && hasSubstance(node)).length;
