// The guard over questions: a form that asks for a name makes every contact somebody's, so its writer is warned.
import { fold } from '../search/fold.ts';

/** What a question can ask for that makes a contact somebody's; the word files name each (`guard.kind.<kind>`). */
export type AskedFor = 'name' | 'address' | 'birthDate' | 'phone' | 'email' | 'idNumber';

/** Over folded words (`fold`): lower case, without umlaut dots. Whole words, so that "Anzahl der Namen" stays the exception. */
const askedBy: readonly (readonly [AskedFor, RegExp])[] = [
  ['birthDate', /^(geburts(datum|tag|jahr|ort)s?|geboren|birth(day|date|place)?|dob)$/],
  ['email', /^(email(s|adressen?|address(es)?)?|mail(adresse)?)$/],
  [
    'phone',
    /^((telefon|tel|handy|mobil|mobilfunk|fax|festnetz|ruckruf|ruf)(nummern?|nr)?|phone|mobile|cell)$/,
  ],
  [
    'address',
    /^((wohn|post|privat|melde|heimat)?(anschrift|adresse)n?|strassen?|hausnummern?|plz|postleitzahl|wohnort|address(es)?|street|postcode|zip)$/,
  ],
  [
    'idNumber',
    /^((personal)?ausweis|(reise)?pass|steuer|sozialversicherungs|versicherten|konto)(nummer|nr|id|identifikationsnummer)$|^(iban|kennzeichen)$/,
  ],
  [
    'name',
    /^(vor|nach|familien|geburts|ruf|eigen|burger)?namens?$|^name$|^(sur|fore|last|first|maiden)names?$|^(vor|nach|familien|geburts|ruf)name$/,
  ],
];

/** What the question asks for, or undefined where it leaves people unnamed. */
export function asksFor(question: string): AskedFor | undefined {
  const words = fold(question)
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replaceAll('-', ''));
  return askedBy.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
}
