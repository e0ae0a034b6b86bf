// Birth dates: a date is nobody's until the words around it say that someone was born on it.
import { type Pattern, pattern } from './finding.ts';

const months =
  'januar|jänner|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|jan\\.?|feb\\.?|mär\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dez\\.?';
/** 3.4.1978, 03.04.78, 3. April 1978, 1978-04-03, 3/4/1978. */
const date = `(?:(?:0?[1-9]|[12]\\d|3[01])(?:\\.\\s?|/|-)(?:(?:0?[1-9]|1[0-2])(?:\\.\\s?|/|-)|\\s?(?:${months})\\s+)(?:(?:19|20)\\d{2}|\\d{2})|(?:19|20)\\d{2}-\\d{2}-\\d{2})(?!\\d)`;
const filler = '(?:\\s*[:=]?\\s*(?:am|den|ist|war|der|vom|lautet|und|zwar)?){0,3}\\s*';
const place = '(?:\\s+(?:in|zu)\\s+(?:\\p{Lu}[\\p{L}.-]*\\s*){1,3},?)?';

const cues = [
  `geb(?:\\.|oren(?:e[rnms]?)?|(?=[\\s:]))${place}${filler}`,
  `geb(?:urts?)?\\.?[-\\s]?(?:datum|dat\\.?)(?:\\s+(?:des|der|von|vom)(?:\\s+\\p{L}+){1,2})?${filler}`,
  `geburtstag${filler}`,
  `gebdat\\.?${filler}`,
  `(?:date of birth|dob)${filler}`,
  `geburt(?:\\s+(?:des|der|von|ihres|seines|ihrer|seiner)(?:\\s+\\p{L}+){1,2})?\\s+(?:am|vom)\\s+`,
  `kam\\s+am\\s+`,
];

const afterCue: Pattern = pattern(
  'birthDate',
  new RegExp(`(?<!\\p{L})(?:${cues.join('|')})(?<it>${date})(?!\\s+um\\s+\\d)`, 'dgiu'),
  (_, match) =>
    (/^kam/i.test(match[0])
      ? /^\s+zur\s+welt/i.test(match.input.slice(match.index + match[0].length))
      : true) && 'warning',
);

/** * 3.4.1978 (the sign for born) and *3.4.78. */
const afterStar: Pattern = pattern('birthDate', new RegExp(`\\*\\s?(?<it>${date})`, 'dgiu'), () => 'warning');

/** am 3.4.1978 (in Köln) geboren; am 3.4.1978 zur Welt gekommen. */
const beforeCue: Pattern = pattern(
  'birthDate',
  new RegExp(
    `(?<!\\d)(?<it>${date})${place}\\s*(?:\\(|,)?\\s*(?:geboren|geb\\.|zur\\s+welt|geburtsdatum)`,
    'dgiu',
  ),
  () => 'warning',
);

export const datePatterns: readonly Pattern[] = [afterCue, afterStar, beforeCue];
