// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual list are placed absolutely, which the layout of a table element cannot do.
// The rows of the contact list: one tab stop, arrows walk, Enter opens. Only rows in sight exist, so 50,000 cost no more than 20.
import { Badge } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, RefObject } from 'react';
import { memo, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdPage } from '../../../shared/contract/contacts.ts';
import type { Row } from '../../../shared/model/row.ts';
import { goTo } from '../../app/route.ts';
import { useFormat } from '../../app/use-format.ts';
import { markedStore } from '../../contact-list/list-filter.ts';
import { useRows, useRowsByIds } from '../../replica/use-rows.ts';
import styles from './contact-list.module.css';
import { useRowHeight } from './use-row-height.ts';

export interface ContactGridProps {
  /** The stretch of the list that is known. */
  readonly page: IdPage;
  /** Hears which places are in sight. */
  readonly onSee: (first: number, last: number) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

export function ContactGrid({ page, onSee, gridRef }: ContactGridProps) {
  const { t } = useTranslation();
  const name = useId();
  const height = useRowHeight();
  const { total } = page;
  const idAt = (index: number): string | undefined => page.ids[index - page.offset];
  const [marked, setMarked] = useState(markedStore.get);
  const active = Math.min(placeOf(marked, page), total - 1);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => height.row,
    scrollMargin: height.head,
    scrollPaddingStart: height.head,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const shown = useMemo(
    () => items.flatMap(({ index }) => page.ids[index - page.offset] ?? []),
    [items, page],
  );
  const rows = useRowsByIds('contact', shown);
  const rowOf = (index: number) => rows[shown.indexOf(idAt(index) ?? '')];
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onSee(first, last), [onSee, first, last]);
  const services = useServiceNames();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, to where the person was; and anew where row heights change.
  useEffect(() => {
    virtual.measure();
    virtual.scrollToIndex(active);
  }, [height.row]);
  const mark = (index: number) => {
    const next = Math.min(Math.max(index, 0), total - 1);
    const place = { id: idAt(next), index: next };
    setMarked(place);
    markedStore.set(place);
    virtual.scrollToIndex(next);
  };
  const open = (index: number) => {
    mark(index);
    if (idAt(index) !== undefined) goTo('contacts', idAt(index));
  };
  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label={t('contacts.list.grid')}
      aria-description={t('contacts.list.keys')}
      aria-rowcount={total + 1}
      aria-activedescendant={`${name}-${active}`}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={(event) => walk(event, active, mark, open)}
    >
      <Head />
      <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys for its rows.
          <div
            key={item.key}
            id={`${name}-${item.index}`}
            role="row"
            aria-rowindex={item.index + 2}
            aria-selected={item.index === active}
            tabIndex={-1}
            className={styles.row}
            style={{ height: item.size, transform: `translateY(${item.start - height.head}px)` }}
            onClick={() => open(item.index)}
          >
            <Cells row={rowOf(item.index)} services={services} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Where the contact that was marked last stands now, as far as this stretch tells. */
function placeOf(marked: ReturnType<typeof markedStore.get>, page: IdPage): number {
  if (marked === null) return 0;
  const found = marked.id === undefined ? -1 : page.ids.indexOf(marked.id);
  return found < 0 ? marked.index : page.offset + found;
}

const leap = 10;

function walk(
  event: KeyboardEvent,
  active: number,
  mark: (index: number) => void,
  open: (index: number) => void,
): void {
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => mark(active + 1),
    ArrowUp: () => mark(active - 1),
    PageDown: () => mark(active + leap),
    PageUp: () => mark(active - leap),
    Home: () => mark(0),
    End: () => mark(Number.POSITIVE_INFINITY),
    Enter: () => open(active),
  };
  const step = steps[event.key];
  if (!step || event.altKey || event.metaKey) return;
  event.preventDefault();
  step();
}

function useServiceNames(): ReadonlyMap<string, string> {
  const services = useRows('service');
  return useMemo(() => new Map(services?.map(({ id, fields }) => [id, fields.name])), [services]);
}

function Head() {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} tabIndex={-1} className={styles.headRow}>
        {[
          t('contacts.list.at'),
          t('capture.channel'),
          t('capture.service'),
          t('contacts.list.concern'),
          t('capture.outcome'),
        ].map((label) => (
          <span key={label} role="columnheader" tabIndex={-1}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

interface CellsProps {
  readonly row: Row<'contact'> | null | undefined;
  readonly services: ReadonlyMap<string, string>;
}

/** Drawn anew only where the row is another one: scrolling and a new contact leave the others as they are. */
const Cells = memo(function Cells({ row, services }: CellsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const fields = row?.fields;
  const cells = fields
    ? [
        { name: 'at', text: format.halfDay(fields.at) },
        { name: 'channel', text: t(`model.channel.${fields.channel}`) },
        { name: 'service', text: services.get(fields.service) ?? t('contacts.page.unknownService') },
        { name: 'concern', text: fields.concern || fields.wish || fields.impression },
        { name: 'outcome', text: fields.outcome ? t(`model.outcome.${fields.outcome}`) : '' },
      ]
    : [{ name: 'at', text: row === undefined ? '…' : t('frame.notFound.title') }];
  return cells.map(({ name, text }) => (
    <span key={name} role="gridcell" tabIndex={-1} className={styles[name]}>
      {name === 'concern' && row && row.contested.length > 0 && (
        <Badge variant="outline" color="brass" tt="none" size="sm" mr="xs">
          {t('contests.inList')}
        </Badge>
      )}
      {text}
    </span>
  ));
});
