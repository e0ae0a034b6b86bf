// A field for what nobody else should read; the button that shows it says of which field, where a form has several.
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface SecretInputProps extends PasswordInputProps {
  readonly label: string;
  /** How the button names what it shows, where the label is no name. */
  readonly shows?: string;
  readonly ref?: React.Ref<HTMLInputElement>;
}

export function SecretInput({ shows, ...rest }: SecretInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      {...rest}
      visibilityToggleButtonProps={{
        'aria-label': t('common.show', { name: shows ?? rest.label }),
        // Reached by Tab, too (WCAG 2.2, 2.1.1).
        tabIndex: 0,
      }}
    />
  );
}
