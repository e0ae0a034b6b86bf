// What can be printed from here: this guideline, its draft, or all that are published.
import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/contract/host.ts';
import type { Conduct } from './use-conduct.ts';

export interface PrintMenuProps {
  readonly conduct: Conduct;
  readonly onPrint: (sheet: Sheet) => void;
}

export function PrintMenu({ conduct: { current, entries, mayEdit, view }, onPrint }: PrintMenuProps) {
  const { t } = useTranslation();
  const published = entries
    .filter(({ reading }) => reading !== undefined)
    .map(({ guideline }) => guideline.id);
  const shown = view.kind === 'edition' ? view.id : current?.guideline.id;
  if (published.length === 0 && shown === undefined) return null;
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter aria-hidden size={18} />}>
          {t('conduct.print.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {shown !== undefined && current?.reading && (
          <Menu.Item onClick={() => onPrint({ kind: 'guidelines', ids: [shown] })}>
            {t('conduct.print.this')}
          </Menu.Item>
        )}
        {mayEdit && current && (
          <Menu.Item
            onClick={() => onPrint({ kind: 'guidelines', ids: [current.guideline.id], working: true })}
          >
            {t('conduct.print.thisDraft')}
          </Menu.Item>
        )}
        {published.length > 0 && (
          <Menu.Item onClick={() => onPrint({ kind: 'guidelines', ids: published })}>
            {t('conduct.print.all')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
