// A secret on paper, for a sealed envelope: the vault's recovery code, or the office's recovery key.
import { useTranslation } from 'react-i18next';
import type { Drawn } from './load-sheet.ts';
import { SheetPages } from './SheetPages.tsx';
import styles from './sheet.module.css';

export type RecoverySheetProps = Extract<Drawn, { readonly kind: 'recoveryCode' | 'officeKey' }>;

const words = { recoveryCode: 'print.recovery', officeKey: 'print.officeKey' } as const;
const keep = ['envelope', 'apart', 'replace'] as const;
const use = ['choose', 'type', 'passphrase'] as const;

export function RecoverySheet({ kind, code, head, format }: RecoverySheetProps) {
  const { t } = useTranslation();
  const of = words[kind];
  const today = format.date(format.today());
  const foot = `${t(`${of}.title`)} · ${t('print.guideline.asOf', { date: today })}`;
  return (
    <SheetPages head={head} kinds={[{ name: 'recovery', foot, mark: undefined }]} large={false}>
      <article className={styles.page} style={{ page: 'recovery' }}>
        <h1>{t(`${of}.title`)}</h1>
        <p className={styles.lead}>{t(`${of}.lead`, { office: head.name })}</p>
        <h2>{t(`${of}.codeLabel`)}</h2>
        <p className={styles.code}>
          {code.split('-').map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
        <h2>{t(`${of}.keepTitle`)}</h2>
        <ul>
          {keep.map((rule) => (
            <li key={rule}>{t(`${of}.keep.${rule}`)}</li>
          ))}
        </ul>
        <h2>{t(`${of}.useTitle`)}</h2>
        <ol>
          {use.map((step) => (
            <li key={step}>{t(`${of}.use.${step}`)}</li>
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
