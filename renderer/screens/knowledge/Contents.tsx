// The table of contents of a document.
import { useTranslation } from 'react-i18next';
import type { OutlineEntry } from '../../../shared/richtext/outline.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './knowledge.module.css';

/** The address belongs to the routes, so the entries move the focus themselves. */
function goToHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Nothing for a text with fewer than two headings. */
export function Contents({ outline }: { readonly outline: readonly OutlineEntry[] }) {
  const { t } = useTranslation();
  if (outline.length < 2) return null;
  return (
    <Panel title={t('knowledge.read.contents')}>
      <nav aria-label={t('knowledge.read.contents')}>
        <ol className={styles.contents}>
          {outline.map(({ id, level, text }) => (
            <li key={id} data-level={level}>
              <button type="button" onClick={() => goToHeading(id)}>
                {text}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </Panel>
  );
}
