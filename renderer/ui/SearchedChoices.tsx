// Several choices out of a list that is searched by typing: what is typed marks the first that fits, and Enter takes it.
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How many are offered at a time; typing brings the others. */
const offered = 50;

export function SearchedChoices(props: MultiSelectProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  return (
    <MultiSelect
      limit={offered}
      {...props}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // Nothing is marked before somebody types: a second Enter takes no more than the first.
      selectFirstOptionOnChange={typed !== ''}
      hidePickedOptions
      nothingFoundMessage={t('common.nothingFound')}
    />
  );
}
