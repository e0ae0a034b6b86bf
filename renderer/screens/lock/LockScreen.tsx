// The locked window: nothing of the office is shown, not even its name.
import { Alert, Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKey, IconRestore } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';
import { SecretInput } from '../../ui/SecretInput.tsx';
import { Threshold } from '../../ui/Threshold.tsx';
import { isComplete, NewPassphrase, noPassphrase } from '../../vault/NewPassphrase.tsx';
import { RestoreForm } from '../../vault/RestoreForm.tsx';
import styles from './lock.module.css';
import { useLock } from './use-lock.ts';

export interface LockScreenProps {
  readonly hasSystemSlot: boolean;
  /** The sample office's passphrase is no secret: one click opens it. */
  readonly sample: boolean;
  /** The vault's files were found damaged: a backup can take their place. */
  readonly damaged: boolean;
}

export function LockScreen({ hasSystemSlot, sample, damaged }: LockScreenProps) {
  const { t } = useTranslation();
  const lock = useLock();
  useEffect(() => {
    document.title = t('common.appName');
  }, [t]);
  if (damaged && lock.way === 'restore')
    return (
      <Threshold aside={<LanguageSwitch />}>
        <InPlace lock={lock} />
      </Threshold>
    );
  return (
    <Threshold aside={<LanguageSwitch />}>
      <div>
        <Title order={1}>{t('lock.title')}</Title>
        <Text c="dimmed">{t(sample ? 'lock.sampleLead' : 'lock.lead')}</Text>
      </div>
      {sample && <Sample lock={lock} />}
      {!sample &&
        (lock.way === 'code' ? (
          <ByCode lock={lock} />
        ) : (
          <ByPassphrase lock={lock} hasSystemSlot={hasSystemSlot} />
        ))}
      {damaged && <Damaged onRestore={() => lock.choose('restore')} />}
    </Threshold>
  );
}

type Lock = ReturnType<typeof useLock>;

function Sample({ lock }: { readonly lock: Lock }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <FailureNotice failure={lock.failure} />
      <Button size="md" autoFocus loading={lock.pending} onClick={lock.openSample}>
        {t('lock.openSample')}
      </Button>
      <Button variant="default" loading={lock.leavePending} onClick={lock.leaveSample}>
        {t('frame.sample.leave')}
      </Button>
    </Stack>
  );
}

/** The way on where the passphrase is right and the files are not. */
function Damaged({ onRestore }: { readonly onRestore: () => void }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('lock.damaged.title')} className={styles.damaged}>
      <Title order={2} size="h4">
        {t('lock.damaged.title')}
      </Title>
      <Text size="sm" my="xs">
        {t('lock.damaged.text')}
      </Text>
      <Button
        variant="default"
        leftSection={<IconRestore aria-hidden size={18} stroke={1.6} />}
        onClick={onRestore}
      >
        {t('lock.damaged.restore')}
      </Button>
    </section>
  );
}

/** In words of the language of the moment, which may change while it stands there. */
function Restored({ folder }: { readonly folder: string }) {
  const { t } = useTranslation();
  return t('lock.damaged.restored', { folder });
}

function InPlace({ lock }: { readonly lock: Lock }) {
  const { t } = useTranslation();
  const restore = async (passphrase: string) => {
    const folder = await lock.restore(passphrase);
    // Stays until it was read: it says where the damaged vault lies.
    if (folder !== null) notifications.show({ message: <Restored folder={folder} />, autoClose: false });
  };
  return (
    <RestoreForm
      lead={t('lock.damaged.lead')}
      failure={lock.restoreFailure}
      pending={lock.restores}
      onRestore={(passphrase) => void restore(passphrase)}
      onBack={() => lock.choose('passphrase')}
    />
  );
}

function ByPassphrase({ lock, hasSystemSlot }: { readonly lock: Lock; readonly hasSystemSlot: boolean }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!(await lock.open(passphrase))) field.current?.select();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SecretInput
          ref={field}
          label={t('lock.passphrase')}
          autoFocus
          size="md"
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        />
        {capsLock && (
          <Alert color="brass" variant="light" p="xs">
            {t('lock.capsLock')}
          </Alert>
        )}
        <FailureNotice failure={lock.failure} />
        <Button type="submit" size="md" loading={lock.pending} disabled={passphrase === ''}>
          {t('lock.open')}
        </Button>
        {hasSystemSlot && (
          <Button
            variant="default"
            leftSection={<IconKey aria-hidden size={18} />}
            loading={lock.systemPending}
            onClick={lock.openWithSystem}
          >
            {t('lock.withSystem')}
          </Button>
        )}
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => lock.choose('code')}>
          {t('lock.withCode')}
        </Anchor>
      </Stack>
    </form>
  );
}

function ByCode({ lock }: { readonly lock: Lock }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [strict, setStrict] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (isComplete(passphrase)) return lock.openWithCode(code, passphrase.first);
    setStrict(true);
    focusFirstRefused(fields);
  };
  return (
    <form ref={fields} noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('lock.code')}
          description={t('lock.codeHint')}
          required
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <NewPassphrase
          label={t('lock.newPassphrase')}
          value={passphrase}
          onChange={setPassphrase}
          strict={strict}
        />
        <FailureNotice failure={lock.failure} />
        <Button type="submit" loading={lock.pending} disabled={code === ''}>
          {t('lock.openWithCode')}
        </Button>
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          onClick={() => lock.choose('passphrase')}
        >
          {t('lock.withPassphrase')}
        </Anchor>
      </Stack>
    </form>
  );
}
