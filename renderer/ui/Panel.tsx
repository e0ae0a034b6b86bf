// A titled surface: the one way in which screens group what belongs together.

import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A short line under the title. */
  readonly lead?: ReactNode;
  /** Beside the title: a count, a link, a button. */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
}

/** A section named by its `<h2>`. */
export function Panel({ title, children, lead, aside, className }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={className === undefined ? styles.panel : `${styles.panel} ${className}`}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
