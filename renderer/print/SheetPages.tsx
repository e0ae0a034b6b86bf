// The rules for head, foot and watermark of a printout, and its letters.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Office } from '../../shared/model/office.ts';
import { nonce } from '../app/nonce.ts';
import type { PageKind } from './page-rules.ts';
import { pageRules } from './page-rules.ts';
import styles from './sheet.module.css';

export interface SheetPagesProps {
  readonly head: Pick<Office, 'name' | 'letterhead'>;
  readonly kinds: readonly PageKind[];
  readonly large: boolean;
  readonly children: ReactNode;
}

/** Stand-ins for the two numbers, which only the page counters know. */
const marks = { page: '⟦', pages: '⟧' };

export function SheetPages({ head, kinds, large, children }: SheetPagesProps) {
  const { t } = useTranslation();
  const [before = '', between = '', after = ''] = t('print.pageOf', marks).split(/[⟦⟧]/);
  const letterhead = head.letterhead.trim();
  return (
    <>
      <style nonce={nonce}>
        {pageRules(kinds, {
          office: head.name,
          letterhead,
          scale: large ? 1.35 : 1,
          counting: [before, between, after],
        })}
      </style>
      <main className={large ? `${styles.sheet} ${styles.large}` : styles.sheet}>{children}</main>
    </>
  );
}
