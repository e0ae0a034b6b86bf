// A guideline's fields and their values in the reader's words.
import { useTranslation } from 'react-i18next';
import type { Guideline } from '../../../shared/model/conduct.ts';
import { useFormat } from '../../app/use-format.ts';
import type { FieldWords } from '../../contests/Contests.tsx';

/** An empty value is a dash. */
export function useGuidelineWords(): FieldWords {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    name: (field) => t(`model.field.${field as keyof Guideline}`),
    value(field, value) {
      if (typeof value === 'number') return format.number(value);
      if (typeof value !== 'string' || value === '') return '–';
      if (field === 'status') return t(`model.guidelineStatus.${value as Guideline['status']}`);
      return field === 'plainLanguageCheckedOn' ? format.date(value) : value;
    },
  };
}
