// Every dialog of the window: named, closable by Escape and button, focus kept inside and given back.
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { InDialog } from './InDialog.tsx';
import { useFocusBack } from './use-focus-back.ts';

export interface DialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  /** Only what is in it can close it: for what is shown once. */
  readonly stays?: boolean;
  /** False while something else opens in its place and takes the focus. */
  readonly givesBack?: boolean;
}

/** Mantine's Modal with our words. The element to focus first carries `data-autofocus`. */
export function Dialog(props: DialogProps) {
  const { title, opened, onClose, children, size = 'md', stays = false, givesBack = true } = props;
  useFocusBack(opened);
  return (
    <Modal
      title={title}
      opened={opened}
      onClose={onClose}
      size={size}
      returnFocus={givesBack}
      classNames={{ content: styles.content ?? '' }}
      withCloseButton={!stays}
      closeOnEscape={!stays}
      closeOnClickOutside={!stays}
    >
      <InDialog>{children}</InDialog>
    </Modal>
  );
}

/** The buttons at the end of a long dialog: in sight however far it is scrolled. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
