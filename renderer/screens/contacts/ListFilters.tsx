// The controls above the contact list. None shows a figure: only the total of the list does.
import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, outcomes } from '../../../shared/model/contact.ts';
import type { ListFilter } from '../../contact-list/list-filter.ts';
import { periods } from '../../contact-list/list-filter.ts';
import { DayInput } from '../../dates/DayInput.tsx';
import { useRows } from '../../replica/use-rows.ts';
import { SearchedChoices } from '../../ui/SearchedChoices.tsx';
import styles from './contact-list.module.css';

export interface ListFiltersProps {
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  /** Arrow down from the text field: on to the list. */
  readonly onLeave: () => void;
}

export function ListFilters({ filter, onChange, searchRef, onLeave }: ListFiltersProps) {
  const { t } = useTranslation();
  const set = (part: Partial<ListFilter>) => onChange({ ...filter, ...part });
  const services = useRows('service');
  const serviceOptions = useMemo(
    () => (services ?? []).map(({ id, fields }) => ({ value: id, label: fields.name })),
    [services],
  );
  return (
    <search className={styles.filters} aria-label={t('contacts.list.filters')}>
      <TextInput
        ref={searchRef}
        label={t('contacts.list.text')}
        placeholder={t('contacts.list.textPlaceholder')}
        leftSection={<IconSearch aria-hidden size={16} />}
        type="search"
        maxLength={500}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      <NativeSelect
        label={t('contacts.list.period')}
        data={periods.map((value) => ({ value, label: t(`contacts.list.periods.${value}`) }))}
        value={filter.period}
        onChange={(event) => set({ period: event.currentTarget.value as ListFilter['period'] })}
      />
      {filter.period === 'custom' && (
        <div className={styles.period}>
          <DayInput
            around="nearest"
            label={t('contacts.list.from')}
            value={filter.from || null}
            onChange={(day) => set({ from: day ?? '' })}
          />
          <DayInput
            around="nearest"
            label={t('contacts.list.to')}
            value={filter.to || null}
            onChange={(day) => set({ to: day ?? '' })}
          />
        </div>
      )}
      <Choices
        label={t('capture.channel')}
        options={channels.map((value) => ({ value, label: t(`model.channel.${value}`) }))}
        value={filter.channels}
        onChange={(chosen) => set({ channels: chosen })}
      />
      <Choices
        label={t('capture.service')}
        options={serviceOptions}
        value={filter.services}
        onChange={(chosen) => set({ services: chosen })}
      />
      <Choices
        label={t('capture.outcome')}
        options={outcomes.map((value) => ({ value, label: t(`model.outcome.${value}`) }))}
        value={filter.outcomes}
        onChange={(chosen) => set({ outcomes: chosen })}
      />
    </search>
  );
}

interface ChoicesProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: readonly V[];
  readonly onChange: (value: V[]) => void;
}

function Choices<V extends string>({ label, options, value, onChange }: ChoicesProps<V>) {
  const { t } = useTranslation();
  return (
    <SearchedChoices
      label={label}
      placeholder={value.length === 0 ? t('contacts.list.all') : undefined}
      data={[...options]}
      value={[...value]}
      onChange={(chosen) => onChange(chosen as V[])}
      clearable
      classNames={{ inputField: styles.inner ?? '' }}
    />
  );
}
