// Sentences that give somebody away, one piece of personal data each. All of it is made up; numbers hold their checks.
import { hasTravelCheckDigit, isIban, isTaxId } from '../../shared/privacy/patterns/check-digits.ts';
import type { FindingKind } from '../../shared/privacy/patterns/finding.ts';
import { fill, type Slot, two } from './office-sentences.ts';
import type { Seeded } from './seeded.ts';

const surnames =
  'Müller Schmidt Schneider Fischer Weber Öztürk Nguyen Wagner Kowalski Schäfer Çelik Hoffmann Groß Krüger Nowak Sørensen Hartung Meister Richter Yıldız Ivanova Weiß Papadopoulos Rossi El-Amin Müller-Lüdenscheidt'.split(
    ' ',
  );
/** Written small. */
const frequent =
  'müller schmidt schneider fischer weber wagner becker schulz hoffmann bauer wolf neumann krüger'.split(' ');
const given = 'Anna Mehmet Ines Olga Peter Fatma Lukas Sabine Jonas Elif'.split(' ');
const streets = [
  'Lindenstraße',
  'Berliner Straße',
  'Goethestr.',
  'Am Markt',
  'Ahornweg',
  'Schillerallee',
  'Kölner Ring',
  'Uferpromenade',
  'Bahnhofstrasse',
  'Karl-Marx-Straße',
  'Rosengasse',
];

/** Builds a number until its check holds. */
function until(make: () => string, holds: (made: string) => boolean): string {
  for (;;) {
    const made = make();
    if (holds(made)) return made;
  }
}

const grouped = (text: string, size: number): string =>
  text.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? text;
const serialLetters = 'CFGHJKLMNPRTVWXYZ0123456789';
const serialOf = (c: Seeded): string =>
  until(
    () =>
      c.from([...'CFGHJKLMNPRTVWXYZ']) + Array.from({ length: 8 }, () => c.from([...serialLetters])).join(''),
    (made) => made.replace(/\D/g, '').length >= 3,
  );

const makers: Readonly<Record<Exclude<FindingKind, 'sensitive'>, Slot>> = {
  email: (c) =>
    c.from([
      `${c.from(given).toLowerCase()}.beispiel@example.de`,
      `${c.from(given).toLowerCase()}_${c.digits(2)}@mail.example.org`,
      `k.${c.digits(3)}@post-web.example.com`,
      `${c.from(given).toLowerCase()}(at)example.net`,
    ]),
  phone: (c) =>
    c.from([
      `0${c.from(['30', '221', '351', '89', '7121'])} ${c.digits(6)}`,
      `0${c.from(['30', '40', '69'])} ${c.digits(4)}-${c.digits(3)}`,
      `0${c.from(['151', '160', '171', '176', '1520'])} ${c.digits(7)}`,
      `0${c.from(['151', '160', '171'])}/${c.digits(8)}`,
      `(030) ${c.digits(3)} ${c.digits(2)} ${c.digits(2)}`,
      `+49 ${c.from(['30', '171', '221'])} ${c.digits(7)}`,
      `+49 (0) 171 ${c.digits(3)} ${c.digits(2)} ${c.digits(2)}`,
      `0049 171 ${c.digits(7)}`,
      `017${1 + c.below(9)}${c.digits(7)}`,
      `030.${c.digits(7)}`,
      `0 30 / ${c.digits(3)} ${c.digits(4)}`,
      `+43 1 ${c.digits(7)}`,
    ]),
  iban: (c) => {
    const plain = until(() => `DE${c.digits(20)}`, isIban);
    return c.from([plain, grouped(plain, 4), plain.toLowerCase()]);
  },
  idNumber: (c) => {
    const card = serialOf(c);
    const checked = until(() => card + c.digits(1), hasTravelCheckDigit);
    return c.from([card, checked]);
  },
  taxId: (c) => {
    const plain = until(() => `${1 + c.below(9)}${c.digits(10)}`, isTaxId);
    return c.from([plain, plain.replace(/(..)(...)(...)(...)/, '$1 $2 $3 $4')]);
  },
  socialInsurance: (c) => {
    const [area, birth, serial] = [
      c.digits(2),
      `${two(1 + c.below(28))}${two(1 + c.below(12))}${c.digits(2)}`,
      c.digits(3),
    ];
    const initial = c.from([...'ABCDEFGHKLMNPRSTW']);
    return c.from([`${area}${birth}${initial}${serial}`, `${area} ${birth} ${initial} ${serial}`]);
  },
  licencePlate: (c) => {
    const letters = c.from(['A', 'K', 'XY', 'MM', 'TR']);
    return c.from([
      `${c.from(['B', 'M', 'HH', 'RÜG', 'LDS', 'K', 'FFB', 'STA', 'WÜ'])}-${letters} ${1 + c.below(9998)}`,
      `${c.from(['B', 'M', 'HH', 'DD', 'TBB'])} ${letters} ${10 + c.below(9980)}`,
      `${c.from(['P', 'OHV', 'L'])}-${letters}${10 + c.below(980)}E`,
    ]);
  },
  birthDate: (c) => {
    const year = 1930 + c.below(90);
    return c.from([
      `${1 + c.below(28)}.${1 + c.below(12)}.${year}`,
      `${two(1 + c.below(28))}.${two(1 + c.below(12))}.${year}`,
      `${1 + c.below(28)}. ${c.from(['Januar', 'April', 'August', 'Dezember'])} ${year}`,
      `${1 + c.below(28)}.${1 + c.below(12)}.${two(year % 100)}`,
    ]);
  },
  name: (c) =>
    c.from([
      `${c.from(['Frau', 'Herr', 'Herrn', 'Fr.', 'Hr.', 'Familie'])} ${c.from(surnames)}`,
      `${c.from(['Frau', 'Herr'])} ${c.from(['Dr.', 'Prof. Dr.', 'Dr. med.'])} ${c.from(surnames)}`,
      `${c.from(['Frau', 'Herr'])} ${c.from(['von', 'van der', 'zu', 'von der'])} ${c.from(surnames)}`,
      `${c.from(['Frau', 'Herr'])} ${c.from(given)} ${c.from(surnames)}`,
      `${c.from(['frau', 'herr', 'herrn'])} ${c.from(surnames)}`,
      `${c.from(['frau', 'herr', 'Frau'])} ${c.from(frequent)}`,
      `${c.from(['geb.', 'geborene'])} ${c.from(surnames)}`,
    ]),
  caseNumber: (c) =>
    c.from([
      `Az. ${c.digits(2)}-${c.digits(4)}/2${c.below(7)}`,
      `Aktenzeichen: ${1 + c.below(40)} K ${c.digits(3)}/2${c.below(7)}`,
      `AZ 33.1-${c.digits(5)}`,
      `Geschäftszeichen III B 2-${c.digits(5)}`,
      `Kundennummer ${c.digits(3)}D${c.digits(6)}`,
    ]),
  address: (c) => `${c.from(streets)} ${1 + c.below(180)}${c.from(['', '', 'a', ' b'])}`,
};

