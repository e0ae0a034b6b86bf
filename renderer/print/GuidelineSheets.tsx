// Guidelines on paper: one after the other, each beginning on a page of its own; a whole set with an overview in front.
import { useTranslation } from 'react-i18next';
import { isBlank } from '../../shared/conduct/content.ts';
import type { GuidelineText } from '../../shared/model/conduct.ts';
import type { Format } from '../app/format.ts';
import { RichTextView } from '../editor/RichTextView.tsx';
import { footOf, markOf, noticeOf } from './issue-words.ts';
import type { Drawn } from './load-sheet.ts';
import type { PrintedGuideline } from './matter.ts';
import { Overview } from './Overview.tsx';
import type { PageKind } from './page-rules.ts';
import { SheetPages } from './SheetPages.tsx';
import styles from './sheet.module.css';

export type GuidelineSheetsProps = Extract<Drawn, { readonly kind: 'guidelines' }>;

export function GuidelineSheets({ guidelines, head, format, large }: GuidelineSheetsProps) {
  const { t } = useTranslation();
  const isSet = guidelines.length > 1;
  const asOf = t('print.guideline.asOf', { date: format.date(format.today()) });
  const kinds: PageKind[] = [
    ...(isSet ? [{ name: 'overview', foot: asOf, mark: undefined }] : []),
    ...guidelines.map(({ issue }, index) => ({
      name: `guideline-${index}`,
      foot: footOf(issue, t, format),
      mark: markOf(issue, t),
    })),
  ];
  return (
    <SheetPages head={head} kinds={kinds} large={large}>
      {isSet && <Overview guidelines={guidelines} format={format} />}
      {guidelines.map((guideline, index) => (
        <GuidelineSheet
          key={guideline.id}
          guideline={guideline}
          page={`guideline-${index}`}
          format={format}
        />
      ))}
    </SheetPages>
  );
}

interface GuidelineSheetProps {
  readonly guideline: PrintedGuideline;
  readonly page: string;
  readonly format: Format;
}

function GuidelineSheet({ guideline: { content, issue }, page, format }: GuidelineSheetProps) {
  const { t } = useTranslation();
  const notice = noticeOf(issue, t, format);
  const part = (name: GuidelineText, look: string | undefined) =>
    isBlank(content[name]) ? null : (
      <section className={look}>
        <h2>{t(`conduct.part.${name}`)}</h2>
        <RichTextView text={content[name]} />
      </section>
    );
  return (
    <article className={styles.page} style={{ page }}>
      <p className={styles.eyebrow}>{t('print.guideline.eyebrow')}</p>
      <h1>{content.title}</h1>
      {notice !== undefined && <p className={styles.notice}>{notice}</p>}
      {content.principle !== '' && <p className={styles.principle}>{content.principle}</p>}
      {part('situation', styles.situation)}
      <div className={styles.sides}>
        {part('doThis', styles.doThis)}
        {part('dontDo', styles.dontDo)}
      </div>
      {part('howWeSayIt', styles.speech)}
      {part('why', styles.why)}
    </article>
  );
}
