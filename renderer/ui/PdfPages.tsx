// Leafing through a PDF: one page at a time, whole or larger, by buttons and by keys.
import { ActionIcon, Button, Group, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './print-preview.module.css';
import { usePdfPage } from './use-pdf.ts';

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
/** A4 in CSS pixels, until the page itself is read. */
const paper = { width: 794, height: 1123 };

export function PdfPages({ pdf }: { readonly pdf: PDFDocumentProxy }) {
  const { t } = useTranslation();
  const [number, setNumber] = useState(1);
  const [chosen, setChosen] = useState<number | null>(null);
  const { ref: desk, width, height } = useElementSize();
  const [size, setSize] = useState(paper);
  const whole = Math.max(0.2, Math.min((width - 8) / size.width, (height - 8) / size.height));
  const zoom = chosen ?? whole;
  const larger = zooms.find((step) => step > zoom + 0.01);
  const smaller = zooms.findLast((step) => step < zoom - 0.01);
  const leaf = (by: number) => setNumber(Math.min(Math.max(number + by, 1), pdf.numPages));
  const page = usePdfPage(pdf, number, zoom);
  if (page.size && page.size.width !== size.width) setSize(page.size);
  const keys: Readonly<Record<string, () => void>> = {
    PageDown: () => leaf(1),
    PageUp: () => leaf(-1),
    Home: () => setNumber(1),
    End: () => setNumber(pdf.numPages),
    '+': () => setChosen(larger ?? zoom),
    '-': () => setChosen(smaller ?? zoom),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keys[event.key];
    if (!run || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    run();
  };
  const where = t('print.preview.page', { page: number, pages: pdf.numPages });
  return (
    <>
      <Group
        role="toolbar"
        aria-label={t('print.preview.toolbar')}
        justify="center"
        gap="xs"
        onKeyDown={onKeyDown}
      >
        <Tool
          icon={IconChevronLeft}
          label={t('print.preview.previous')}
          disabled={number === 1}
          onClick={() => leaf(-1)}
        />
        <Text size="sm" role="status">
          {where}
        </Text>
        <Tool
          icon={IconChevronRight}
          label={t('print.preview.next')}
          disabled={number === pdf.numPages}
          onClick={() => leaf(1)}
        />
        <Tool
          icon={IconZoomOut}
          label={t('print.preview.zoomOut')}
          disabled={smaller === undefined}
          onClick={() => setChosen(smaller ?? zoom)}
        />
        <Text size="sm">{t('print.preview.zoom', { percent: Math.round(zoom * 100) })}</Text>
        <Tool
          icon={IconZoomIn}
          label={t('print.preview.zoomIn')}
          disabled={larger === undefined}
          onClick={() => setChosen(larger ?? zoom)}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={chosen === null}
          onClick={() => setChosen(null)}
        >
          {t('print.preview.fitPage')}
        </Button>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key (WCAG 2.1.1) */}
      <section ref={desk} aria-label={where} tabIndex={0} className={styles.desk} onKeyDown={onKeyDown}>
        <canvas ref={page.canvas} aria-hidden className={styles.paper} />
        <VisuallyHidden>
          {page.lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </VisuallyHidden>
      </section>
    </>
  );
}

interface ToolProps {
  readonly icon: Icon;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Tool({ icon: Picture, label, disabled, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="md" aria-label={label} disabled={disabled} onClick={onClick}>
        <Picture aria-hidden size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
