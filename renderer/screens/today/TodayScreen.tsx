// Heute: record a contact at once, see what waits, and carry one principle through the day.
import { useTranslation } from 'react-i18next';
import { mayRead, mayWrite } from '../../../shared/model/roles.ts';
import type { ScreenProps } from '../../app/screens.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { ContactForm } from '../../capture/ContactForm.tsx';
import { FollowUpsDue } from '../../follow-ups/FollowUpsDue.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { CodeOwed } from '../../vault/CodeOwed.tsx';
import { Impressions } from './Impressions.tsx';
import { NewlyPublished } from './NewlyPublished.tsx';
import { PrincipleOfTheDay } from './PrincipleOfTheDay.tsx';
import { Reading } from './Reading.tsx';
import { ToDecide } from './ToDecide.tsx';
import styles from './today.module.css';

const followUpsInSight = 3;

export function TodayScreen({ id }: ScreenProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSession();
  const canWrite = mayWrite(role, 'contact');
  return (
    <>
      <ScreenHeader title={t('frame.nav.today')} lead={format.longDate(format.today())} />
      <CodeOwed />
      <div className={styles.columns}>
        <div className={styles.column}>
          {canWrite && (
            <Panel title={t('capture.title')}>
              <ContactForm draftKey="contact" folded />
            </Panel>
          )}
          {mayRead(role, 'impression') && <Impressions found={id} />}
          {!mayRead(role, 'contact') && <NewlyPublished />}
        </div>
        <div className={styles.column}>
          <ToDecide />
          <PrincipleOfTheDay />
          {mayRead(role, 'followUp') && <FollowUpsDue most={followUpsInSight} />}
          <Reading />
        </div>
      </div>
    </>
  );
}
