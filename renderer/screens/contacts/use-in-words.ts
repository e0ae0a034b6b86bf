// Names of what a contact refers to, from the replica.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/model/contact.ts';
import { fieldsOfVersion } from '../../../shared/model/form-versions.ts';
import { useFormat } from '../../app/use-format.ts';
import { useRows, useRowsByIds } from '../../replica/use-rows.ts';
import type { InWords } from './field-text.ts';

/** What turns this contact's values into words. */
export function useInWords(contact: Contact | undefined): InWords {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useRows('service');
  const forms = useRows('form');
  const documents = useRowsByIds('document', contact?.documents ?? []);
  const solutions = useRowsByIds('solution', contact?.solutions ?? []);
  return useMemo(
    () => ({
      t,
      format,
      names: {
        service: (id) => services?.find((row) => row.id === id)?.fields.name,
        form: (id, version) => {
          const form = forms?.find((row) => row.id === id)?.fields;
          return form && { title: form.title, fields: fieldsOfVersion(form, version) };
        },
        document: (id) => documents.find((row) => row?.id === id)?.fields.title,
        solution: (id) => solutions.find((row) => row?.id === id)?.fields.problem,
      },
    }),
    [t, format, services, forms, documents, solutions],
  );
}
