// The ten-second contact: channel and service by two keys, Enter saves; everything else waits one Tab away.
import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../app/shortcuts.ts';
import { holdsUnread } from '../dates/holds-unread.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { focusBeneath } from '../ui/use-focus-back.ts';
import { CaptureNotices } from './CaptureNotices.tsx';
import { ContactDetails } from './ContactDetails.tsx';
import { ContactEssentials } from './ContactEssentials.tsx';
import styles from './capture.module.css';
import { hasDetails } from './contact-form.ts';
import { useContactForm } from './use-contact-form.ts';

export interface ContactFormProps {
  /** Under which the half-filled form is kept; one for each place that has a form of its own. */
  readonly draftKey: string;
  /** Begins with the details folded away, where room is short. */
  readonly folded?: boolean;
  /** In the small window: what was saved can't be opened there. */
  readonly alone?: boolean;
}

/** Fields that say they are wrong, by themselves or by their group. */
const missing = '[aria-invalid="true"], [data-invalid] input';

/** Takes the focus when it is drawn, so that the first key already counts. */
export function ContactForm({ draftKey, folded = false, alone = false }: ContactFormProps) {
  const { t } = useTranslation();
  const model = useContactForm(draftKey);
  const [unfolded, setUnfolded] = useState(!folded);
  const forced = hasDetails(model.form);
  const open = unfolded || forced;
  const { channel } = model.places;
  useEffect(() => focusBeneath(channel.current, { preventScroll: true }), [channel]);
  const box = useRef<HTMLFormElement>(null);
  const { problems } = model;
  useEffect(() => {
    // Whoever saved too early goes on at the first thing that is missing.
    if (problems.length > 0) box.current?.querySelector<HTMLElement>(missing)?.focus();
  }, [problems]);
  const save = () => {
    if (!holdsUnread(box.current)) void model.save();
  };
  useShortcut('mod+Enter', t('capture.shortcutSave'), save);
  return (
    <form
      ref={box}
      noValidate
      className={styles.form}
      aria-label={t('capture.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <CaptureNotices model={model} alone={alone} />
      <div key={model.turn} className={styles.fields}>
        <ContactEssentials model={model} chips={folded ? 6 : 9} alone={alone} />
        {folded && !forced && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={styles.start ?? ''}
            aria-expanded={open}
            onClick={() => setUnfolded(!unfolded)}
          >
            {open ? t('capture.fewer') : t('capture.details')}
          </Button>
        )}
        {open && <ContactDetails model={model} />}
      </div>
      <FailureNotice failure={model.failure} />
      <div className={styles.actions}>
        <Button
          type="submit"
          loading={model.saving}
          rightSection={
            <kbd aria-hidden className={styles.key}>
              ↵
            </kbd>
          }
        >
          {t('capture.save')}
        </Button>
        <Button variant="default" onClick={() => void model.clear()}>
          {t('capture.clear')}
        </Button>
        <Text component="span" size="xs" c="dimmed">
          {t('capture.keysHint')}
        </Text>
      </div>
    </form>
  );
}
