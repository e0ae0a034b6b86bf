// The shape in which every pattern of the guard says what it saw.

/** Kinds of personal data that the guard knows. The words for each stand in the word files. */
export type FindingKind =
  | 'email'
  | 'phone'
  | 'iban'
  | 'idNumber'
  | 'taxId'
  | 'socialInsurance'
  | 'licencePlate'
  | 'birthDate'
  | 'name'
  | 'caseNumber'
  | 'address'
  | 'sensitive';

/** `warning`: identifies a person by itself. `hint`: may do so, or is delicate (Art. 9 DSGVO); the writer judges. */
export type Severity = 'warning' | 'hint';

/** A stretch of the text, in UTF-16 units, end exclusive. */
export interface Finding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly severity: Severity;
}

/** Looks for one kind of thing in a text. */
export type Pattern = (text: string) => Finding[];

/**
 * A pattern from a regular expression. What counts is its group `it`, or the whole match.
 *
 * @param shape needs the flags `g` and `d`
 * @param accept judges the found text and the whole match; undefined or false: nothing found
 */
export function pattern(
  kind: FindingKind,
  shape: RegExp,
  accept: (found: string, match: RegExpExecArray) => Severity | false,
): Pattern {
  return (text) => {
    const findings: Finding[] = [];
    for (const match of text.matchAll(shape)) {
      const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
      const found = text.slice(start, end);
      const severity = accept(found, match);
      if (severity) findings.push({ kind, start, end, text: found, severity });
    }
    return findings;
  };
}

/** For shapes that say enough by themselves. */
export const always = (severity: Severity) => (): Severity => severity;
