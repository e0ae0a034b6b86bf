// The recovery code on paper, for a sealed envelope.
import { useTranslation } from 'react-i18next';
import type { Drawn } from './load-sheet.ts';
import { SheetPages } from './SheetPages.tsx';
import styles from './sheet.module.css';

export type RecoverySheetProps = Extract<Drawn, { readonly kind: 'recoveryCode' }>;

const keep = ['envelope', 'apart', 'replace'] as const;
const use = ['choose', 'type', 'passphrase'] as const;

export function RecoverySheet({ code, head, format }: RecoverySheetProps) {
  const { t } = useTranslation();
  const today = format.date(format.today());
  const foot = `${t('print.recovery.title')} · ${t('print.guideline.asOf', { date: today })}`;
  return (
    <SheetPages head={head} kinds={[{ name: 'recovery', foot, mark: undefined }]} large={false}>
      <article className={styles.page} style={{ page: 'recovery' }}>
        <h1>{t('print.recovery.title')}</h1>
        <p className={styles.lead}>{t('print.recovery.lead', { office: head.name })}</p>
        <h2>{t('print.recovery.codeLabel')}</h2>
        <p className={styles.code}>
          {code.split('-').map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
        <h2>{t('print.recovery.keepTitle')}</h2>
        <ul>
          {keep.map((rule) => (
            <li key={rule}>{t(`print.recovery.keep.${rule}`)}</li>
          ))}
        </ul>
        <h2>{t('print.recovery.useTitle')}</h2>
        <ol>
          {use.map((step) => (
            <li key={step}>{t(`print.recovery.use.${step}`)}</li>
          ))}
        </ol>
        <dl className={styles.kept}>
          <Line label={t('print.recovery.kept.printedOn')} value={today} />
          <Line label={t('print.recovery.kept.where')} value="" />
          <Line label={t('print.recovery.kept.signature')} value="" />
        </dl>
      </article>
    </SheetPages>
  );
}

/** A line to write on. */
function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
