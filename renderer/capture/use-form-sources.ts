// What the contact form draws from: the last contact, frequent services, the office's forms that fit, names.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/model/row.ts';
import { useFormat } from '../app/use-format.ts';
import { useAnswer } from '../bridge/use-ask.ts';
import type { DateFromWords } from '../dates/date-words.ts';
import { useRows } from '../replica/use-rows.ts';
import type { ContactForm, Repeatable } from './contact-form.ts';
import { useLastHere } from './last-here.ts';
import { quickServices } from './quick-services.ts';

export interface FormSources {
  /** The last contact of this PC, for "wie eben"; before the first the newest of all. */
  readonly last: Repeatable | undefined;
  /** `Telefon · Personalausweis`, of the last contact. */
  readonly lastSaid: string | null;
  /** Up to nine services for the digits, most wanted first. */
  readonly frequent: readonly string[];
  /** Forms of the office that fit the chosen service. */
  readonly fitting: readonly Row<'form'>[];
  readonly officeForm: Row<'form'> | undefined;
  /** What will have been saved, in words. */
  readonly sayForm: (form: ContactForm, due: DateFromWords) => string;
}

export function useFormSources(form: ContactForm): FormSources {
  const { t } = useTranslation();
  const format = useFormat();
  const newest = useRows('contact', (rows) => rows.orderBy('sort').reverse().limit(1).toArray())?.[0]?.fields;
  const last = useLastHere() ?? newest;
  // All of them, because a name must be at hand in the very key press after its choice.
  const services = useRows('service');
  const nameOf = (id: string | null | undefined) => services?.find((row) => row.id === id)?.fields.name ?? '';
  // Their order stays while the form is open: chips that move under the fingers are worse than old ones.
  const answer = useAnswer('contacts.frequentServices', [], { refreshOn: ['service'] });
  const wanted = answer.kind === 'ready' ? answer.value.ids : undefined;
  const frequent = useMemo(() => (wanted ? quickServices(wanted, services ?? []) : []), [wanted, services]);
  const forms = useRows('form');
  const fitting = useMemo(
    () =>
      (forms ?? []).filter(
        ({ fields }) => fields.active && form.service !== null && fields.services.includes(form.service),
      ),
    [forms, form.service],
  );
  const summary = (channel: ContactForm['channel'], name: string) =>
    t('capture.likeLastText', {
      channel: channel === null ? '' : t(`model.channel.${channel}`),
      service: name,
    });
  return {
    last,
    lastSaid: last && services ? summary(last.channel, nameOf(last.service)) : null,
    frequent,
    fitting,
    officeForm: fitting.find(({ id }) => id === form.form),
    sayForm: ({ channel, service }, due) => {
      const said = summary(channel, nameOf(service));
      return due.kind === 'date'
        ? t('capture.savedFollowUp', { summary: said, date: format.weekdayDate(due.date) })
        : t('capture.saved', { summary: said });
    },
  };
}
