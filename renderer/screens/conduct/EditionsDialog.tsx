// Every edition that was ever published of a guideline, each readable as it was.
import { Badge, Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { validityOf } from '../../../shared/conduct/standing.ts';
import { numberEditions } from '../../../shared/model/conduct.ts';
import type { Row } from '../../../shared/model/row.ts';
import { useFormat } from '../../app/use-format.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Conduct } from './use-conduct.ts';

export interface EditionsDialogProps {
  readonly conduct: Conduct;
  readonly entry: GuidelineEntry;
  readonly onClose: () => void;
}

export function EditionsDialog({
  conduct,
  entry: { guideline, editions, reading },
  onClose,
}: EditionsDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const newestFirst = numberEditions(editions).reverse();
  const stateOf = (edition: Row<'edition'>) => {
    const validity = validityOf(edition.fields, format.today());
    if (edition.id === reading?.standing.edition.id) return validity === 'inForce' ? 'present' : validity;
    return validity === 'inForce' ? 'replaced' : validity;
  };
  const read = (id: string) => {
    conduct.show({ kind: 'edition', id });
    onClose();
  };
  return (
    <Dialog
      title={t('conduct.editions.title', { title: guideline.fields.title })}
      opened
      onClose={onClose}
      size="xl"
    >
      {newestFirst.length === 0 ? (
        <Text>{t('conduct.editions.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                {(['number', 'validity', 'change', 'note', 'actions'] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`conduct.editions.column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {newestFirst.map(({ edition, number }) => (
                <Table.Tr key={edition.id}>
                  <Table.Th scope="row">{number}</Table.Th>
                  <Table.Td>
                    <Validity edition={edition} />{' '}
                    <Badge variant="default" tt="none">
                      {t(`conduct.editions.${stateOf(edition)}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td>{t(`model.change.${edition.fields.change}`)}</Table.Td>
                  <Table.Td>{edition.fields.note}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('conduct.editions.readNumber', { number })}
                      onClick={() => read(edition.id)}
                    >
                      {t('conduct.editions.read')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Dialog>
  );
}

function Validity({ edition: { fields } }: { readonly edition: Row<'edition'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = format.date(fields.effectiveFrom);
  return fields.validUntil === undefined
    ? t('conduct.editions.from', { from })
    : t('conduct.editions.range', { from, until: format.date(fields.validUntil) });
}
