// The control for one field of a contact, as the contact form has it.
import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Contact, channels, needs, outcomes, satisfactions } from '../../../shared/model/contact.ts';
import { fieldsOfVersion } from '../../../shared/model/form-versions.ts';
import type { Finding } from '../../../shared/privacy/patterns/finding.ts';
import { AnswerFields } from '../../capture/AnswerFields.tsx';
import { ServicePicker } from '../../capture/ServicePicker.tsx';
import { Suggestions } from '../../capture/Suggestions.tsx';
import { GuardedText } from '../../guard/GuardedText.tsx';
import { useRow } from '../../replica/use-rows.ts';
import { ChipChoice } from '../../ui/ChipChoice.tsx';
import { ChipSet } from '../../ui/ChipSet.tsx';
import type { EditedField } from './ContactFieldList.tsx';
import type { Patch } from './FieldEditor.tsx';
import { InstantInput } from './InstantInput.tsx';
import { personMoveStore } from './person-move.ts';
import { useLatestDeletion } from './use-latest-deletion.ts';

export interface FieldInputProps {
  /** Of the contact. */
  readonly id: string;
  readonly field: EditedField;
  readonly contact: Contact;
  readonly onChange: (patch: Patch) => void;
}

export function FieldInput({ id, field, contact, onChange }: FieldInputProps) {
  const { t } = useTranslation();
  const label = t(`model.field.${field}`);
  switch (field) {
    case 'at':
      return <InstantInput value={contact.at} onChange={(at) => onChange({ at })} />;
    case 'channel':
      return (
        <ChipChoice
          label={label}
          hideLabel
          digits
          required
          options={channels.map((value) => ({ value, label: t(`model.channel.${value}`) }))}
          value={contact.channel}
          onChange={(channel) => channel && onChange({ channel })}
        />
      );
    case 'service':
      return (
        <ServicePicker
          value={contact.service ?? null}
          frequent={[]}
          onChange={(service) => onChange({ service: service ?? undefined })}
        />
      );
    case 'concern':
    case 'wish':
    case 'impression':
      return (
        <WrittenText
          id={id}
          label={label}
          value={contact[field]}
          onChange={(text) => onChange({ [field]: text })}
        />
      );
    case 'outcome':
      return <OutcomeInput contact={contact} onChange={onChange} />;
    case 'reasons':
      return (
        <TagsInput
          aria-label={label}
          value={contact.reasons}
          onChange={(reasons) => onChange({ reasons })}
          acceptValueOnBlur
          maxLength={200}
        />
      );
    case 'satisfaction':
      return (
        <ChipChoice
          label={label}
          hideLabel
          digits
          options={satisfactions.map((level) => ({
            value: String(level),
            label: t(`model.satisfaction.level${level}`),
          }))}
          value={contact.satisfaction ? String(contact.satisfaction) : null}
          onChange={(level) => onChange({ satisfaction: level === null ? null : Number(level) })}
        />
      );
    case 'needs':
      return (
        <ChipSet
          label={label}
          hideLabel
          digits
          options={needs.map((value) => ({ value, label: t(`model.needs.${value}`) }))}
          value={contact.needs}
          onChange={(chosen) => onChange({ needs: chosen })}
        />
      );
    case 'documents':
    case 'solutions':
      return (
        <Suggestions
          concern={contact.concern}
          service={contact.service}
          documents={contact.documents}
          solutions={contact.solutions}
          onChange={onChange}
        />
      );
    case 'answers':
      return <AnswersInput contact={contact} onChange={onChange} />;
  }
}

interface WrittenTextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Moves what the guard finds to the person part beside it, where a follow-up needs one. */
function WrittenText({ id, ...text }: WrittenTextProps) {
  const canMove = useLatestDeletion(id) !== null;
  const move = (finding: Finding, rest: string) =>
    personMoveStore.set({ contact: id, finding, settle: () => text.onChange(rest) });
  return <GuardedText {...text} hideLabel movesLater onMove={canMove ? move : undefined} />;
}

type PartProps = Omit<FieldInputProps, 'id' | 'field'>;

function OutcomeInput({ contact, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChipChoice
        label={t('capture.outcome')}
        hideLabel
        digits
        options={outcomes.map((value) => ({ value, label: t(`model.outcome.${value}`) }))}
        value={contact.outcome ?? null}
        onChange={(outcome) => onChange(outcome === 'forwarded' ? { outcome } : { outcome, forwardedTo: '' })}
      />
      {contact.outcome === 'forwarded' && (
        <GuardedText
          label={t('capture.forwardedTo')}
          singleLine
          value={contact.forwardedTo}
          onChange={(forwardedTo) => onChange({ forwardedTo })}
        />
      )}
    </>
  );
}

function AnswersInput({ contact, onChange }: PartProps) {
  const form = useRow('form', contact.form);
  if (!form) return null;
  return (
    <AnswerFields
      form={{ fields: fieldsOfVersion(form.fields, contact.formVersion) }}
      answers={contact.answers}
      problems={[]}
      onChange={(answers) => onChange({ answers })}
    />
  );
}
