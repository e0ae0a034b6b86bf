// Warns the writer of a form whose question would make every contact somebody's. It never blocks.

import { useDebouncedValue } from '@mantine/hooks';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { asksFor } from '../../../../shared/privacy/form-questions.ts';
import { announce } from '../../../app/announce.ts';
import styles from './forms.module.css';

export function QuestionGuard({ question }: { readonly question: string }) {
  const { t } = useTranslation();
  const kind = asksFor(question);
  const said = kind === undefined ? '' : t('forms.guard', { kind: t(`guard.kind.${kind}`) });
  const [settled] = useDebouncedValue(said, 700);
  useEffect(() => {
    if (settled !== '') announce(settled);
  }, [settled]);
  if (said === '') return null;
  return (
    <p className={styles.guard}>
      <IconShieldExclamation aria-hidden size={18} stroke={1.6} />
      <span>{said}</span>
    </p>
  );
}
