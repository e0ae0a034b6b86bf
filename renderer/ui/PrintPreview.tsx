// The sheet as it will print: the very PDF, page by page, then on paper or into a file.
import { Button, Checkbox, Group, Modal, Text } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../shared/contract/host.ts';
import { announce } from '../app/announce.ts';
import { useAsk } from '../bridge/use-ask.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { InDialog } from './InDialog.tsx';
import { Making } from './Making.tsx';
import styles from './print-preview.module.css';
import { useFocusBack } from './use-focus-back.ts';

const PdfSheet = lazy(async () => ({ default: (await import('./PdfSheet.tsx')).PdfSheet }));

export interface PrintPreviewProps {
  /** What to print; null: the dialog is closed. */
  readonly sheet: Sheet | null;
  readonly onClose: () => void;
}

/** Focus goes into the dialog and back to what opened it. */
export function PrintPreview({ sheet, onClose }: PrintPreviewProps) {
  const { t } = useTranslation();
  useFocusBack(sheet !== null);
  if (sheet === null) return null;
  return (
    <Modal
      title={t('print.preview.title')}
      opened
      onClose={onClose}
      size="min(58rem, 96vw)"
      yOffset="2vh"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ content: styles.content ?? '', body: styles.dialog ?? '' }}
    >
      <InDialog>
        <Preview sheet={sheet} />
      </InDialog>
    </Modal>
  );
}

function Preview({ sheet: ordered }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const [large, setLarge] = useState(false);
  const sheet: Sheet = isSecret(ordered) || !large ? ordered : { ...ordered, large };
  const making = useMadePdf(sheet);
  const printing = useAsk('print.toPrinter');
  const saving = useAsk('print.toFile');
  const [saved, setSaved] = useState(false);
  const save = async () => {
    const answer = await saving.run(sheet);
    const done = answer.ok && answer.value.saved;
    setSaved(done);
    if (done) announce(t('print.preview.saved'));
  };
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Button
            data-autofocus
            leftSection={<IconPrinter aria-hidden size={18} />}
            loading={printing.pending}
            onClick={() => void printing.run(sheet)}
          >
            {t('print.preview.print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf aria-hidden size={18} />}
            loading={saving.pending}
            onClick={() => void save()}
          >
            {t('print.preview.save')}
          </Button>
          {saved && <Text size="sm">{t('print.preview.saved')}</Text>}
        </Group>
        {!isSecret(ordered) && (
          <Checkbox
            label={t('print.preview.large')}
            checked={large}
            onChange={(event) => setLarge(event.currentTarget.checked)}
          />
        )}
      </Group>
      <FailureNotice failure={printing.failure ?? saving.failure ?? making.failure} onRetry={making.retry} />
      {making.failure === null && (
        <Suspense fallback={<Making />}>
          <PdfSheet bytes={making.bytes} />
        </Suspense>
      )}
    </>
  );
}

type SecretSheet = Extract<Sheet, { readonly kind: 'recoveryCode' | 'officeKey' }>;
/** Large enough for everybody already. */
const isSecret = (sheet: Sheet): sheet is SecretSheet =>
  sheet.kind === 'recoveryCode' || sheet.kind === 'officeKey';

/** Has the sheet made anew whenever the order changes; an answer to an older order is dropped. */
function useMadePdf(sheet: Sheet) {
  const order = JSON.stringify(sheet);
  const { run, failure } = useAsk('print.preview');
  const [made, setMade] = useState<{ readonly order: string; readonly bytes: Uint8Array } | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is what asks again
  useEffect(() => {
    let wanted = true;
    void run(JSON.parse(order) as Sheet).then((answer) => {
      if (wanted && answer.ok) setMade({ order, bytes: answer.value.pdf });
    });
    return () => {
      wanted = false;
    };
  }, [order, run, turn]);
  return {
    bytes: made?.order === order ? made.bytes : null,
    failure,
    retry: failure === null ? undefined : () => setTurn(turn + 1),
  };
}
