// What might help with this concern, one key away: linked to the contact, and counted as help later.
import { Anchor } from '@mantine/core';
import { IconBulb, IconFileText } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.ts';
import { linkTo } from '../app/route.ts';
import { useRowsByIds } from '../replica/use-rows.ts';
import styles from './capture.module.css';
import type { Suggestion } from './use-suggestions.ts';
import { useSuggestions } from './use-suggestions.ts';

export interface SuggestionsProps {
  readonly concern: string;
  readonly service: string | null;
  readonly documents: readonly string[];
  readonly solutions: readonly string[];
  /** Offers to read a document meanwhile; only where what is typed comes back as it was left. */
  readonly opens?: boolean;
  readonly onChange: (linked: { documents: string[]; solutions: string[] }) => void;
}

export function Suggestions(props: SuggestionsProps) {
  const { concern, service, documents, solutions, opens = false, onChange } = props;
  const { t } = useTranslation();
  const offered = useSuggestions(concern, service);
  const linked = useLinked(documents, solutions);
  // What is offered keeps its place when it is linked: nothing moves under the pointer.
  const all = [...linked.filter(({ id }) => !offered.some((one) => one.id === id)), ...offered];
  const count = concern.trim() === '' ? 0 : offered.length;
  useEffect(() => {
    if (count > 0) announce(t('capture.suggestionsFound', { count }));
  }, [count, t]);
  if (all.length === 0) return null;
  const toggle = ({ id, type }: Suggestion) => {
    const flip = (ids: readonly string[]) =>
      ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    onChange({
      documents: type === 'document' ? flip(documents) : [...documents],
      solutions: type === 'solution' ? flip(solutions) : [...solutions],
    });
  };
  return (
    <fieldset className={styles.suggestions}>
      <legend>{t('capture.suggestions')}</legend>
      {all.map((suggestion) => (
        <SuggestionLine
          key={suggestion.id}
          suggestion={suggestion}
          isLinked={documents.includes(suggestion.id) || solutions.includes(suggestion.id)}
          opens={opens && suggestion.type === 'document'}
          onToggle={() => toggle(suggestion)}
        />
      ))}
    </fieldset>
  );
}

interface SuggestionLineProps {
  readonly suggestion: Suggestion;
  readonly isLinked: boolean;
  readonly opens: boolean;
  readonly onToggle: () => void;
}

function SuggestionLine({ suggestion, isLinked, opens, onToggle }: SuggestionLineProps) {
  const { t } = useTranslation();
  const { id, title, type } = suggestion;
  const Picture = type === 'solution' ? IconBulb : IconFileText;
  const action = type === 'solution' ? t('capture.helped') : t('capture.link');
  return (
    <div className={styles.suggestion}>
      <label>
        <input type="checkbox" checked={isLinked} onChange={onToggle} />
        <Picture aria-hidden size={16} stroke={1.6} />
        <span className={styles.suggestionTitle}>{title}</span>
        <span className={styles.suggestionAction}>{action}</span>
      </label>
      {opens && (
        <Anchor size="xs" href={linkTo('knowledge', id)} aria-label={t('capture.openNamed', { title })}>
          {t('capture.open')}
        </Anchor>
      )}
    </div>
  );
}

function useLinked(documents: readonly string[], solutions: readonly string[]): Suggestion[] {
  const documentRows = useRowsByIds('document', documents);
  const solutionRows = useRowsByIds('solution', solutions);
  return [
    ...documentRows.flatMap((row) =>
      row ? [{ id: row.id, type: 'document', title: row.fields.title } as const] : [],
    ),
    ...solutionRows.flatMap((row) =>
      row ? [{ id: row.id, type: 'solution', title: row.fields.problem } as const] : [],
    ),
  ];
}
