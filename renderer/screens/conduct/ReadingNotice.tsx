// One's own "still to read", on top of the book until it is read or put off until the counter has closed.
import { Button, Menu } from '@mantine/core';
import { IconBellRinging, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/use-format.ts';
import { reminderTimes, useReminder } from '../../replica/use-reading.ts';
import styles from './conduct.module.css';
import type { Conduct } from './use-conduct.ts';

export function ReadingNotice({ conduct }: { readonly conduct: Conduct }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reminder = useReminder();
  const count = conduct.unread.length;
  const first = conduct.unread[0]?.guideline.id;
  if (first === undefined) return null;
  if (reminder.until !== null) {
    const time = format.time(reminder.until);
    const isToday = new Date(reminder.until).toDateString() === new Date().toDateString();
    const words = isToday ? (count === 1 ? 'snoozedOne' : 'snoozed') : 'snoozedTomorrow';
    return (
      <section aria-label={t('conduct.reading.label')} className={`${styles.notice} ${styles.quiet}`}>
        <IconClock aria-hidden size={18} />
        <span className={styles.noticeText}>{t(`conduct.reading.${words}`, { time, count })}</span>
        <Button size="compact-sm" variant="default" onClick={() => void reminder.clear()}>
          {t('conduct.reading.showNow')}
        </Button>
      </section>
    );
  }
  return (
    <section aria-label={t('conduct.reading.label')} className={styles.notice}>
      <IconBellRinging aria-hidden size={18} />
      <span className={styles.noticeText}>
        {t('conduct.reading.count', { count })} <small>{t('conduct.reading.onlyYou')}</small>
      </span>
      <Button size="compact-sm" onClick={() => conduct.open(first, { kind: 'present' })}>
        {t('conduct.reading.go')}
      </Button>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t('conduct.reading.remind')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {reminderTimes(new Date()).map((instant) => (
            <Menu.Item key={instant} onClick={() => void reminder.set(instant)}>
              {t(isTomorrow(instant) ? 'conduct.reading.remindTomorrow' : 'conduct.reading.remindAt', {
                time: format.time(instant),
              })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}

const isTomorrow = (instant: string): boolean =>
  new Date(instant).toDateString() !== new Date().toDateString();
