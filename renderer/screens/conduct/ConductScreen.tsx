// Umgang: the guidelines as a book with contents at the side; leads write, order and publish them here.
import { Button } from '@mantine/core';
import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guidelineParts, wordsOf } from '../../../shared/conduct/content.ts';
import type { Sheet } from '../../../shared/contract/host.ts';
import type { ScreenProps } from '../../app/screens.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NotFound } from '../../ui/NotFound.tsx';
import { PrintPreview } from '../../ui/PrintPreview.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Contents } from './Contents.tsx';
import styles from './conduct.module.css';
import { FindBox } from './FindBox.tsx';
import { GuidelinePage } from './GuidelinePage.tsx';
import { NewGuideline } from './NewGuideline.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import { ReadingNotice } from './ReadingNotice.tsx';
import type { Conduct } from './use-conduct.ts';
import { useConduct } from './use-conduct.ts';
import { useEditionContents } from './use-content.ts';
import type { Searchable } from './use-find.ts';
import { useFind } from './use-find.ts';

export function ConductScreen({ id }: ScreenProps) {
  const { t } = useTranslation();
  const conduct = useConduct(id);
  const [adding, setAdding] = useState(false);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  if (!conduct) return <Loading />;
  return (
    <>
      <ScreenHeader
        title={t('conduct.title')}
        lead={t('conduct.lead')}
        actions={
          <>
            <PrintMenu conduct={conduct} onPrint={setSheet} />
            {conduct.mayEdit && (
              <Button leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setAdding(true)}>
                {t('conduct.leads.new')}
              </Button>
            )}
          </>
        }
      />
      {conduct.entries.length === 0 && conduct.archived.length === 0 ? (
        <EmptyState
          icon={IconHeartHandshake}
          title={t('conduct.empty.title')}
          text={t(conduct.mayEdit ? 'conduct.empty.leadText' : 'conduct.empty.text')}
        />
      ) : (
        <Book conduct={conduct} id={id} />
      )}
      {adding && <NewGuideline conduct={conduct} onClose={() => setAdding(false)} />}
      <PrintPreview sheet={sheet} onClose={() => setSheet(null)} />
    </>
  );
}

function Book({ conduct, id }: { readonly conduct: Conduct; readonly id: string | undefined }) {
  const { t } = useTranslation();
  const [plain, setPlain] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const turns = useTurns(conduct.current?.guideline.id);
  const { contents, failed } = useEditionContents(idsOfPresent(conduct));
  const searchable = useMemo(
    () => searchableOf(conduct.entries, contents, plain),
    [conduct.entries, contents, plain],
  );
  const find = useFind(
    searchable,
    conduct.current?.guideline.id,
    page,
    `${plain} ${conduct.view.kind} ${contents.size}`,
  );
  const box = useRef<HTMLInputElement>(null);
  useShortcut(
    'ArrowRight',
    t('conduct.shortcut.next'),
    () => conduct.next && conduct.open(conduct.next.guideline.id),
  );
  useShortcut(
    'ArrowLeft',
    t('conduct.shortcut.previous'),
    () => conduct.previous && conduct.open(conduct.previous.guideline.id),
  );
  useShortcut('mod+F', t('conduct.shortcut.find'), () => box.current?.focus());
  useShortcut('F3', t('conduct.shortcut.nextHit'), () => find.step(1));
  useShortcut('shift+F3', t('conduct.shortcut.previousHit'), () => find.step(-1));
  return (
    <>
      <ReadingNotice conduct={conduct} />
      <FailureNotice failure={failed?.failure ?? null} onRetry={failed?.retry} />
      <div className={styles.book}>
        <aside className={styles.side} aria-label={t('conduct.contents.label')}>
          <FindBox find={find} input={box} />
          <Contents conduct={conduct} find={find} />
        </aside>
        <div ref={page} className={styles.page}>
          {conduct.current ? (
            <GuidelinePage
              key={conduct.current.guideline.id}
              conduct={conduct}
              entry={conduct.current}
              contents={contents}
              turns={turns}
              plain={plain}
              onPlain={setPlain}
            />
          ) : (
            id !== undefined && <NotFound />
          )}
        </div>
      </div>
    </>
  );
}

/** Counts the guidelines shown so far but the first; it is counted after a page has been drawn. */
function useTurns(shown: string | undefined): RefObject<number> {
  const turns = useRef(0);
  useEffect(() => {
    if (shown !== undefined) turns.current += 1;
  }, [shown]);
  return turns;
}

const idsOfPresent = (conduct: Conduct): readonly string[] =>
  conduct.entries.flatMap(({ reading }) => (reading ? [reading.standing.edition.id] : []));

/** The words that a reader would see, in reading order; without an edition there is nothing to find. */
function searchableOf(
  entries: Conduct['entries'],
  contents: ReturnType<typeof useEditionContents>['contents'],
  plain: boolean,
): readonly Searchable[] {
  return entries.map(({ guideline, reading }) => {
    const content = reading && contents.get(reading.standing.edition.id);
    if (!content) return { id: guideline.id, title: guideline.fields.title, words: '' };
    const parts = guidelineParts.filter((part) =>
      plain && content.plainLanguage !== ''
        ? part === 'title' || part === 'plainLanguage'
        : part !== 'plainLanguage',
    );
    return {
      id: guideline.id,
      title: content.title,
      words: parts.map((part) => wordsOf(content, part)).join('\n'),
    };
  });
}
