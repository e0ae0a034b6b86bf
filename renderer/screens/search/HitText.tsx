// One result: its title and an excerpt, with what matched marked; or a page of the window.
import { useTranslation } from 'react-i18next';
import type { Hit, Snippet } from '../../../shared/contract/search.ts';
import { useFormat } from '../../app/use-format.ts';
import styles from './search.module.css';

export interface HitTextProps {
  readonly hit: Hit;
  /** Name of the service that a contact was about. */
  readonly service: string | undefined;
}

export function HitText({ hit, service }: HitTextProps) {
  const title = hit.title.some(({ text }) => text !== '');
  return (
    <>
      <div className={styles.title}>
        {title ? <Marked snippets={hit.title} /> : <Named hit={hit} service={service} />}
      </div>
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

interface WayTextProps {
  readonly name: string;
  /** What somebody looked for and finds there. */
  readonly topic: string | undefined;
}

export function WayText({ name, topic }: WayTextProps) {
  return (
    <>
      <div className={styles.title}>{name}</div>
      {topic !== undefined && <div className={styles.excerpt}>{topic}</div>}
    </>
  );
}

/** A contact has no title of its own: its service and half-day name it; a follow-up is named by when it is due. */
function Named({ hit, service }: HitTextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (hit.type === 'followUp') return t('search.due', { date: format.date(hit.sort) });
  if (hit.type !== 'contact') return t('search.untitled');
  return `${service ?? t('model.type.contact')} · ${format.halfDay(hit.sort)}`;
}
