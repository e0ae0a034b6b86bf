// One of up to 10,000 services in two or three keys: frequent ones by digit, all others by a few letters.
import { Combobox, Input, TextInput, useCombobox } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRow, useRows } from '../replica/use-rows.ts';
import { ChipChoice } from '../ui/ChipChoice.tsx';
import styles from './capture.module.css';
import type { ServiceMatch } from './service-index.ts';
import { createServiceIndex } from './service-index.ts';

export interface ServicePickerProps {
  readonly value: string | null;
  readonly onChange: (service: string | null) => void;
  /** Up to nine services for the digits, most wanted first. */
  readonly frequent: readonly string[];
  readonly error?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
}

const offered = 9;

/** Digits pick a chip while nothing is typed; letters search; Enter or Tab takes the marked one. */
export function ServicePicker({ value, onChange, frequent, error, inputRef }: ServicePickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const rows = useRows('service');
  const index = useMemo(() => createServiceIndex(rows ?? []), [rows]);
  const chosen = useRow('service', value ?? undefined);
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const matches = useMemo(() => (typed ? index.find(typed, offered) : []), [index, typed]);
  const chips = useMemo(() => chipsFor(frequent.slice(0, offered), rows), [frequent, rows]);
  const choose = (id: string | null) => {
    setTyped(null);
    combobox.closeDropdown();
    onChange(id);
  };
  const type = (text: string) => {
    setTyped(text);
    if (value !== null) onChange(null);
    if (text.trim() === '') combobox.closeDropdown();
    else {
      combobox.openDropdown();
      combobox.selectFirstOption();
    }
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chip = !typed && /^[1-9]$/.test(event.key) ? chips[Number(event.key) - 1] : undefined;
    if (chip) {
      event.preventDefault();
      choose(chip.value);
    }
    const marked = matches[Math.max(0, combobox.getSelectedOptionIndex())];
    if (event.key === 'Tab' && !event.shiftKey && combobox.dropdownOpened && marked) choose(marked.id);
  };
  return (
    <div className={styles.service}>
      <Input.Label htmlFor={id} required>
        {t('capture.service')}
      </Input.Label>
      {chips.length > 0 && (
        <ChipChoice
          label={t('capture.serviceFrequent')}
          hideLabel
          options={chips}
          value={value}
          onChange={choose}
          digits
          required
        />
      )}
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
        <Combobox.Target>
          <TextInput
            ref={inputRef}
            id={id}
            aria-description={chips.length > 0 ? t('capture.serviceHint') : undefined}
            placeholder={t(
              chips.length > 0 ? 'capture.servicePlaceholderDigits' : 'capture.servicePlaceholder',
            )}
            required
            error={error}
            autoComplete="off"
            spellCheck={false}
            value={typed ?? chosen?.fields.name ?? ''}
            onChange={(event) => type(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={keyDown}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={t('capture.service')}>
            {matches.map((match) => (
              <Match key={match.id} match={match} />
            ))}
            {matches.length === 0 && <Combobox.Empty>{t('capture.serviceNone')}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

function Match({ match: { id, name, synonym } }: { readonly match: ServiceMatch }) {
  const { t } = useTranslation();
  return (
    <Combobox.Option value={id}>
      {name}
      {synonym !== undefined && (
        <span className={styles.synonym}> {t('capture.serviceAlso', { synonym })}</span>
      )}
    </Combobox.Option>
  );
}

type Services = ReturnType<typeof useRows<'service'>>;

function chipsFor(frequent: readonly string[], rows: Services) {
  const names = new Map(rows?.map(({ id, fields }) => [id, fields.name]));
  return frequent.flatMap((id) => {
    const label = names.get(id);
    return label === undefined ? [] : [{ value: id, label }];
  });
}
