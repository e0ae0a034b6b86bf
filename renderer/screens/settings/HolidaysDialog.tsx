// Takes over a year's public holidays of a German state, after showing which ones.
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { State } from '../../../shared/model/closing-days.ts';
import { publicHolidays, states } from '../../../shared/model/closing-days.ts';
import { useFormat } from '../../app/use-format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './settings.module.css';
import type { ClosingDaysModel } from './use-closing-days.ts';

export interface HolidaysDialogProps {
  readonly model: ClosingDaysModel;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function HolidaysDialog({ model, opened, onClose }: HolidaysDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('settings.closing.takeOver')} opened={opened} onClose={onClose}>
      <Choice model={model} onClose={onClose} />
    </Dialog>
  );
}

/** Years on offer: this one and the four after it. */
const yearsAhead = 5;

function Choice({ model, onClose }: Omit<HolidaysDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const thisYear = Number(format.today().slice(0, 4));
  const [state, setState] = useState<State | null>(null);
  const [year, setYear] = useState(thisYear);
  const there = new Set(model.days?.map(({ date }) => date));
  const offered = state === null ? [] : publicHolidays(year, state);
  const fresh = offered.filter(({ date }) => !there.has(date));
  const take = async () => {
    if (!(await model.add(offered))) return;
    notifications.show({ message: t('settings.closing.taken', { year }) });
    onClose();
  };
  return (
    <Stack gap="md">
      <Group grow align="start">
        <NativeSelect
          label={t('settings.closing.state')}
          data-autofocus
          data={[
            { value: '', label: t('capture.choose') },
            ...states.map((value) => ({ value, label: t(`settings.closing.states.${value}`) })),
          ]}
          value={state ?? ''}
          onChange={({ currentTarget }) =>
            setState(states.find((value) => value === currentTarget.value) ?? null)
          }
        />
        <NativeSelect
          label={t('settings.closing.year')}
          data={Array.from({ length: yearsAhead }, (_, index) => String(thisYear + index))}
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
      </Group>
      <ul className={styles.offered}>
        {offered.map(({ date, name }) => (
          <li key={date} className={there.has(date) ? styles.there : undefined}>
            <span>{format.weekdayDate(date)}</span>
            <span>{name}</span>
            {there.has(date) && <span>({t('settings.closing.there')})</span>}
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {state !== null && fresh.length === 0 ? t('settings.closing.allThere') : t('settings.closing.partly')}
      </Text>
      <FailureNotice failure={model.failure} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {fresh.length > 0 && (
          <Button loading={model.pending} onClick={() => void take()}>
            {t('settings.closing.take', { count: fresh.length })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
