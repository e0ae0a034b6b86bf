// What each role may do, in plain words.
import { useTranslation } from 'react-i18next';
import { role as roles } from '../../../shared/model/primitives.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './settings.module.css';

export function RolesPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t('members.rolesTitle')}>
      <dl className={styles.roles}>
        {roles.options.map((role) => (
          <div key={role}>
            <dt>{t(`model.role.${role}`)}</dt>
            <dd>{t(`members.may.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
