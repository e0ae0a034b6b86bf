// The ways between the pages of one area: links, the present one marked.
import styles from './page-nav.module.css';

export interface PageNavProps {
  readonly label: string;
  readonly pages: readonly { readonly href: string; readonly label: string; readonly here: boolean }[];
}

export function PageNav({ label, pages }: PageNavProps) {
  return (
    <nav aria-label={label} className={styles.pages}>
      {pages.map((page) => (
        <a
          key={page.href}
          href={page.href}
          aria-current={page.here ? 'page' : undefined}
          className={styles.page}
        >
          {page.label}
        </a>
      ))}
    </nav>
  );
}
