// Public holidays and days of the office's own on which nobody can be served: due days move past them.
import { ActionIcon, Button, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingDay } from '../../../shared/model/closing-days.ts';
import { announce } from '../../app/announce.ts';
import { useFormat } from '../../app/use-format.ts';
import { DayInput } from '../../dates/DayInput.tsx';
import { holdsUnread } from '../../dates/holds-unread.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { HolidaysDialog } from './HolidaysDialog.tsx';
import styles from './settings.module.css';
import type { ClosingDaysModel } from './use-closing-days.ts';
import { useClosingDays } from './use-closing-days.ts';

export function ClosingDaysPanel() {
  const { t } = useTranslation();
  const model = useClosingDays();
  const [taking, setTaking] = useState(false);
  const { days = [], mayChange } = model;
  return (
    <Panel
      title={t('settings.closing.title')}
      lead={t('settings.closing.lead')}
      aside={
        mayChange && (
          <Button size="xs" variant="default" onClick={() => setTaking(true)}>
            {t('settings.closing.takeOver')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {days.length === 0 ? (
          <Text c="dimmed">{t('settings.closing.empty')}</Text>
        ) : (
          <Days days={days} model={model} />
        )}
        <FailureNotice failure={model.failure} />
        {mayChange && <AddDay model={model} />}
      </Stack>
      <HolidaysDialog model={model} opened={taking} onClose={() => setTaking(false)} />
    </Panel>
  );
}

interface DaysProps {
  readonly days: readonly ClosingDay[];
  readonly model: ClosingDaysModel;
}

/** By year; what is over waits until it is asked for. */
function Days({ days, model }: DaysProps) {
  const { t } = useTranslation();
  const today = useFormat().today();
  const [all, setAll] = useState(false);
  const past = days.filter(({ date }) => date < today).length;
  const shown = all ? days : days.slice(past);
  const years = [...Map.groupBy(shown, ({ date }) => date.slice(0, 4))];
  return (
    <div>
      {past > 0 && !all && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('settings.closing.past', { count: past })}
        </Button>
      )}
      {years.map(([year, inYear]) => (
        <Year key={year} year={year} days={inYear} model={model} />
      ))}
    </div>
  );
}

function Year({ year, days, model }: DaysProps & { readonly year: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = async (date: string, button: HTMLElement) => {
    const row = button.closest('tr');
    const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button');
    if (!(await model.remove(date))) return;
    announce(t('settings.closing.removed', { date: format.date(date) }));
    // The button goes with its row; whoever uses keys goes on at the next.
    next?.focus();
  };
  return (
    <section aria-label={year}>
      <h3 className={styles.yearHead}>{year}</h3>
      <table className={styles.days}>
        <tbody>
          {days.map(({ date, name }) => (
            <tr key={date}>
              <th scope="row">{format.weekdayDate(date)}</th>
              <td>{name}</td>
              <td>
                {model.mayChange && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('settings.closing.remove', { date: format.date(date) })}
                    onClick={(event) => void remove(date, event.currentTarget)}
                  >
                    <IconX aria-hidden size={16} stroke={1.6} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AddDay({ model }: { readonly model: ClosingDaysModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [date, setDate] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [turn, setTurn] = useState(0);
  const box = useRef<HTMLFormElement>(null);
  const toDay = () => requestAnimationFrame(() => box.current?.querySelector('input')?.focus());
  const add = async () => {
    setMissing(date === null);
    if (date === null) return toDay();
    if (!(await model.add([{ date, name }]))) return;
    announce(t('settings.closing.added', { date: format.date(date) }));
    setDate(null);
    setName('');
    // A field with its calendar open would keep the words of the day before.
    setTurn(turn + 1);
    toDay();
  };
  return (
    <form
      ref={box}
      noValidate
      className={styles.addDay}
      onSubmit={(event) => {
        event.preventDefault();
        if (!holdsUnread(event.currentTarget)) void add();
      }}
    >
      <DayInput
        key={turn}
        label={t('settings.closing.date')}
        value={date}
        onChange={setDate}
        error={missing && date === null ? t('reasons.missing') : undefined}
      />
      <TextInput
        label={t('settings.closing.name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={model.pending}>
        {t('settings.closing.add')}
      </Button>
    </form>
  );
}
