// What a transfer file holds that was just written.
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../shared/contract/contract.ts';
import { useFormat } from '../app/use-format.ts';

export function TransferWritten({ written }: { readonly written: Answer<'transfer.out'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!written) return null;
  return t('storage.transfer.written', { size: format.bytes(written.bytes) });
}
