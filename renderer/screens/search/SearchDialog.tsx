// Search over everything (Ctrl+K): type, choose with the arrow keys, open with Enter.
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { closeOver, useOver } from '../../app/palette.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { SearchBox } from './SearchBox.tsx';

/** Drawn by the frame. */
export function SearchDialog() {
  const { t } = useTranslation();
  const opened = useOver() === 'search';
  useFocusBack(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={closeOver}
      size="42rem"
      yOffset="8vh"
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('search.title')}>
        <SearchBox onClose={closeOver} />
      </Modal.Content>
    </Modal.Root>
  );
}
