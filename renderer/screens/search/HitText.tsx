// One result: its title and an excerpt, with what matched marked.
import { useTranslation } from 'react-i18next';
import type { Hit, Snippet } from '../../../shared/contract/search.ts';
import { useFormat } from '../../app/use-format.ts';
import { useRow } from '../../replica/use-rows.ts';
import styles from './search.module.css';

export function HitText({ hit }: { readonly hit: Hit }) {
  const title = hit.title.some(({ text }) => text !== '');
  return (
    <>
      <div className={styles.title}>{title ? <Marked snippets={hit.title} /> : <Named hit={hit} />}</div>
      <div className={styles.excerpt}>
        <Marked snippets={hit.excerpt} />
      </div>
    </>
  );
}

function Marked({ snippets }: { readonly snippets: readonly Snippet[] }) {
  return snippets.map(({ text, hit }, index) =>
    hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}

/** A contact has no title of its own: its service and half-day name it. */
function Named({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const contact = useRow('contact', hit.type === 'contact' ? hit.id : undefined);
  const service = useRow('service', contact?.fields.service);
  if (hit.type !== 'contact') return t('search.untitled');
  const name = service?.fields.name ?? t('model.type.contact');
  return `${name} · ${format.halfDay(hit.sort)}`;
}
