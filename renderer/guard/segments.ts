// What the guard's findings mean on the screen: stretches to underline, and where a finding belongs.
import type { Finding, FindingKind } from '../../shared/privacy/patterns/finding.ts';

/** A stretch of the text; `finding` where it is to be underlined. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly finding: Finding | undefined;
}

/** Cuts a text at its findings (sorted, without overlaps); together the segments are the text again. */
export function segmentsOf(text: string, findings: readonly Finding[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const finding of findings) {
    if (finding.start > at)
      segments.push({ text: text.slice(at, finding.start), start: at, finding: undefined });
    segments.push({ text: text.slice(finding.start, finding.end), start: finding.start, finding });
    at = finding.end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), start: at, finding: undefined });
  return segments;
}

/** Fields of the expiring person part that a finding can move to. */
export type PersonField = 'name' | 'reach' | 'reference';

const personFields: Readonly<Record<FindingKind, PersonField | null>> = {
  name: 'name',
  email: 'reach',
  phone: 'reach',
  address: 'reach',
  iban: 'reference',
  idNumber: 'reference',
  taxId: 'reference',
  socialInsurance: 'reference',
  licencePlate: 'reference',
  birthDate: 'reference',
  caseNumber: 'reference',
  // Health, religion, union … is no way to reach anybody, so no follow-up needs it (Art. 9 DSGVO).
  sensitive: null,
};

/** Where in the person part a finding of this kind belongs; null where it belongs nowhere. */
export const personFieldOf = (kind: FindingKind): PersonField | null => personFields[kind];

/** Names a finding by what it says, so that it is known again wherever it moves in the text. */
export const findingKey = ({ kind, text }: Pick<Finding, 'kind' | 'text'>): string => `${kind}:${text}`;
