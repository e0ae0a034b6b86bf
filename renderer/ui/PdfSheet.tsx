// Opens a PDF and shows it. Loaded only where something is printed: pdf.js is large.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Making } from './Making.tsx';
import { PdfPages } from './PdfPages.tsx';
import { usePdf } from './use-pdf.ts';

/** `bytes` null: the PDF is still being made. */
export function PdfSheet({ bytes }: { readonly bytes: Uint8Array | null }) {
  const { t } = useTranslation();
  const opened = usePdf(bytes);
  if (opened.kind === 'open') return <PdfPages pdf={opened.pdf} />;
  if (opened.kind === 'broken') return <Text role="alert">{t('print.preview.broken')}</Text>;
  return <Making />;
}
