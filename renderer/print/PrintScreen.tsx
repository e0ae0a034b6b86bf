// The hidden print window: fetches one sheet, draws it on paper-white pages, and says when it can be printed.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../shared/contract/host.ts';
import type { Translate } from '../../shared/words/translator.ts';
import type { ScreenProps } from '../app/screens.ts';
import { speak } from '../app/words.ts';
import { ask } from '../bridge/client.ts';
import { DocumentSheet } from './DocumentSheet.tsx';
import { GuidelineSheets } from './GuidelineSheets.tsx';
import type { Drawn } from './load-sheet.ts';
import { loadSheet } from './load-sheet.ts';
import { RecoverySheet } from './RecoverySheet.tsx';
import { useReady } from './use-ready.ts';
import './print.css';

/** Draws nothing where there is no sheet to print: in any other window, or on paper that nobody asked for. */
export function PrintScreen(_props: ScreenProps) {
  const { t } = useTranslation();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    void ask('print.sheet').then(async (answer) => {
      if (!answer.ok || answer.value === null) return;
      const drawn = await drawnOrFailed(answer.value);
      if (drawn) await speak(drawn.language);
      setDrawn(drawn);
    });
  }, []);
  return drawn === null ? null : <Paper drawn={drawn} title={titleOf(drawn, t)} />;
}

async function drawnOrFailed(sheet: Sheet): Promise<Drawn | null> {
  const loaded = await loadSheet(sheet);
  if (loaded.ok) return loaded.value;
  await ask('print.failed', { reason: loaded.failure.kind });
  return null;
}

function titleOf(drawn: Drawn, t: Translate): string {
  if ('code' in drawn) {
    const title = t(drawn.kind === 'officeKey' ? 'print.officeKey.title' : 'print.recovery.title');
    return `${title} – ${drawn.head.name}`;
  }
  if (drawn.kind === 'document') return `${drawn.document.content.title} – ${drawn.head.name}`;
  const [only, ...more] = drawn.guidelines;
  return `${only && more.length === 0 ? only.content.title : t('print.guideline.setTitle')} – ${drawn.head.name}`;
}

function Paper({ drawn, title }: { readonly drawn: Drawn; readonly title: string }) {
  useReady(title);
  switch (drawn.kind) {
    case 'guidelines':
      return <GuidelineSheets {...drawn} />;
    case 'document':
      return <DocumentSheet {...drawn} />;
    case 'recoveryCode':
    case 'officeKey':
      return <RecoverySheet {...drawn} />;
  }
}
