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

export function FindingsList({ findings }: { readonly findings: TargetFindings }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = useInSight<HTMLElement>();
  return (
    <section ref={shown} role="status" aria-label={t('storage.findings.title')} className={styles.findings}>
      <h3>{t('storage.findings.title')}</h3>
      <ul>
        {findingSentences(t, format, findings).map((finding) => (
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
