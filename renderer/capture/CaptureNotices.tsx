// What the contact form has to say before its fields: a draft that came back, what was saved, what is missing.
import { Anchor, Button } from '@mantine/core';
import { IconCheck, IconEraser, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../app/route.ts';
import { useFormat } from '../app/use-format.ts';
import styles from './capture.module.css';
import { wordsOfDraft } from './left-draft.ts';
import type { ContactFormModel } from './use-contact-form.ts';
import type { KeptDraft } from './use-draft.ts';

export interface CaptureNoticesProps {
  readonly model: ContactFormModel;
  readonly alone: boolean;
}

export function CaptureNotices({ model, alone }: CaptureNoticesProps) {
  return (
    <>
      {model.unreadable !== null && (
        <Unreadable draft={model.unreadable} onDiscard={() => void model.discardUnreadable()} />
      )}
      <Latest model={model} alone={alone} />
    </>
  );
}

/** Nothing that somebody typed is thrown away unseen: its words stay in sight until it is discarded. */
function Unreadable({ draft, onDiscard }: { readonly draft: KeptDraft; readonly onDiscard: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.unreadable} aria-label={t('capture.unreadableTitle')}>
      <p role="status">{t('capture.unreadable', { time: format.dateTime(draft.savedAt) })}</p>
      <ul>
        {wordsOfDraft(draft.value).map((words, index) => (
          <li key={`${index}-${words}`}>{words}</li>
        ))}
      </ul>
      <Button size="compact-xs" variant="default" onClick={onDiscard}>
        {t('capture.unreadableDiscard')}
      </Button>
    </section>
  );
}

/** Whoever saved or emptied the form far down is told so where they look. */
const intoSight = (line: HTMLElement | null): void => line?.scrollIntoView({ block: 'nearest' });

function Latest({ model, alone }: CaptureNoticesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { restoredAt, saved } = model;
  if (restoredAt !== null) {
    return (
      <p className={styles.restored}>
        <IconHistory aria-hidden size={18} stroke={1.6} />
        <span role="status">{t('capture.restored', { time: format.dateTime(restoredAt) })}</span>
        <Button size="compact-xs" variant="default" onClick={() => void model.clear()}>
          {t('capture.discard')}
        </Button>
      </p>
    );
  }
  if (model.cleared !== null) {
    return (
      <p ref={intoSight} className={styles.restored}>
        <IconEraser aria-hidden size={18} stroke={1.6} />
        <span>{t('capture.discarded')}</span>
        <Button size="compact-xs" variant="default" onClick={model.takeBack}>
          {t('capture.takeBack')}
        </Button>
      </p>
    );
  }
  if (saved === null) return null;
  return (
    <p ref={intoSight} className={styles.saved}>
      <IconCheck aria-hidden size={18} stroke={2} />
      <span>{saved.said}</span>
      {!alone && (
        <Anchor size="sm" href={linkTo('contacts', saved.id)}>
          {t('capture.savedOpen')}
        </Anchor>
      )}
    </p>
  );
}
