// The difference between two versions of a text, readable without colours and by ear.
import { Text, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ComparedBlock, compareTexts, type Part } from '../../shared/richtext/compare.ts';
import type { RichText } from '../../shared/richtext/rich-text.ts';
import { useOfficeLanguage } from '../app/use-format.ts';
import styles from './compare.module.css';

export interface CompareViewProps {
  readonly before: RichText;
  readonly after: RichText;
  /** Names it where several stand together. */
  readonly label?: string;
}

/** Unchanged blocks in a row are summed up, but for one on either side of a change. */
export function CompareView({ before, after, label }: CompareViewProps) {
  const { t } = useTranslation();
  const language = useOfficeLanguage();
  const runs = useMemo(() => runsOf(compareTexts(before, after)), [before, after]);
  if (runs.every((run) => run.kind === 'skipped')) return <Text>{t('editor.compare.same')}</Text>;
  return (
    <section aria-label={label ?? t('editor.compare.label')} className={styles.compare}>
      {runs.map((run) =>
        run.kind === 'skipped' ? (
          <p key={run.key} className={styles.skipped}>
            {t('editor.compare.unchanged', { count: run.count })}
          </p>
        ) : (
          <p
            key={run.key}
            className={styles.block}
            lang={language}
            data-role={run.block.role}
            data-kind={run.block.kind}
          >
            <Parts parts={run.block.parts} />
          </p>
        ),
      )}
    </section>
  );
}

type Run =
  | { readonly kind: 'shown'; readonly key: string; readonly block: ComparedBlock }
  | { readonly kind: 'skipped'; readonly key: string; readonly count: number };

function runsOf(blocks: readonly ComparedBlock[]): readonly Run[] {
  const isNear = (at: number) =>
    [at - 1, at, at + 1].some((index) => blocks[index] && blocks[index].kind !== 'same');
  const runs: Run[] = [];
  let skipped = 0;
  const close = (at: number) => {
    if (skipped > 0) runs.push({ kind: 'skipped', key: `skipped-${at}`, count: skipped });
    skipped = 0;
  };
  for (const [at, block] of blocks.entries()) {
    if (!isNear(at)) skipped += 1;
    else {
      close(at);
      runs.push({ kind: 'shown', key: `block-${at}`, block });
    }
  }
  close(blocks.length);
  return runs;
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation();
  let at = 0;
  return parts.map((part) => {
    at += part.text.length + 1;
    const key = `${part.kind}-${at}`;
    if (part.kind === 'same') return <span key={key}>{part.text}</span>;
    const Mark = part.kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={key}>
        <VisuallyHidden>{`[${t(`editor.compare.${part.kind}`)}: `}</VisuallyHidden>
        {part.text}
        <VisuallyHidden>]</VisuallyHidden>
      </Mark>
    );
  });
}
