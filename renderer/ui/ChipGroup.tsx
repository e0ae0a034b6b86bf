// The frame around chips: a named group with its hint, its row, and what is wrong with it.
import type { KeyboardEvent, ReactNode } from 'react';
import { useId } from 'react';
import styles from './chips.module.css';

export interface ChipGroupProps {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly description?: string | undefined;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLFieldSetElement>) => void;
  readonly children: ReactNode;
}

export function ChipGroup(props: ChipGroupProps) {
  const { label, hideLabel = false, description, required = false, error, onKeyDown, children } = props;
  const id = useId();
  const told = [description && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={styles.group}
      onKeyDown={onKeyDown}
      aria-describedby={told || undefined}
      data-invalid={error ? true : undefined}
    >
      <legend className={hideLabel ? styles.hidden : styles.legend}>
        {label}
        {required && (
          <span aria-hidden className={styles.star}>
            {' *'}
          </span>
        )}
      </legend>
      {description && (
        <p id={`${id}-hint`} className={styles.description}>
          {description}
        </p>
      )}
      <div className={styles.row}>{children}</div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The option that a number key means in this group, or undefined. */
export function optionOfKey<O>(event: KeyboardEvent, options: readonly O[]): O | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return undefined;
  return options[Number(event.key) - 1];
}

/** The digit on a chip, for those who see it; the others have `aria-keyshortcuts`. */
export function ChipKey({ index }: { readonly index: number }) {
  return index < 9 ? <kbd aria-hidden>{index + 1}</kbd> : null;
}
