// The part of the contact form that is always in sight: channel, service, concern, outcome.
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { channels, outcomes } from '../../shared/model/contact.ts';
import { GuardedText } from '../guard/GuardedText.tsx';
import { ChipChoice } from '../ui/ChipChoice.tsx';
import styles from './capture.module.css';
import { ServicePicker } from './ServicePicker.tsx';
import { Suggestions } from './Suggestions.tsx';
import type { ContactFormModel } from './use-contact-form.ts';

export interface ContactEssentialsProps {
  readonly model: ContactFormModel;
  /** How many frequent services are chips. */
  readonly chips: number;
  /** Nothing else can be opened in the small window. */
  readonly alone: boolean;
}

export function ContactEssentials({ model, chips, alone }: ContactEssentialsProps) {
  const { t } = useTranslation();
  const { form, change, places, errorOf } = model;
  return (
    <>
      <ChipChoice
        label={t('capture.channel')}
        digits
        required
        options={channels.map((value) => ({ value, label: t(`model.channel.${value}`) }))}
        value={form.channel}
        onChange={(channel) => change({ channel })}
        onDecided={() => places.service.current?.focus()}
        onOtherKey={(event) => {
          if (event.key !== '0' || event.ctrlKey || event.altKey || event.metaKey) return;
          // The focus moves on within this key, which would else be typed there.
          event.preventDefault();
          model.repeatLast();
        }}
        focusRef={places.channel}
        error={errorOf('channel')}
        after={model.lastSaid !== null && <LikeLast said={model.lastSaid} onRepeat={model.repeatLast} />}
      />
      <ServicePicker
        value={form.service}
        onChange={(service) => change({ service })}
        frequent={model.frequent.slice(0, chips)}
        error={errorOf('service')}
        inputRef={places.service}
      />
      <GuardedText
        label={t('capture.concern')}
        placeholder={t('capture.concernHint')}
        value={form.concern}
        onChange={(concern) => change({ concern })}
        onMove={(finding, concern) => model.moveToPerson(finding, { concern })}
      />
      <Suggestions
        concern={form.concern}
        service={form.service}
        documents={form.documents}
        solutions={form.solutions}
        opens={!alone}
        onChange={change}
      />
      <ChipChoice
        label={t('capture.outcome')}
        digits
        options={outcomes.map((value) => ({ value, label: t(`model.outcome.${value}`) }))}
        value={form.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      {form.outcome === 'forwarded' && (
        <GuardedText
          label={t('capture.forwardedTo')}
          placeholder={t('capture.forwardedToHint')}
          singleLine
          value={form.forwardedTo}
          onChange={(forwardedTo) => change({ forwardedTo })}
        />
      )}
    </>
  );
}

/** "Wie eben", with what that means: key 0 while the focus is on the channels. */
function LikeLast({ said, onRepeat }: { readonly said: string; readonly onRepeat: () => void }) {
  const { t } = useTranslation();
  return (
    <UnstyledButton className={styles.likeLast} aria-keyshortcuts="0" onClick={onRepeat}>
      <kbd aria-hidden>0</kbd>
      <span>{t('capture.likeLast')}</span>
      <span className={styles.likeLastSaid}>{said}</span>
    </UnstyledButton>
  );
}
