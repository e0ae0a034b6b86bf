// A choice of few: native radio buttons that look like chips, with a number key for each.

import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useId } from 'react';
import styles from './chips.module.css';

export interface ChipOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface ChipChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly ChipOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  /** After a number key or a click: the person has decided and may be led on. Not while arrows walk through. */
  readonly onDecided?: (() => void) | undefined;
  /** Shows and obeys number keys while the focus is in the group. */
  readonly digits?: boolean;
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** The element that takes the focus for the group. */
  readonly focusRef?: Ref<HTMLInputElement>;
  /** At the end of the row. */
  readonly after?: ReactNode;
  /** Hears keys that are not the group's own. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly hideLabel?: boolean;
}

/** `digits` choose, arrows walk, Space or a second click (or Backspace) takes an optional choice back, Enter submits. */
export function ChipChoice<V extends string>(props: ChipChoiceProps<V>) {
  const { label, options, value, onChange, onDecided, digits = false, required = false } = props;
  const name = useId();
  const decide = (next: V) => {
    onChange(next);
    onDecided?.();
  };
  const keyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const option = digits && /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (option) {
      event.preventDefault();
      radioOf(event.currentTarget, option.value)?.focus();
      decide(option.value);
    } else if (!required && event.key === 'Backspace') onChange(null);
    else props.onKeyDown?.(event);
  };
  const click = (event: React.MouseEvent, option: V) => {
    // A click on what is chosen already takes it back; arrow keys click as well, but only on what isn't.
    if (option === value && !required) onChange(null);
    else if (event.detail > 0) decide(option);
  };
  const focused = value ?? options[0]?.value;
  return (
    <fieldset className={styles.group} onKeyDown={keyDown} aria-describedby={props.error && `${name}-error`}>
      <legend className={props.hideLabel ? styles.hidden : styles.legend}>
        {label}
        {required && (
          <span aria-hidden className={styles.star}>
            {' '}
            *
          </span>
        )}
      </legend>
      <div className={styles.row}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.chip}>
            <input
              ref={option.value === focused ? props.focusRef : undefined}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              required={required}
              aria-keyshortcuts={digits && index < 9 ? String(index + 1) : undefined}
              onChange={() => onChange(option.value)}
              onClick={(event) => click(event, option.value)}
            />
            {digits && index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
            <span>{option.label}</span>
          </label>
        ))}
        {props.after}
      </div>
      {props.error && (
        <p id={`${name}-error`} className={styles.error}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}

const radioOf = (group: HTMLElement, value: string) =>
  [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')].find((radio) => radio.value === value);
