// A document's fields and their values in the reader's words.
import { useTranslation } from 'react-i18next';
import type { KnowledgeDocument } from '../../../shared/model/knowledge.ts';
import type { Role } from '../../../shared/model/primitives.ts';
import { useFormat } from '../../app/use-format.ts';
import type { FieldWords } from '../../contests/Contests.tsx';

/** `value('status', 'draft')` is `Entwurf`; an empty value is a dash. */
export function useDocumentWords(): FieldWords {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    name: (field) => t(`model.field.${field as keyof KnowledgeDocument}`),
    value(field, value) {
      if (typeof value !== 'string' || value === '') return Array.isArray(value) ? value.join(', ') : '–';
      if (field === 'status') return t(`model.documentStatus.${value as KnowledgeDocument['status']}`);
      if (field === 'kind') return t(`model.documentKind.${value as KnowledgeDocument['kind']}`);
      if (field === 'ownerRole') return t(`model.role.${value as Role}`);
      return field === 'reviewOn' ? format.date(value) : value;
    },
  };
}
