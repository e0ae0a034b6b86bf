// Numbers that stand for one person: bank account, documents, tax and social insurance, cases.
import { hasTravelCheckDigit, isIban, isSocialInsuranceNumber, isTaxId } from './check-digits.ts';
import { always, type Finding, type Pattern, pattern } from './finding.ts';

/** Lengths by country (SWIFT IBAN registry) of accounts that German offices meet. */
const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  BA: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
  XK: 20,
};

const iban: Pattern = (text) => {
  const findings: Finding[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\d])(?<country>[A-Z]{2})\s?\d{2}(?=[ \u00a0-]?[\dA-Z])/giu)) {
    const wanted = ibanLengths[match.groups?.country?.toUpperCase() ?? ''];
    const end = wanted && endOfCharacters(text, match.index, wanted);
    if (!end) continue;
    const found = text.slice(match.index, end);
    // One in 97 runs of words would pass the check by chance.
    if (count(found, /\d/g) < wanted / 2) continue;
    if (isIban(found.replace(/[^\da-z]/gi, '').toUpperCase()))
      findings.push({ kind: 'iban', start: match.index, end, text: found, severity: 'warning' });
  }
  return findings;
};

/** Where the `wanted`th letter or digit ends, if nothing but single separators lies between and the number stops there. */
function endOfCharacters(text: string, start: number, wanted: number): number | undefined {
  const shape = new RegExp(
    `[\\dA-Z](?:[ \\u00a0\\u202f.-]{0,2}[\\dA-Z]){${wanted - 1}}(?![\\p{L}\\d])`,
    'yiu',
  );
  shape.lastIndex = start;
  return shape.test(text) ? shape.lastIndex : undefined;
}

/** Serial numbers of identity cards and passports use these letters only (no vowels, nothing like a digit). */
const serial = '[CFGHJKLMNPRTVWXYZ][\\dCFGHJKLMNPRTVWXYZ]{8}';

const travelDocument: Pattern = pattern(
  'idNumber',
  new RegExp(`(?<![\\p{L}\\d-])(?<it>${serial}(?:[ ]?\\d(?:D|<<)?)?)(?![\\p{L}\\d])`, 'dgu'),
  (found) => {
    const number = found.replace(/[ <]/g, '').replace(/D$/, '');
    if (count(number, /\d/g) < 3) return false;
    if (number.length === 10) return hasTravelCheckDigit(number) && 'warning';
    return 'hint';
  },
);

const namedDocument: Pattern = pattern(
  'idNumber',
  /(?<!\p{L})(?:personal)?(?:ausweis|(?:reise)?pass|aufenthaltstitel)(?:es|s)?(?:-?\s?(?:nummer|nr\.?)|\s+mit\s+der\s+nummer)\s*(?:ist|lautet)?\s*:?\s*(?<it>(?=[A-Z]{0,9}\d)[A-Z\d]{8,11})(?![\p{L}\d])/dgiu,
  always('warning'),
);

/** Identity cards issued before November 2010: ten digits, the last a check digit, then D. */
const oldIdentityCard: Pattern = pattern(
  'idNumber',
  /(?<![\p{L}\d])(?<it>\d{10})D(?![\p{L}\d])/dgu,
  (found) => hasTravelCheckDigit(found) && 'warning',
);

const taxId: Pattern = pattern(
  'taxId',
  /(?<![\p{L}\d.,/+-])(?<it>[1-9]\d(?:[ \u00a0./-]?\d){9})(?![\p{L}\d]|[.,/-]\d)/dgu,
  (found) => isTaxId(found.replace(/\D/g, '')) && 'warning',
);

const socialInsurance: Pattern = pattern(
  'socialInsurance',
  /(?<![\p{L}\d])(?<it>\d{2}[ -]?\d{2}[ ]?\d{2}[ ]?\d{2}[ -]?[A-Z][ -]?\d{2}[ ]?\d)(?![\p{L}\d])/dgiu,
  (found) => isSocialInsuranceNumber(found.replace(/[ -]/g, '').toUpperCase()) && 'warning',
);

const caseCue =
  'az\\.?|aktenz\\.|aktenzeichen|gz\\.?|gesch(?:ä|ae)ftszeichen|(?:vorgangs|fall|kunden|bedarfsgemeinschafts)-?(?:nummer|nr\\.?)|kassenzeichen';

/** Softer: a case leads to a person only for those who can look it up. */
const caseNumber: Pattern = pattern(
  'caseNumber',
  new RegExp(
    `(?<!\\p{L})(?i:${caseCue})(?:\\s(?:ist|lautet|war))?\\s*:?\\s*(?<it>(?:[A-ZÄÖÜ\\d][A-ZÄÖÜ\\d./-]*[ ]?){0,4}\\d[A-Z\\d/-]*)`,
    'dgu',
  ),
  (found) => count(found, /\d/g) >= 3 && 'hint',
);

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

export const numberPatterns: readonly Pattern[] = [
  iban,
  travelDocument,
  namedDocument,
  oldIdentityCard,
  taxId,
  socialInsurance,
  caseNumber,
];
