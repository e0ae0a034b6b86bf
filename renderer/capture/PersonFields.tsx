// How a person can be reached, and what for: the same fields with a new contact and on its page.
import { Autocomplete, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './capture.module.css';
import type { PersonPart } from './contact-form.ts';

export interface PersonFieldsProps {
  readonly person: PersonPart;
  /** What is wrong with the purpose. */
  readonly error: string | undefined;
  readonly onChange: (person: PersonPart) => void;
}

export function PersonFields({ person, error, onChange }: PersonFieldsProps) {
  const { t } = useTranslation();
  const set = (part: Partial<PersonPart>) => onChange({ ...person, ...part });
  const purposes = (['purposeCall', 'purposeMail', 'purposeDocuments', 'purposeAppointment'] as const).map(
    (key) => t(`capture.${key}`),
  );
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('capture.personName')}
        autoComplete="off"
        data-autofocus
        maxLength={200}
        value={person.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('capture.personReach')}
        autoComplete="off"
        maxLength={200}
        value={person.reach}
        onChange={(event) => set({ reach: event.currentTarget.value })}
      />
      <TextInput
        label={t('capture.personReference')}
        autoComplete="off"
        maxLength={200}
        value={person.reference}
        onChange={(event) => set({ reference: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('capture.personPurpose')}
        required
        maxLength={200}
        error={error}
        data={purposes}
        value={person.purpose}
        onChange={(purpose) => set({ purpose })}
      />
    </div>
  );
}
