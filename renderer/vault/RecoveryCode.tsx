// The recovery code, shown this once: to copy, print, and prove by its last group that it was noted.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../shared/contract/host.ts';
import { announce } from '../app/announce.ts';
import { useAsk } from '../bridge/use-ask.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { PrintPreview } from '../ui/PrintPreview.tsx';
import styles from './recovery-code.module.css';

export interface RecoveryCodeProps {
  readonly code: string;
  readonly officeName: string;
  readonly onDone: () => void;
}

const plain = (text: string): string => text.replace(/[\s\p{Pd}]/gu, '').toUpperCase();

/** Whoever draws it gives it its heading and says that it is shown once. */
export function RecoveryCode({ code, officeName, onDone }: RecoveryCodeProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const confirm = (event: React.FormEvent) => {
    event.preventDefault();
    if (plain(typed) === plain(code).slice(-4)) onDone();
    else setRefused(true);
  };
  return (
    <form onSubmit={confirm}>
      <Stack gap="md">
        <ol className={styles.code} aria-label={t('firstStart.code.label')}>
          {code.split('-').map((group, index) => (
            <li key={index}>{group}</li>
          ))}
        </ol>
        <Text>{t('firstStart.code.keep')}</Text>
        <Ways code={code} officeName={officeName} />
        <TextInput
          label={t('firstStart.code.confirm')}
          description={t('firstStart.code.confirmHint')}
          required
          maxLength={8}
          autoComplete="off"
          classNames={{ input: styles.typed ?? '' }}
          value={typed}
          error={refused ? t('firstStart.code.wrong') : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <Group justify="flex-end">
          <Button type="submit">{t('firstStart.code.done')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Ways({ code, officeName }: { readonly code: string; readonly officeName: string }) {
  const { t } = useTranslation();
  const copying = useAsk('clipboard.write');
  const [copied, setCopied] = useState(false);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const copy = async () => {
    const answer = await copying.run({ text: code });
    setCopied(answer.ok);
    if (answer.ok) announce(t('firstStart.code.copied'));
  };
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter aria-hidden size={18} />}
          onClick={() => setSheet({ kind: 'recoveryCode', code, officeName })}
        >
          {t('firstStart.code.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy aria-hidden size={18} />}
          loading={copying.pending}
          onClick={() => void copy()}
        >
          {t('firstStart.code.copy')}
        </Button>
      </Group>
      {copied && <Text size="sm">{t('firstStart.code.copied')}</Text>}
      <FailureNotice failure={copying.failure} />
      <PrintPreview sheet={sheet} onClose={() => setSheet(null)} />
    </Stack>
  );
}
