// What a reader has to know before reading: a draft, an old edition, one that is over or still to come.
import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/use-format.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import styles from './conduct.module.css';
import type { Conduct } from './use-conduct.ts';
import type { Shown } from './use-shown.ts';

export interface SaidProps {
  readonly conduct: Conduct;
  readonly entry: GuidelineEntry;
  readonly shown: Shown;
}

export function Said({ conduct, entry: { reading }, shown: { numbered } }: SaidProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const back = reading && (
    <Button size="compact-sm" variant="default" onClick={() => conduct.show({ kind: 'present' })}>
      {t('conduct.said.backToPresent')}
    </Button>
  );
  if (conduct.view.kind === 'draft') return <Line aside={back}>{t('conduct.said.draft')}</Line>;
  if (conduct.view.kind === 'edition' && numbered && numbered.edition.id !== reading?.standing.edition.id)
    return <Line aside={back}>{t('conduct.said.older', { number: numbered.number })}</Line>;
  if (!reading) return null;
  const { standing } = reading;
  const { effectiveFrom, validUntil } = standing.edition.fields;
  return (
    <>
      {standing.validity === 'expired' && (
        <Line>{t('conduct.said.expired', { until: format.date(validUntil ?? '') })}</Line>
      )}
      {standing.validity === 'upcoming' && (
        <Line>{t('conduct.said.upcoming', { from: format.date(effectiveFrom) })}</Line>
      )}
      {standing.next && <Next conduct={conduct} next={standing.next} />}
    </>
  );
}

function Next({
  conduct,
  next,
}: {
  readonly conduct: Conduct;
  readonly next: NonNullable<Shown['numbered']>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = format.date(next.edition.fields.effectiveFrom);
  return (
    <Line
      aside={
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => conduct.show({ kind: 'edition', id: next.edition.id })}
        >
          {t('conduct.said.readNext', { number: next.number })}
        </Button>
      }
    >
      {t('conduct.said.next', { from, number: next.number })}
    </Line>
  );
}

function Line({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <p className={styles.said}>
      <IconInfoCircle aria-hidden size={18} className={styles.saidIcon} />
      <span className={styles.noticeText}>{children}</span>
      {aside}
    </p>
  );
}
