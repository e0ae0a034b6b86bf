// How this PC is used: when it locks, and the shortcut for the quick contact.
import { Select, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { acceleratorOf } from './accelerator.ts';
import { useMachine } from './use-machine.ts';

const minutes = [0, 2, 5, 10, 15, 30, 60] as const;

export function UsePanel() {
  const { t } = useTranslation();
  const { values, change, failure } = useMachine();
  const lockTimes = [...new Set([...minutes, values.lockAfterMinutes])].sort((a, b) => a - b);
  return (
    <Panel title={t('settings.use.title')}>
      <Stack gap="md">
        <Select
          label={t('settings.use.lockAfter')}
          allowDeselect={false}
          data={lockTimes.map((count) => ({
            value: String(count),
            label: count === 0 ? t('settings.use.never') : t('settings.use.minutes', { count }),
          }))}
          value={String(values.lockAfterMinutes)}
          onChange={(value) => change({ lockAfterMinutes: Number(value) })}
        />
        <ShortcutField value={values.quickShortcut} onChange={(quickShortcut) => change({ quickShortcut })} />
        <Switch
          label={t('settings.use.plainKeys')}
          description={t('settings.use.plainKeysHint')}
          checked={values.plainKeys}
          onChange={(event) => change({ plainKeys: event.currentTarget.checked })}
        />
        <FailureNotice failure={failure} />
      </Stack>
    </Panel>
  );
}

interface ShortcutFieldProps {
  /** Electron's accelerator; empty: none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Takes the combination that is pressed; Tab still leaves it. */
function ShortcutField({ value, onChange }: ShortcutFieldProps) {
  const { t } = useTranslation();
  const names: Readonly<Record<string, string>> = {
    CommandOrControl: t('frame.shortcuts.mod'),
    Shift: t('frame.shortcuts.shift'),
    Alt: t('frame.shortcuts.alt'),
  };
  const shown = value
    .split('+')
    .map((key) => names[key] ?? key)
    .join(' + ');
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Delete' || event.key === 'Backspace') onChange('');
    const accelerator = acceleratorOf(event);
    if (accelerator !== undefined) onChange(accelerator);
  };
  return (
    <TextInput
      label={t('settings.use.shortcut')}
      description={t('settings.use.shortcutHint')}
      readOnly
      value={value === '' ? t('settings.use.shortcutOff') : shown}
      onKeyDown={onKeyDown}
    />
  );
}
