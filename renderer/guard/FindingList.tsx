// Findings in words, with a decision for each: nothing is blocked, and nothing is kept from those who can't see underlines.
import { Button, Group } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/privacy/patterns/finding.ts';
import styles from './guarded-text.module.css';
import { personFieldOf } from './segments.ts';

export interface FindingListProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly onMove?: ((finding: Finding) => void) | undefined;
  readonly onRemove: (finding: Finding) => void;
  readonly onKeep: (finding: Finding) => void;
}

export function FindingList({ id, findings, onMove, onRemove, onKeep }: FindingListProps) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <section id={id} aria-label={t('guard.title', { count: findings.length })} className={styles.findings}>
      <IconShieldExclamation aria-hidden size={18} className={styles.icon} />
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.start}:${finding.text}`}>
            <span>{sentence(finding)}</span>
            <Group gap="xs">
              {onMove && personFieldOf(finding.kind) !== null && (
                <Choice label={t('guard.move')} about={finding.text} onClick={() => onMove(finding)} />
              )}
              <Choice label={t('guard.remove')} about={finding.text} onClick={() => onRemove(finding)} />
              <Choice label={t('guard.keep')} about={finding.text} onClick={() => onKeep(finding)} />
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );

  function sentence({ kind, text }: Finding): string {
    const key = kind === 'sensitive' ? 'guard.delicate' : 'guard.found';
    return t(key, { text, kind: t(`guard.kind.${kind}`) });
  }
}

interface ChoiceProps {
  readonly label: string;
  /** The finding, for those who meet the button alone. */
  readonly about: string;
  readonly onClick: () => void;
}

function Choice({ label, about, onClick }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={t('guard.named', { action: label, text: about })}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
