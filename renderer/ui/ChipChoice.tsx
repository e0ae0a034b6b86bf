// A choice of few: native radio buttons that look like chips, with a number key for each.

import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { useId } from 'react';
import type { ChipGroupProps } from './ChipGroup.tsx';
import { ChipGroup, ChipKey, optionOfKey } from './ChipGroup.tsx';
import styles from './chips.module.css';

export interface ChipOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface ChipChoiceProps<V extends string> extends Omit<ChipGroupProps, 'children' | 'onKeyDown'> {
  readonly options: readonly ChipOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  /** After a number key or a click: the person has decided and may be led on. Not while arrows walk through. */
  readonly onDecided?: (() => void) | undefined;
  /** Shows and obeys number keys while the focus is in the group. */
  readonly digits?: boolean;
  /** The element that takes the focus for the group. */
  readonly focusRef?: Ref<HTMLInputElement>;
  /** At the end of the row. */
  readonly after?: ReactNode;
  /** Hears keys that are not the group's own. */
  readonly onOtherKey?: (event: KeyboardEvent) => void;
}

/** `digits` choose, arrows walk, Space or a second click (or Backspace) takes an optional choice back, Enter submits. */
export function ChipChoice<V extends string>(props: ChipChoiceProps<V>) {
  const {
    options,
    value,
    onChange,
    onDecided,
    digits = false,
    focusRef,
    after,
    onOtherKey,
    ...group
  } = props;
  const { required = false } = group;
  const name = useId();
  const decide = (next: V) => {
    onChange(next);
    onDecided?.();
  };
  const keyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const option = digits ? optionOfKey(event, options) : undefined;
    if (option) {
      event.preventDefault();
      radioOf(event.currentTarget, option.value)?.focus();
      decide(option.value);
    } else if (!required && event.key === 'Backspace') onChange(null);
    else onOtherKey?.(event);
  };
  const click = (event: MouseEvent, option: V) => {
    // A click on what is chosen already takes it back; arrow keys click as well, but only on what isn't.
    if (option === value && !required) onChange(null);
    else if (event.detail > 0) decide(option);
  };
  const focused = value ?? options[0]?.value;
  return (
    <ChipGroup {...group} onKeyDown={keyDown}>
      {options.map((option, index) => (
        <label key={option.value} className={styles.chip}>
          <input
            ref={option.value === focused ? focusRef : undefined}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            required={required}
            aria-keyshortcuts={digits && index < 9 ? String(index + 1) : undefined}
            onChange={() => onChange(option.value)}
            onClick={(event) => click(event, option.value)}
          />
          {digits && <ChipKey index={index} />}
          <span>{option.label}</span>
        </label>
      ))}
      {after}
    </ChipGroup>
  );
}

const radioOf = (group: HTMLElement, value: string) =>
  [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')].find((radio) => radio.value === value);
