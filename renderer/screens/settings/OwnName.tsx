// How somebody is called, for the person to change.
import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './settings.module.css';
import type { MembersModel } from './use-members.ts';

export interface OwnNameProps {
  readonly name: string;
  /** A PC that belongs to nobody alone has a name of its own. */
  readonly workplace?: boolean;
  readonly model: Pick<MembersModel, 'rename' | 'pending'>;
}

export function OwnName({ name, workplace = false, model }: OwnNameProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  const save = async () => {
    if (wanted !== '' && (await model.rename(wanted))) notifications.show({ message: t('members.renamed') });
  };
  return (
    <form
      noValidate
      className={styles.ownName}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t(workplace ? 'members.workplaceName' : 'members.yourName')}
        description={t(workplace ? 'members.workplaceNameHint' : 'members.yourNameHint')}
        required
        maxLength={200}
        value={typed}
        error={wanted === '' ? t('reasons.empty') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={wanted === name} loading={model.pending}>
        {t('common.save')}
      </Button>
    </form>
  );
}
