// One page of the book: what is said about its state, what changed, the guideline itself, and the way on.
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidelineContent } from '../../../shared/conduct/content.ts';
import { Contests } from '../../contests/Contests.tsx';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Acknowledge } from './Acknowledge.tsx';
import styles from './conduct.module.css';
import { EditGuideline } from './EditGuideline.tsx';
import { GuidelineWords } from './GuidelineWords.tsx';
import { KnownChanges } from './KnownChanges.tsx';
import { LeadTools } from './LeadTools.tsx';
import { PageTurn } from './PageTurn.tsx';
import { ReadingTools } from './ReadingTools.tsx';
import { Said } from './Said.tsx';
import type { Conduct } from './use-conduct.ts';
import { useGuidelineWords } from './use-guideline-words.ts';
import { useShown } from './use-shown.ts';

export interface GuidelinePageProps {
  readonly conduct: Conduct;
  readonly entry: GuidelineEntry;
  /** Contents of the editions that count, by id. */
  readonly contents: ReadonlyMap<string, GuidelineContent>;
  /** How often the page was turned since the book was opened. */
  readonly turns: RefObject<number>;
  readonly plain: boolean;
  readonly onPlain: (plain: boolean) => void;
}

export function GuidelinePage({ conduct, entry, contents, turns, plain, onPlain }: GuidelinePageProps) {
  const { t } = useTranslation();
  const { view } = conduct;
  const shown = useShown(entry, view, contents);
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const top = page.current?.getBoundingClientRect().top ?? 0;
    // In a narrow window the contents stand above the page: whoever chose one wants to read it.
    const isBelow = turns.current > 0 && top > window.innerHeight / 2;
    if (top < 0 || isBelow) page.current?.scrollIntoView();
    // Whoever leafed with a key or a link of the page before goes on reading at the new title.
    if (turns.current > 0 && !document.activeElement?.closest('aside')) heading.current?.focus();
  }, [turns]);
  const { id, contested } = entry.guideline;
  const words = useGuidelineWords();
  const title = shown.content?.title ?? entry.guideline.fields.title;
  const present = view.kind === 'present' ? entry.reading : undefined;
  const hasPlain = (shown.content?.plainLanguage ?? '') !== '';
  return (
    <article ref={page} aria-label={title} className={styles.article}>
      {conduct.mayEdit && <LeadTools conduct={conduct} entry={entry} />}
      {view.kind === 'editing' ? (
        <EditGuideline guideline={entry.guideline} onDone={() => conduct.show({ kind: 'draft' })} />
      ) : (
        <>
          {conduct.mayEdit && contested.length > 0 && (
            <Contests type="guideline" id={id} contested={contested} words={words} />
          )}
          <Said conduct={conduct} entry={entry} shown={shown} />
          <div className={styles.top}>
            <p className={styles.eyebrow}>
              {conduct.place > 0 && (
                <span>{t('conduct.place', { place: conduct.place, count: conduct.entries.length })}</span>
              )}
              <span>{shown.line}</span>
            </p>
            <ReadingTools plain={hasPlain ? plain : undefined} onPlain={onPlain} />
          </div>
          <h2 ref={heading} tabIndex={-1} className={styles.title} data-find>
            {title}
          </h2>
          {present && !present.read && present.known && shown.content && (
            <KnownChanges
              entry={entry}
              known={present.known}
              present={present.standing}
              content={shown.content}
            />
          )}
          <FailureNotice failure={shown.failure} />
          {shown.content ? (
            <GuidelineWords content={shown.content} plain={plain && hasPlain} />
          ) : (
            shown.failure === null && <Loading />
          )}
          {present && conduct.place > 0 && <Acknowledge conduct={conduct} entry={entry} reading={present} />}
        </>
      )}
      <PageTurn conduct={conduct} />
    </article>
  );
}
