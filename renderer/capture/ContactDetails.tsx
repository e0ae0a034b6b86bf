// Everything about a contact that may be said and needn't.
import { Button, TagsInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { needs, satisfactions } from '../../shared/model/contact.ts';
import { GuardedText } from '../guard/GuardedText.tsx';
import { ChipChoice } from '../ui/ChipChoice.tsx';
import { ChipSet } from '../ui/ChipSet.tsx';
import { focusIfLost } from '../ui/use-focus-back.ts';
import { AnswerFields } from './AnswerFields.tsx';
import styles from './capture.module.css';
import type { ContactForm } from './contact-form.ts';
import { FollowUpPart } from './FollowUpPart.tsx';
import type { ContactFormModel } from './use-contact-form.ts';

export function ContactDetails({ model }: { readonly model: ContactFormModel }) {
  const { t } = useTranslation();
  const { form, change } = model;
  return (
    <div className={styles.details}>
      <OfficeFormPart model={model} />
      <GuardedText
        label={t('capture.wish')}
        value={form.wish}
        onChange={(wish) => change({ wish })}
        onMove={(finding, wish) => model.moveToPerson(finding, { wish })}
      />
      <GuardedText
        label={t('capture.impression')}
        value={form.impression}
        onChange={(impression) => change({ impression })}
        onMove={(finding, impression) => model.moveToPerson(finding, { impression })}
      />
      <ChipChoice
        label={t('capture.satisfaction')}
        digits
        options={satisfactions.map((level) => ({
          value: String(level),
          label: t(`model.satisfaction.level${level}`),
        }))}
        value={form.satisfaction === null ? null : String(form.satisfaction)}
        onChange={(level) => change({ satisfaction: level === null ? null : Number(level) })}
      />
      <ChipSet
        label={t('capture.needs')}
        digits
        options={needs.map((value) => ({ value, label: t(`model.needs.${value}`) }))}
        value={form.needs}
        onChange={(chosen) => change({ needs: chosen })}
      />
      <TagsInput
        label={t('capture.reasons')}
        placeholder={form.reasons.length === 0 ? t('capture.reasonsHint') : undefined}
        value={form.reasons}
        onChange={(reasons) => change({ reasons: reasons.map((reason) => reason.trim()).filter(Boolean) })}
        maxTags={200}
        maxLength={200}
        acceptValueOnBlur
        classNames={{ inputField: styles.inner ?? '' }}
      />
      <FollowUpPart model={model} />
    </div>
  );
}

/** Offers the office's own forms that fit the service; filling one in is a choice. */
function OfficeFormPart({ model }: { readonly model: ContactFormModel }) {
  const { t } = useTranslation();
  const { form, change, fitting, officeForm } = model;
  const part = useRef<HTMLFieldSetElement>(null);
  const choose = (chosen: Pick<ContactForm, 'form' | 'answers'>) => {
    change(chosen);
    // The pressed button gives way to the first question, or to the forms on offer.
    focusIfLost(() => part.current?.querySelector<HTMLElement>('input, textarea, select, button'));
  };
  if (fitting.length === 0) return null;
  return (
    <fieldset ref={part} className={styles.part}>
      <legend>{t('capture.form')}</legend>
      {officeForm === undefined ? (
        <div className={styles.offers}>
          {fitting.map(({ id, fields }) => (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              onClick={() => choose({ form: id, answers: form.answers })}
            >
              {t('capture.formUse', { title: fields.title })}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <p className={styles.formTitle}>{officeForm.fields.title}</p>
          <AnswerFields
            form={officeForm.fields}
            answers={form.answers}
            problems={model.wrong}
            onChange={(answers) => change({ answers })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            className={styles.start ?? ''}
            onClick={() => choose({ form: null, answers: {} })}
          >
            {t('capture.formLeave')}
          </Button>
        </>
      )}
    </fieldset>
  );
}
