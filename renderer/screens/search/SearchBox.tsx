// The box and its results: a combobox with a grouped list (ARIA APG), the focus stays in the box.

import type { Icon } from '@tabler/icons-react';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/contract/search.ts';
import { announce } from '../../app/announce.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useRows } from '../../replica/use-rows.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useOnceSettled } from '../../ui/use-once-settled.ts';
import { HitText, WayText } from './HitText.tsx';
import { placesFor } from './places.ts';
import styles from './search.module.css';
import type { Found } from './use-search.ts';
import { useSearch } from './use-search.ts';
import { topicOf, waysFor } from './ways.ts';

interface Option {
  readonly key: string;
  readonly group: string;
  readonly icon: Icon;
  readonly content: React.ReactNode;
  readonly open: () => void;
  /** A page of the window, not a result. */
  readonly isWay: boolean;
}

export function SearchBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const search = useSearch();
  const listId = useId();
  const options = useOptions(search.found, search.text);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  // At once: the next keystroke belongs to it already.
  useLayoutEffect(() => field.current?.focus(), []);
  const at = Math.min(chosen, options.length - 1);
  // Ways are known at once, and whoever walked through the list means what is there.
  const settled = search.isAnswered || chosen > 0 || (options[0]?.isWay ?? false);
  const open = (option: Option | undefined) => {
    if (!option) return;
    onClose();
    option.open();
  };
  const best = useOnceSettled(settled, () => open(options[at]));
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setChosen((at + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      best.request();
    }
  };
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);
  useAnnouncedCount(search.found);
  return (
    <>
      <div className={styles.box}>
        <IconSearch aria-hidden size={20} />
        <input
          className={styles.input}
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${listId}-${at}` : undefined}
          placeholder={t('search.placeholder')}
          spellCheck={false}
          maxLength={500}
          ref={field}
          value={search.text}
          onChange={(event) => {
            best.forget();
            setChosen(0);
            search.type(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <FailureNotice failure={search.failure} />
      <Notes found={search.found} hasOthers={options.length > 0} />
      <Results id={listId} options={options} at={at} onPoint={setChosen} onOpen={open} />
      <p className={styles.keys}>{t('search.keys')}</p>
    </>
  );
}

/** Pages of the window, and results of the search. */
function useOptions(found: Found | null, text: string): readonly Option[] {
  const { t } = useTranslation();
  const { role } = useSession();
  const services = useRows('service');
  const names = useMemo(() => new Map(services?.map(({ id, fields }) => [id, fields.name])), [services]);
  return useMemo((): readonly Option[] => {
    const ways = waysFor(t, role, text).map(({ key, icon, name, topics, open }) => ({
      ...{ key, group: t('search.places'), icon, open },
      content: <WayText name={name} topic={topicOf(topics, text)} />,
      isWay: true,
    }));
    if (text.trim() === '') return ways;
    const hits: readonly Hit[] = found?.hits.hits ?? [];
    // Groups stand in the order of their best hit.
    const results = [...Map.groupBy(hits, ({ type }) => type)].flatMap(([type, members]) => {
      const place = placesFor(role).find((known) => known.type === type);
      if (!place) return [];
      return members.map((hit) => ({
        key: hit.id,
        group: type === 'service' ? t('search.services') : t(`model.types.${type}`),
        icon: place.icon,
        content: <HitText hit={hit} service={names.get(found?.services.get(hit.id) ?? '')} />,
        open: () => place.open(hit.id),
        isWay: false,
      }));
    });
    return [...ways, ...results];
  }, [found, text, names, role, t]);
}

interface NotesProps {
  readonly found: Found | null;
  /** A page of the window was found, if nothing else. */
  readonly hasOthers: boolean;
}

function Notes({ found, hasOthers }: NotesProps) {
  const { t } = useTranslation();
  if (found === null) return null;
  const { hits, corrected, more } = found.hits;
  if (hits.length === 0) {
    return hasOthers ? null : (
      <div className={styles.note}>
        <strong>{t('search.none')}</strong>
        <div>{t('search.noneText')}</div>
      </div>
    );
  }
  if (corrected !== null)
    return <p className={styles.note}>{t('search.corrected', { typed: found.text, corrected })}</p>;
  return more ? <p className={styles.note}>{t('search.more')}</p> : null;
}

/** Said once the typing rests, so that it isn't said over every letter. */
function useAnnouncedCount(found: Found | null): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (found === null) return;
    const later = setTimeout(() => announce(t('search.count', { count: found.hits.hits.length })), 600);
    return () => clearTimeout(later);
  }, [found, t]);
}

interface ResultsProps {
  readonly id: string;
  readonly options: readonly Option[];
  readonly at: number;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (option: Option) => void;
}

function Results({ id, options, at, onPoint, onOpen }: ResultsProps) {
  const { t } = useTranslation();
  const groups = [...Map.groupBy(options, ({ group }) => group)];
  return (
    <div id={id} role="listbox" aria-label={t('search.results')} className={styles.results}>
      {groups.map(([group, members]) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no child of a listbox
        <div key={group} role="group" aria-label={group}>
          <div aria-hidden className={styles.group}>
            {group}
          </div>
          {members.map((option) => {
            const index = options.indexOf(option);
            return (
              // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the combobox keeps focus and keys
              <div
                key={option.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className={styles.option}
                onMouseMove={() => onPoint(index)}
                onClick={() => onOpen(option)}
              >
                <option.icon aria-hidden size={20} stroke={1.6} />
                <div className={styles.content}>{option.content}</div>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
