// The head of every screen: its one main heading, a line of context, and its actions.

import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './screen-header.module.css';
import { focusBeneath } from './use-focus-back.ts';

export interface ScreenHeaderProps {
  readonly title: string;
  /** A short line under the title. */
  readonly lead?: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  /** Names the window after this screen; leave out where a record's own title is shown elsewhere. */
  readonly names?: string;
}

/** Draws `<h1>`, takes the focus there when the screen opens, and names the window. */
export function ScreenHeader({ title, lead, actions, names }: ScreenHeaderProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever moves by keyboard or listens begins at the new screen, unless something in it has the focus already.
    if (!document.activeElement?.closest('main')) focusBeneath(heading.current);
  }, []);
  useEffect(() => {
    document.title = `${names ?? title} – ${t('common.appName')}`;
  }, [names, title, t]);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
