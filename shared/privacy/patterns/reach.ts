// Ways to reach a person: e-mail addresses and telephone numbers (German forms, DIN 5008 and how people really write).
import { type Pattern, pattern } from './finding.ts';

/** Mailboxes that belong to an office, not to a person. */
const functional =
  /^(?:info|kontakt|post|poststelle|mail|service|office|rathaus|stadt|gemeinde|landkreis|verwaltung|b(?:ü|ue)rger\w*|standesamt|ordnungsamt|sozialamt|jugendamt|meldeamt|meldewesen|einwohnermeldeamt|stra(?:ß|ss)enverkehrsamt|kfz\w*|zulassung\w*|termin\w*|datenschutz|presse|support|hilfe|noreply|no-reply)$/i;

const email: Pattern = pattern(
  'email',
  /(?<![\p{L}\d._%+-])(?<it>(?<box>[\p{L}\d](?:[\p{L}\d._%+-]*[\p{L}\d])?)\s?(?:@|\(at\)|\[at\]|\{at\})\s?[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d-]+)*\.\p{L}{2,})/dgiu,
  (_, match) => (functional.test(match.groups?.box ?? '') ? 'hint' : 'warning'),
);

/** Digits with what people put between them; no line breaks. */
const digits = String.raw`\d(?:[ \u00a0\u2009\u202f]?[-/.()–]{0,2}[ \u00a0\u2009\u202f]?\d)`;
const notInNumber = String.raw`(?<![\d.,/\p{L}-]|\d:)`;
const numberEnds = String.raw`(?![\d%€]|[.,:/-]\d|\p{L})`;

/** +49 …, 0049 …, other countries with a plus sign. */
const international: Pattern = pattern(
  'phone',
  new RegExp(
    `${notInNumber}(?<it>(?:\\+|00(?=\\s?49))\\s?(?:\\(0\\)\\s?)?${digits}{7,17})${numberEnds}`,
    'dgu',
  ),
  (found) => between(count(found), 8, 17) && 'warning',
);

/** 030 1234567, (030) 12 34-5 67, 0171/1234567. */
const national: Pattern = pattern(
  'phone',
  new RegExp(`${notInNumber}(?<it>\\(?0[ ]?[1-9]${digits.slice(2)}{5,14})${numberEnds}`, 'dgu'),
  (found, match) =>
    between(count(found), 7, 13) &&
    !isDateOrTime(found) &&
    !isGrouped(found) &&
    !otherNumberBefore.test(match.input.slice(0, match.index)) &&
    'warning',
);

/** A number without area code, where the words say what it is. */
const named: Pattern = pattern(
  'phone',
  new RegExp(
    `(?<!\\p{L})(?:tel(?:\\.|efon)?(?:nummer)?|telefonisch|mobil(?:nummer|funk)?|handy(?:nummer)?|fax|r(?:ü|ue)ckruf|erreichbar|anrufen|whatsapp|(?:ruf|durchwahl)nummer)(?:-?nr\\.?)?(?:\\s+(?:erreichbar|unter|an|auf|ist|lautet|der|die|nummer|nr\\.?)){0,3}\\s*:?\\s*(?<it>${digits}{4,14})${numberEnds}`,
    'dgiu',
  ),
  (found) => between(count(found), 5, 14) && !isDateOrTime(found) && 'warning',
);

const count = (found: string): number => found.replace(/\D/g, '').length;
const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** 01.02.2026, 08.30-12.00, 07.12.-09.12. */
const isDateOrTime = (found: string): boolean =>
  /^\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?/.test(found) ||
  /^\d{1,2}[.:]\d{2}\s?[-–]/.test(found) ||
  /^\d{4}-\d{2}-\d{2}$/.test(found);

/** 01 02 03: budget items and lists; a telephone number so written has a bracket, a slash or a longer group. */
const isGrouped = (found: string): boolean =>
  !/[(/]/.test(found) && found.split(/\D+/).every((group) => group.length < 3);

/** Numbers of things, which may begin with a zero, too. */
const otherNumberBefore =
  /(?:vordruck|formular|muster|artikel|bestell|inventar|material|lager|serien|version|plz|leika|schlüssel|chargen?|raum|zimmer|titel|kapitel)[\p{L}-]*\.?:?\s*(?:nr\.?|nummer)?:?\s*$/iu;

export const reachPatterns: readonly Pattern[] = [email, international, national, named];
