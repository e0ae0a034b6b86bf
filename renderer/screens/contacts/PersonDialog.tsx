// Notes or changes how a person can be reached, for as long as a follow-up needs it.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/contact.ts';
import type { Finding } from '../../../shared/privacy/patterns/finding.ts';
import { announce } from '../../app/announce.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { emptyPerson, type PersonPart } from '../../capture/contact-form.ts';
import { PersonFields } from '../../capture/PersonFields.tsx';
import { withFinding } from '../../capture/person-part.ts';
import { DayInput } from '../../dates/DayInput.tsx';
import { holdsUnread } from '../../dates/holds-unread.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';

export interface PersonDialogProps {
  readonly contact: string;
  /** What is noted so far; null for a person part that is to begin. */
  readonly person: Person | null;
  /** What is to move here from a text of the contact; null: nothing. */
  readonly finding: Finding | null;
  /** The last day (ISO date) until which the office's rule lets it be kept. */
  readonly latest: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function PersonDialog({ opened, onClose, ...rest }: PersonDialogProps) {
  const { t } = useTranslation();
  const title = rest.person ? t('contacts.person.edit') : t('capture.personAdd');
  return (
    <Dialog title={title} opened={opened} onClose={onClose} size="lg">
      <PersonForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

type PersonFormProps = Omit<PersonDialogProps, 'opened'>;

function PersonForm({ contact, person, finding, latest, onClose, onSaved }: PersonFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const saving = useAsk('contacts.savePerson');
  const [part, setPart] = useState(() => (finding ? withFinding(partOf(person), finding) : partOf(person)));
  const [deleteOn, setDeleteOn] = useState<string | null>(
    person ? soonerOf(person.deleteOn, latest) : latest,
  );
  const [tried, setTried] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const outside = deleteOn === null || deleteOn > latest || deleteOn < format.today();
  const save = async () => {
    setTried(true);
    if (holdsUnread(fields.current)) return;
    if (outside || part.purpose.trim() === '') return focusFirstRefused(fields);
    const { purpose, ...reached } = part;
    const answer = await saving.run({
      contact,
      fields: { ...reached, consentPurpose: purpose, deleteOn },
    });
    if (!answer.ok) return;
    announce(t('common.saved'));
    onSaved();
    onClose();
  };
  return (
    <form
      ref={fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('capture.personLead')}
        </Text>
        <PersonFields
          person={part}
          error={tried && part.purpose.trim() === '' ? t('reasons.missing') : undefined}
          onChange={setPart}
        />
        <DayInput
          label={t('contacts.person.deleteOn')}
          description={t('contacts.person.deleteOnHint', { date: format.date(latest) })}
          required
          value={deleteOn}
          onChange={setDeleteOn}
          error={
            outside && (tried || deleteOn !== null)
              ? t('contacts.person.deleteOnOutside', {
                  from: format.date(format.today()),
                  to: format.date(latest),
                })
              : undefined
          }
        />
        <FailureNotice failure={saving.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={saving.pending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const partOf = (person: Person | null): PersonPart =>
  person === null
    ? emptyPerson
    : {
        name: person.name,
        reach: person.reach,
        reference: person.reference,
        purpose: person.consentPurpose,
      };

const soonerOf = (one: string, other: string): string => (one < other ? one : other);
