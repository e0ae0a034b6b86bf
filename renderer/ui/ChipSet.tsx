// Any of a few: native checkboxes that look like chips, with a number key for each.
import type { ChipOption } from './ChipChoice.tsx';
import type { ChipGroupProps } from './ChipGroup.tsx';
import { ChipGroup, ChipKey, optionOfKey } from './ChipGroup.tsx';
import styles from './chips.module.css';

export interface ChipSetProps<V extends string> extends Omit<ChipGroupProps, 'children' | 'onKeyDown'> {
  readonly options: readonly ChipOption<V>[];
  readonly value: readonly V[];
  readonly onChange: (value: V[]) => void;
  /** Shows and obeys number keys while the focus is in the group. */
  readonly digits?: boolean;
}

/** Keeps the order of the options, whatever the order of the clicks. */
export function ChipSet<V extends string>(props: ChipSetProps<V>) {
  const { options, value, onChange, digits = false, ...group } = props;
  const toggle = (option: V) => {
    const next = value.includes(option) ? value.filter((one) => one !== option) : [...value, option];
    onChange(options.map((one) => one.value).filter((one) => next.includes(one)));
  };
  return (
    <ChipGroup
      {...group}
      onKeyDown={(event) => {
        const option = digits ? optionOfKey(event, options) : undefined;
        if (option) toggle(option.value);
      }}
    >
      {options.map((option, index) => (
        <label key={option.value} className={styles.chip}>
          <input
            type="checkbox"
            checked={value.includes(option.value)}
            aria-keyshortcuts={digits && index < 9 ? String(index + 1) : undefined}
            onChange={() => toggle(option.value)}
          />
          {digits && <ChipKey index={index} />}
          <span>{option.label}</span>
        </label>
      ))}
    </ChipGroup>
  );
}