const frames: Readonly<Partial<Record<FindingKind, readonly string[]>>> = {
  birthDate: [
    'Antragsteller geb. {it}, Ausweis verlängert.',
    'Der Sohn, geboren am {it}, braucht einen Reisepass.',
    'Geburtsdatum: {it}',
    'Geburtsdatum ist der {it}.',
    'Kundin (geb. am {it}) wollte sich ummelden.',
    'Bürger, am {it} in Köln geboren, sucht eine Wohnung.',
    'Geboren in Bad Belzig am {it}.',
    'Kind * {it}, Kinderreisepass beantragt.',
    'Das Geb.-Datum {it} stimmt nicht mit dem Register überein.',
    'Geburtstag {it} wurde geprüft.',
  ],
  phone: [
    'Bitte Rückruf unter {it}.',
    'Tel. {it}',
    'Erreichbar unter {it} ab 14 Uhr',
    'Mobil: {it}, nachmittags',
    '{it} anrufen!',
    'Nummer {it} notiert.',
  ],
  idNumber: [
    'Ausweisnummer {it} notiert.',
    'Personalausweis {it} abgeholt',
    'Der Pass {it} ist verloren.',
    'Alter Ausweis: {it}.',
  ],
  caseNumber: ['Unter {it} liegt ein Vorgang vor.', 'Rückfrage zu {it} beantwortet.', '{it}, bitte prüfen'],
};
const anyFrame = [
  'Notiz vom Schalter: {it}',
  '{it} hat angerufen und fragt nach dem Stand.',
  'Rückfrage wegen {it}, bitte klären.',
  'Der Vorgang ({it}) ist noch offen.',
  'Es geht um {it}.',
  'Am {date} um {time} Uhr: {it}, Anliegen Wohngeld.',
];

export interface Planted {
  readonly kind: FindingKind;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

export const plantedKinds = Object.keys(makers) as (keyof typeof makers)[];

/** A sentence with one piece of personal data in it, and where. */
export function plantedSentence(kind: keyof typeof makers, chance: Seeded): Planted {
  const it = makers[kind](chance);
  const frame = fill(chance.from(frames[kind] ?? anyFrame), chance);
  const start = frame.indexOf('{it}');
  return { kind, sentence: frame.replace('{it}', it), start, end: start + it.length };
}
