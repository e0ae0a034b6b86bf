// A knowledge document on paper.
import { useTranslation } from 'react-i18next';
import { withoutEmptySections } from '../../shared/richtext/substance.ts';
import { RichTextView } from '../editor/RichTextView.tsx';
import { footOf, markOf, noticeOf } from './issue-words.ts';
import type { Drawn } from './load-sheet.ts';
import { SheetPages } from './SheetPages.tsx';
import styles from './sheet.module.css';

export type DocumentSheetProps = Extract<Drawn, { readonly kind: 'document' }>;

export function DocumentSheet({ document: { content, issue }, head, format, large }: DocumentSheetProps) {
  const { t } = useTranslation();
  const notice = noticeOf(issue, t, format);
  const who = format.list(content.addressees.map((addressee) => t(`model.addressee.${addressee}`)));
  const kinds = [{ name: 'document', foot: footOf(issue, t, format), mark: markOf(issue, t) }];
  return (
    <SheetPages head={head} kinds={kinds} large={large}>
      <article className={styles.page} style={{ page: 'document' }}>
        <p className={styles.eyebrow}>{t(`model.documentKind.${content.kind}`)}</p>
        <h1>{content.title}</h1>
        {who !== '' && <p className={styles.meta}>{t('print.document.forWhom', { who })}</p>}
        {notice !== undefined && <p className={styles.notice}>{notice}</p>}
        <div className={styles.body}>
          <RichTextView text={withoutEmptySections(content.body)} />
        </div>
      </article>
    </SheetPages>
  );
}
