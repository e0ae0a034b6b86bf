// A text field that watches for personal data: underlined while typing, and listed below in words with what can be done.
import { Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/privacy/patterns/finding.ts';
import { findPersonalData, withoutFindings } from '../../shared/privacy/personal-data.ts';
import { announce } from '../app/announce.ts';
import { FindingList } from './FindingList.tsx';
import styles from './guarded-text.module.css';
import { findingKey, segmentsOf } from './segments.ts';

export interface GuardedTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** One line: Enter submits the form instead of breaking the line. */
  readonly singleLine?: boolean;
  readonly maxLength?: number;
  /** Takes a finding into the person part; without it that is not offered. `rest` is the text without it. */
  readonly onMove?: ((finding: Finding, rest: string) => void) | undefined;
  /** The move is decided elsewhere, which says whether it came about. */
  readonly movesLater?: boolean;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
  readonly autoFocus?: boolean;
  readonly hideLabel?: boolean;
}

/** A native textarea over a copy of its text that carries the underlines; assistive technology only meets the textarea. */
export function GuardedText(props: GuardedTextProps) {
  const { label, value, onChange, singleLine = false, onMove, movesLater = false } = props;
  const { t } = useTranslation();
  const listId = useId();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const findings = useMemo(
    () => findPersonalData(value).filter((finding) => !kept.has(findingKey(finding))),
    [value, kept],
  );
  useAnnouncedFindings(findings.length);
  const settle = (said: string | null, act: () => void) => {
    act();
    if (said !== null) announce(said);
    // The button that was pressed is gone; the writer goes on writing.
    own.current?.focus();
  };
  const backdrop = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLTextAreaElement>(null);
  const field = useMergedRef(own, props.fieldRef);
  return (
    <div className={props.hideLabel ? styles.bare : undefined}>
      <Textarea
        ref={field}
        label={label}
        description={props.description}
        placeholder={props.placeholder}
        error={props.error}
        required={props.required ?? false}
        withAsterisk={props.required ?? false}
        rows={singleLine ? 1 : 2}
        maxLength={props.maxLength ?? (singleLine ? 200 : 20_000)}
        spellCheck={false}
        data-autofocus={props.autoFocus || undefined}
        value={value}
        aria-details={findings.length > 0 ? listId : undefined}
        onChange={(event) =>
          onChange(
            singleLine ? event.currentTarget.value.replace(/\s*\n\s*/g, ' ') : event.currentTarget.value,
          )
        }
        onKeyDown={(event) => submitOnEnter(event, singleLine)}
        onScroll={(event) => {
          if (backdrop.current) backdrop.current.scrollTop = event.currentTarget.scrollTop;
        }}
        classNames={{ input: styles.input ?? '' }}
        inputContainer={(area) => (
          <div className={styles.field}>
            <div ref={backdrop} aria-hidden="true" className={styles.backdrop}>
              {segmentsOf(value, findings).map(({ text, start, finding }) =>
                finding ? (
                  <mark key={start} className={styles[finding.severity]}>
                    {text}
                  </mark>
                ) : (
                  <span key={start}>{text}</span>
                ),
              )}
            </div>
            {area}
          </div>
        )}
      />
      <FindingList
        id={listId}
        findings={findings}
        onMove={
          onMove &&
          ((finding) =>
            settle(movesLater ? null : t('guard.moved'), () =>
              onMove(finding, withoutFindings(value, [finding])),
            ))
        }
        onRemove={(finding) => settle(t('guard.removed'), () => onChange(withoutFindings(value, [finding])))}
        onKeep={(finding) => settle(t('guard.kept'), () => setKept(new Set([...kept, findingKey(finding)])))}
      />
    </div>
  );
}

/** Ctrl+Enter saves from every field; Enter from those of one line. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>, singleLine: boolean): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (!singleLine && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  // The window's own shortcut for saving must not hear it a second time.
  event.stopPropagation();
  event.currentTarget.form?.requestSubmit();
}

/** Tells people who listen once the typing has come to rest. */
function useAnnouncedFindings(count: number): void {
  const { t } = useTranslation();
  const before = useRef(count);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (count > before.current) announce(t('guard.title', { count }));
      before.current = count;
    }, 700);
    return () => clearTimeout(timer);
  }, [count, t]);
}
