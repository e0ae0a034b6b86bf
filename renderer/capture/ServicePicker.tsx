// One of up to 10,000 services in two or three keys: frequent ones by digit, all others by a few letters.
import { Anchor, Combobox, Input, Text, TextInput, useCombobox } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo, useRoute } from '../app/route.ts';
import { useRow, useRows } from '../replica/use-rows.ts';
import { ChipChoice } from '../ui/ChipChoice.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import styles from './capture.module.css';
import type { ServiceMatch } from './service-index.ts';
import { createServiceIndex } from './service-index.ts';
import { useNewService } from './use-new-service.ts';

export interface ServicePickerProps {
  readonly value: string | null;
  readonly onChange: (service: string | null) => void;
  /** Up to nine services for the digits, most wanted first. */
  readonly frequent: readonly string[];
  readonly error?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
}

const offered = 9;
/** Value of the option that makes a new service; no id looks like it. */
const create = 'create';

/** Digits pick a chip while nothing is typed; letters search; Enter or Tab takes the marked one. */
export function ServicePicker({ value, onChange, frequent, error, inputRef }: ServicePickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const rows = useRows('service');
  const chips = useMemo(() => chipsFor(frequent.slice(0, offered), rows), [frequent, rows]);
  const search = useServiceSearch(value, rows, onChange);
  const { combobox, typed, options } = search;
  const own = useRef<HTMLInputElement>(null);
  const field = useMergedRef(own, inputRef);
  useEffect(() => {
    // Chosen, and still here: what is typed next is another service, and no more of this one's name.
    if (typed === null && search.shown !== '' && document.activeElement === own.current)
      own.current?.select();
  }, [typed, search.shown]);
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chip = !typed && /^[1-9]$/.test(event.key) ? chips[Number(event.key) - 1] : undefined;
    if (chip) {
      event.preventDefault();
      search.choose(chip.value);
    }
    const marked = options[Math.max(0, combobox.getSelectedOptionIndex())];
    const takes = event.key === 'Tab' && !event.shiftKey && combobox.dropdownOpened;
    if (takes && marked && marked.id !== create) search.choose(marked.id);
  };
  return (
    <div className={styles.service}>
      <Input.Label htmlFor={id} required>
        {t('capture.service')}
      </Input.Label>
      {rows?.length === 0 && <NoServices mayCreate={search.mayCreate} />}
      {chips.length > 0 && (
        <ChipChoice
          label={t('capture.serviceFrequent')}
          hideLabel
          options={chips}
          value={value}
          onChange={search.choose}
          digits
          required
        />
      )}
      <Combobox store={combobox} onOptionSubmit={search.choose} withinPortal>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={field}
            id={id}
            role="combobox"
            aria-autocomplete="list"
            aria-description={chips.length > 0 ? t('capture.serviceHint') : undefined}
            placeholder={t(
              chips.length > 0 ? 'capture.servicePlaceholderDigits' : 'capture.servicePlaceholder',
            )}
            required
            error={error && (typed?.trim() ? t('capture.serviceUnknown') : error)}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={search.shown}
            onChange={(event) => search.type(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={keyDown}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={t('capture.service')}>
            {options.map((option) => (
              <Option key={option.id} option={option} />
            ))}
            {options.length === 0 && <Combobox.Empty>{t('capture.serviceNone')}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <FailureNotice failure={search.failure} />
    </div>
  );
}

type Services = ReturnType<typeof useRows<'service'>>;

/** What is typed, what it finds, and what becomes of the choice. */
function useServiceSearch(value: string | null, rows: Services, onChange: (service: string | null) => void) {
  const { t } = useTranslation();
  const index = useMemo(() => createServiceIndex(rows ?? []), [rows]);
  const chosen = useRow('service', value ?? undefined);
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const adding = useNewService();
  const name = typed?.trim() ?? '';
  const options = useMemo(() => {
    const matches: ServiceMatch[] = name ? index.find(name, offered) : [];
    // A digit picks; where it finds nothing to pick, it isn't the name of a service.
    const isNew = adding.allowed && /\p{L}/u.test(name) && matches.length === 0;
    return isNew ? [{ id: create, name: t('capture.serviceCreate', { name }), synonym: undefined }] : matches;
  }, [index, name, adding.allowed, t]);
  const choose = async (id: string | null) => {
    combobox.closeDropdown();
    const service = id === create ? await adding.add(name) : id;
    if (id === create && service === null) return;
    setTyped(null);
    onChange(service);
  };
  const type = (text: string) => {
    setTyped(text);
    if (value !== null) onChange(null);
    if (text.trim() === '') combobox.closeDropdown();
    else {
      combobox.openDropdown();
      // A new service is never made by a hasty Enter: it has to be gone to.
      if (index.find(text, 1).length > 0) combobox.selectFirstOption();
      else combobox.resetSelectedOption();
    }
  };
  return {
    combobox,
    typed,
    options,
    shown: typed ?? chosen?.fields.name ?? '',
    choose: (id: string | null) => void choose(id),
    type,
    mayCreate: adding.allowed,
    failure: adding.failure,
  };
}

/**
 * What to do in an office that has no services yet, for those who may add one and for those who may not. It stands
 * before the field, so that Tab leads from there to the next one and not to its link.
 */
function NoServices({ mayCreate }: { readonly mayCreate: boolean }) {
  const { t } = useTranslation();
  // The small window of the quick contact has no way back from the settings.
  const alone = useRoute().area === 'quick';
  if (!mayCreate) return <Text size="sm">{t('capture.serviceEmpty')}</Text>;
  return (
    <Text size="sm">
      {t('capture.serviceEmptyLead')}{' '}
      {!alone && (
        <Anchor href={linkTo('settings', 'services')} inherit>
          {t('capture.serviceSettings')}
        </Anchor>
      )}
    </Text>
  );
}

function Option({ option: { id, name, synonym } }: { readonly option: ServiceMatch }) {
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

function chipsFor(frequent: readonly string[], rows: Services) {
  const names = new Map(rows?.map(({ id, fields }) => [id, fields.name]));
  return frequent.flatMap((id) => {
    const label = names.get(id);
    return label === undefined ? [] : [{ value: id, label }];
  });
}
