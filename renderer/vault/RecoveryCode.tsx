// A secret that is shown this once, the vault's recovery code or the office's recovery key: to copy, print, and prove by
// its last group that it was noted.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../shared/contract/host.ts';
import { announce } from '../app/announce.ts';
import { useAsk } from '../bridge/use-ask.ts';
import { CharacterGroups } from '../ui/CharacterGroups.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../ui/focus-first-refused.ts';
import { PrintPreview } from '../ui/PrintPreview.tsx';
import styles from './recovery-code.module.css';

/** Words and sheet of each secret. */
const words = { recoveryCode: 'firstStart.code', officeKey: 'storage.key' } as const;
type SecretKind = keyof typeof words;

export interface RecoveryCodeProps {
  readonly kind?: SecretKind;
  readonly code: string;
  readonly officeName: string;
  readonly onDone: () => void;
}

const plain = (text: string): string => text.replace(/[\s\p{Pd}]/gu, '').toUpperCase();

/** Whoever draws it gives it its heading and says that it is shown once. */
export function RecoveryCode({ kind = 'recoveryCode', code, officeName, onDone }: RecoveryCodeProps) {
  const { t } = useTranslation();
  const of = words[kind];
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const confirm = (event: React.FormEvent) => {
    event.preventDefault();
    if (plain(typed) === code.split('-').at(-1)) return onDone();
    setRefused(true);
    focusFirstRefused(form);
  };
  return (
    <form ref={form} noValidate onSubmit={confirm}>
      <Stack gap="md">
        <CharacterGroups label={t(`${of}.label`)} groups={code.split('-')} />
        <Text>{t(`${of}.keep`)}</Text>
        <Ways kind={kind} code={code} officeName={officeName} />
        <TextInput
          label={t(`${of}.confirm`)}
          description={t(`${of}.confirmHint`)}
          required
          maxLength={8}
          autoComplete="off"
          classNames={{ input: styles.typed ?? '' }}
          value={typed}
          error={refused ? t(`${of}.wrong`) : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <Group justify="flex-end">
          <Button type="submit">{t(`${of}.done`)}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Ways({ kind, code, officeName }: Required<Omit<RecoveryCodeProps, 'onDone'>>) {
  const { t } = useTranslation();
  const of = words[kind];
  const copying = useAsk('clipboard.write');
  const [copied, setCopied] = useState(false);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const copy = async () => {
    const answer = await copying.run({ text: code });
    setCopied(answer.ok);
    if (answer.ok) announce(t(`${of}.copied`));
  };
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter aria-hidden size={18} />}
          onClick={() => setSheet({ kind, code, officeName })}
        >
          {t(`${of}.print`)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy aria-hidden size={18} />}
          loading={copying.pending}
          onClick={() => void copy()}
        >
          {t(`${of}.copy`)}
        </Button>
      </Group>
      {copied && <Text size="sm">{t(`${of}.copied`)}</Text>}
      <FailureNotice failure={copying.failure} />
      <PrintPreview sheet={sheet} onClose={() => setSheet(null)} />
    </Stack>
  );
}
