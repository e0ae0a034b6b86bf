// The register of all record types: what is not listed here is unknown and gets parked.
import { formType, serviceType } from './catalogue.ts';
import { acknowledgementType, editionType, guidelineType } from './conduct.ts';
import { contactType, followUpType, personType } from './contact.ts';
import { attachmentType, commentType, documentType, impressionType, solutionType } from './knowledge.ts';
import { memberType, officeType } from './office.ts';
import type { RecordType } from './record-type.ts';

const types = {
  service: serviceType,
  form: formType,
  contact: contactType,
  person: personType,
  followUp: followUpType,
  document: documentType,
  attachment: attachmentType,
  solution: solutionType,
  impression: impressionType,
  guideline: guidelineType,
  edition: editionType,
  acknowledgement: acknowledgementType,
  comment: commentType,
  member: memberType,
  office: officeType,
} as const;

/** Names of the known record types. */
export type TypeName = keyof typeof types;
export const typeNames = Object.keys(types) as TypeName[];

/** Types that an export may name. Who has read what leaves the vault in no form. */
export const exportableTypes: readonly TypeName[] = typeNames.filter((name) => name !== 'acknowledgement');

/** Plain fields of a record of type `T`. */
export type FieldsOf<T extends TypeName> = ReturnType<(typeof types)[T]['schema']['parse']>;

/** The definition of a type, or undefined where this version doesn't know it. */
export function recordTypeNamed(type: string): RecordType | undefined {
  return Object.hasOwn(types, type) ? (types[type as TypeName] as unknown as RecordType) : undefined;
}
