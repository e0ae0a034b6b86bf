// Any of a few: native checkboxes that look like chips, with a number key for each.
import type { KeyboardEvent } from 'react';
import type { ChipOption } from './ChipChoice.tsx';
import styles from './chips.module.css';

export interface ChipSetProps<V extends string> {
  readonly label: string;
  readonly options: readonly ChipOption<V>[];
  readonly value: readonly V[];
  readonly onChange: (value: V[]) => void;
  /** Shows and obeys number keys while the focus is in the group. */
  readonly digits?: boolean;
  readonly hideLabel?: boolean;
}

/** Keeps the order of the options, whatever the order of the clicks. */
export function ChipSet<V extends string>({
  label,
  options,
  value,
  onChange,
  digits = false,
  hideLabel = false,
}: ChipSetProps<V>) {
  const toggle = (option: V) => {
    const next = value.includes(option) ? value.filter((one) => one !== option) : [...value, option];
    onChange(options.map((one) => one.value).filter((one) => next.includes(one)));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (!digits || event.ctrlKey || event.altKey || event.metaKey) return;
    const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (option) toggle(option.value);
  };
  return (
    <fieldset className={styles.group} onKeyDown={keyDown}>
      <legend className={hideLabel ? styles.hidden : styles.legend}>{label}</legend>
      <div className={styles.row}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.chip}>
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              aria-keyshortcuts={digits && index < 9 ? String(index + 1) : undefined}
              onChange={() => toggle(option.value)}
            />
            {digits && index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
