// Follow-up and, only with it, the expiring details about a person: how long they are kept stands beside them.
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { personDeleteOn } from '../../shared/privacy/retention.ts';
import { useFormat } from '../app/use-format.ts';
import { DateWordsInput } from '../dates/DateWordsInput.tsx';
import type { DateFromWords } from '../dates/date-words.ts';
import { GuardedText } from '../guard/GuardedText.tsx';
import { useRows } from '../replica/use-rows.ts';
import { focusIfLost } from '../ui/use-focus-back.ts';
import styles from './capture.module.css';
import type { ContactForm, PersonPart } from './contact-form.ts';
import { emptyPerson } from './contact-form.ts';
import { PersonFields } from './PersonFields.tsx';
import type { ContactFormModel } from './use-contact-form.ts';

export function FollowUpPart({ model }: { readonly model: ContactFormModel }) {
  const { t } = useTranslation();
  const { form, change, due, errorOf } = model;
  const followUp = (part: Partial<ContactForm['followUp']>) =>
    change({ followUp: { ...form.followUp, ...part } });
  const box = useRef<HTMLFieldSetElement>(null);
  const setPerson = (person: PersonPart | null) => {
    change({ person });
    // The pressed button gives way to the first field, or to the button that begins anew.
    focusIfLost(() => box.current?.querySelector<HTMLElement>('[data-autofocus]'));
  };
  return (
    <fieldset ref={box} className={styles.part}>
      <legend>{t('capture.followUp')}</legend>
      <div className={styles.pair}>
        <DateWordsInput
          label={t('capture.followUpWhen')}
          value={form.followUp.when}
          onChange={(when) => followUp({ when })}
          read={due}
          required={form.person !== null}
          error={errorOf('dueOn')}
        />
        <GuardedText
          label={t('capture.followUpNote')}
          singleLine
          maxLength={2_000}
          value={form.followUp.note}
          onChange={(note) => followUp({ note })}
          onMove={(finding, note) => model.moveToPerson(finding, { followUp: { ...form.followUp, note } })}
        />
      </div>
      {form.person === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          className={styles.start ?? ''}
          data-autofocus
          onClick={() => setPerson(emptyPerson)}
        >
          {t('capture.personAdd')}
        </Button>
      ) : (
        <PersonBox person={form.person} due={due} error={errorOf('consentPurpose')} change={setPerson} />
      )}
    </fieldset>
  );
}

interface PersonBoxProps {
  readonly person: PersonPart;
  readonly due: DateFromWords;
  readonly error: string | undefined;
  readonly change: (person: PersonPart | null) => void;
}

function PersonBox({ person, due, error, change }: PersonBoxProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.person}>
      <legend>{t('capture.person')}</legend>
      <p className={styles.hint}>{t('capture.personLead')}</p>
      <PersonFields person={person} error={error} onChange={change} />
      <PersonEnd due={due} />
      <Button size="compact-sm" variant="subtle" className={styles.start ?? ''} onClick={() => change(null)}>
        {t('capture.personDrop')}
      </Button>
    </fieldset>
  );
}

/** Until when these details are kept, by the office's own rule. */
function PersonEnd({ due }: { readonly due: DateFromWords }) {
  const { t } = useTranslation();
  const format = useFormat();
  const personDays = useRows('office')?.[0]?.fields.personDays ?? 30;
  const dueOn = due.kind === 'date' ? due.date : undefined;
  return (
    <p className={styles.countdown}>
      {dueOn === undefined
        ? t('capture.personNeedsDay')
        : t('capture.personDeleted', {
            date: format.date(personDeleteOn({ today: format.today(), dueOn, personDays })),
          })}
    </p>
  );
}
