// Everything that can be done with a document that is read: what is usual as buttons, the rest in a menu.
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconDots,
  IconHistory,
  IconPencil,
  IconPrinter,
  IconRosetteDiscountCheck,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../app/shortcuts.ts';
import type { Mode } from './mode.ts';
import type { DocumentView } from './use-document.ts';

/** What lies over the document: a dialog or the preview of a sheet. */
export type Over = 'print' | 'printWorking' | 'publish' | 'remove' | null;

export interface DocumentActionsProps {
  readonly document: DocumentView;
  /** What is written stands in no edition yet. */
  readonly unpublished: boolean;
  readonly onMode: (mode: Mode) => void;
  readonly onOver: (over: Over) => void;
}

export function DocumentActions({ document, unpublished, onMode, onOver }: DocumentActionsProps) {
  const { mayEdit, mayPublish, mayLookBack, standing } = document;
  const { t } = useTranslation();
  const write = () => mayEdit && onMode('write');
  useShortcut('mod+E', t('common.edit'), write);
  useShortcut('mod+P', t('knowledge.read.print'), () => onOver('print'));
  return (
    <>
      {mayPublish && (
        <Button
          variant={unpublished ? 'filled' : 'default'}
          leftSection={<IconRosetteDiscountCheck aria-hidden size={18} stroke={1.6} />}
          onClick={() => onOver('publish')}
        >
          {t(standing === undefined ? 'knowledge.read.publish' : 'knowledge.read.publishAnew')}
        </Button>
      )}
      {mayEdit && (
        <Button
          variant={mayPublish && unpublished ? 'default' : 'filled'}
          leftSection={<IconPencil aria-hidden size={18} stroke={1.6} />}
          onClick={write}
        >
          {t('common.edit')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter aria-hidden size={18} stroke={1.6} />}
        onClick={() => onOver('print')}
      >
        {t('common.print')}
      </Button>
      {mayLookBack && (
        <Button
          variant="default"
          leftSection={<IconHistory aria-hidden size={18} stroke={1.6} />}
          onClick={() => onMode('versions')}
        >
          {t('knowledge.read.versions')}
        </Button>
      )}
      <More document={document} onOver={onOver} />
    </>
  );
}

function More({ document, onOver }: Pick<DocumentActionsProps, 'document' | 'onOver'>) {
  const { mayEdit, mayRemove, standing } = document;
  const { t } = useTranslation();
  const mayPrintWorking = mayEdit && standing !== undefined;
  if (!mayPrintWorking && !mayRemove) return null;
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('knowledge.read.actions')}>
          <IconDots aria-hidden size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayPrintWorking && (
          <Menu.Item
            leftSection={<IconPrinter aria-hidden size={18} stroke={1.6} />}
            onClick={() => onOver('printWorking')}
          >
            {t('knowledge.read.printWorking')}
          </Menu.Item>
        )}
        {mayRemove && (
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconTrash aria-hidden size={18} stroke={1.6} />}
            onClick={() => onOver('remove')}
          >
            {t('knowledge.read.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
