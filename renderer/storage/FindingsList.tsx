// What trying a place showed: a sentence each, with a sign that doesn't rely on colour.
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TargetFindings } from '../../shared/contract/sync.ts';
import { useFormat } from '../app/use-format.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { useInSight } from '../ui/use-in-sight.ts';
import { type Finding, findingSentences } from './finding-sentences.ts';
import styles from './storage.module.css';

const pictures = { good: IconCircleCheck, note: IconInfoCircle, stop: IconAlertTriangle } as const;

export interface FindingsListProps {
  readonly findings: TargetFindings;
  /** Somebody holds the card of a team, and its storage should lie there. */
  readonly ofCard?: boolean;
}

export function FindingsList({ findings, ofCard = false }: FindingsListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = useInSight<HTMLElement>();
  return (
    <section ref={shown} role="status" aria-label={t('storage.findings.title')} className={styles.findings}>
      <p className={styles.findingsName}>{t('storage.findings.title')}</p>
      <ul>
        {findingSentences(t, format, findings, ofCard).map((finding) => (
          <Sentence key={finding.text} finding={finding} />
        ))}
      </ul>
      <FailureNotice failure={findings.refusal} />
      <Text size="sm" c="dimmed" className={styles.place}>
        {t('storage.findings.place', { address: findings.target.address })}
      </Text>
    </section>
  );
}

function Sentence({ finding: { tone, text } }: { readonly finding: Finding }) {
  const Picture = pictures[tone];
  return (
    <li data-tone={tone}>
      <Picture aria-hidden size={18} stroke={1.8} />
      <span>{text}</span>
    </li>
  );
}
