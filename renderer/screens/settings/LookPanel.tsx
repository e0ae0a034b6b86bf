// How the window looks: language, colours, reading size.
import { Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../shared/words/words.ts';
import { languageNames } from '../../app/LanguageSwitch.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useMachine } from './use-machine.ts';

const schemes = ['light', 'dark', 'auto'] as const;
const sizes = ['normal', 'large', 'larger'] as const;

export function LookPanel() {
  const { t } = useTranslation();
  const { values, change, failure } = useMachine();
  return (
    <Panel title={t('settings.look.title')}>
      <Stack gap="md">
        <Select
          label={t('settings.language')}
          allowDeselect={false}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={values.language}
          onChange={(language) => language !== null && change({ language })}
        />
        <Choice
          label={t('settings.look.scheme')}
          options={schemes.map((value) => ({ value, label: t(`settings.look.schemes.${value}`) }))}
          value={values.colorScheme}
          onChange={(colorScheme) => change({ colorScheme })}
        />
        <Choice
          label={t('settings.look.size')}
          options={sizes.map((value) => ({ value, label: t(`settings.look.sizes.${value}`) }))}
          value={values.readingSize}
          onChange={(readingSize) => change({ readingSize })}
        />
        <FailureNotice failure={failure} />
      </Stack>
    </Panel>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div>
      <Input.Label component="div" id={id}>
        {label}
      </Input.Label>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        data={[...options]}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
