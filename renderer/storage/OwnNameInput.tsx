// How whoever comes to a team is called there.
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface OwnNameInputProps {
  readonly model: {
    readonly name: string;
    readonly nameMissing: boolean;
    readonly setName: (name: string) => void;
  };
  readonly description?: string;
}

export function OwnNameInput({ model, description }: OwnNameInputProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('joining.ask.name')}
      description={description}
      required
      maxLength={200}
      autoComplete="name"
      value={model.name}
      error={model.nameMissing ? t('reasons.empty') : undefined}
      onChange={(event) => model.setName(event.currentTarget.value)}
    />
  );
}
