import { describe, expect, test } from 'vitest';
import { findPersonalData, withoutFindings } from './personal-data.ts';

const kindsIn = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);

describe('what identifies a person is found', () => {
  test.each([
    ['email', 'Mail: Max.Mustermann+x@sub.example.co.uk.', 'Max.Mustermann+x@sub.example.co.uk'],
    ['email', 'max [at] example.de', 'max [at] example.de'],
    ['phone', 'Rückruf bitte unter 0331 2890', '0331 2890'],
    ['phone', 'DIN 5008: 030 9026-1234', '030 9026-1234'],
    ['phone', '(0 30) 90 26-12 34', '(0 30) 90 26-12 34'],
    ['phone', '+49 (0) 171 / 123 45 67 ab 14 Uhr', '+49 (0) 171 / 123 45 67'],
    ['phone', 'tel 4711223', '4711223'],
    ['iban', 'IBAN: DE89 3704 0044 0532 0130 00, BIC', 'DE89 3704 0044 0532 0130 00'],
    ['iban', 'at611904300234573201', 'at611904300234573201'],
    ['idNumber', 'Pass C01X00T478 verlängern', 'C01X00T478'],
    ['idNumber', 'Ausweis L01X00T47', 'L01X00T47'],
    ['taxId', 'Steuer-ID 86 095 742 719', '86 095 742 719'],
    ['socialInsurance', '65 170839 J 003', '65 170839 J 003'],
    ['licencePlate', 'Auto B-AB 123 abgeschleppt', 'B-AB 123'],
    ['licencePlate', 'Kennzeichen bab123', 'bab123'],
    ['birthDate', 'geb. 3.4.1978', '3.4.1978'],
    ['birthDate', 'am 3. April 1978 in Bad Homburg geboren', '3. April 1978'],
    ['name', 'für Frau Dr. med. Anna Schmidt geklärt', 'Frau Dr. med. Anna Schmidt'],
    ['name', 'Fr. Özdemir-Weiß war da', 'Fr. Özdemir-Weiß'],
    ['name', 'Frau Anna-Lena Özdemir kam', 'Frau Anna-Lena Özdemir'],
    ['name', 'Herr Karl Heinz von Meier', 'Herr Karl Heinz von Meier'],
    ['name', 'Frau Anna-Lena Antrag', 'Frau Anna-Lena'],
    ['name', 'herr müller war da', 'herr müller'],
    ['name', 'frau sabine schmidt rief an', 'frau sabine schmidt'],
    ['name', 'frau Müller fragt', 'frau Müller'],
    ['name', 'Frau müller fragt', 'Frau müller'],
    ['name', 'Anna, geb. Schmidt, zieht um', 'geb. Schmidt'],
    ['name', 'geborene von Hohenfeld', 'geborene von Hohenfeld'],
    ['name', 'Mrs Miller asked for her pass', 'Mrs Miller'],
    ['name', 'called back Mr. John Miller', 'Mr. John Miller'],
    ['name', 'Ms Miller-Jones, at the counter', 'Ms Miller-Jones'],
    ['name', 'Miss Nowak waits', 'Miss Nowak'],
    ['name', 'Mr and Mrs Miller are moving', 'Mr and Mrs Miller'],
    ['name', 'Frau Bürgermeisterin Schulz', 'Frau Bürgermeisterin Schulz'],
    ['caseNumber', 'Aktenzeichen 12 C 345/26', '12 C 345/26'],
    ['address', 'wohnt Straße des 17. Juni 135', 'Straße des 17. Juni 135'],
    ['address', 'Lindenstr. 12 a', 'Lindenstr. 12 a'],
    ['sensitive', 'Der Kunde ist schwer krank.', 'krank'],
  ])('%s: %s', (kind, text, found) => {
    expect(findPersonalData(text)).toEqual([expect.objectContaining({ kind, text: found })]);
  });
});

describe('ordinary words stay unmarked', () => {
  test.each([
    'Termin am 23.11.2026 um 09:30 Uhr',
    'Fr. 08:00-12:00 Uhr und Fr. Vormittag',
    'Herr Landrat und Frau Bürgermeisterin',
    'die frau fragt, der herr weiß nicht weiter',
    'Sie ist geborene Berlinerin, geb. in Köln',
    'Eine Frau Mitte dreißig',
    'Mr and Mrs, or whatever the form says',
    'LeiKa 99115005012000',
    'DIN EN 301 549, DIN A 4 und EU-VO 2016/679',
    'Im OG A 204, Zimmer B-E 12',
    'Gebühr 37,00 €, Haushaltstitel 03 01 526 02',
    'Geburtsurkunde vom 03.04.2024',
    'Schwerbehindertenausweis und Kirchenaustritt',
    'Auf dem Postweg 3 Tage',
    'Ausgabe 08.30-12.00 Uhr, 01.07.-15.08.2026',
  ])('%s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('a number whose check fails is an ordinary number', () => {
    expect(kindsIn('DE88370400440532013000')).toEqual([]);
    expect(kindsIn('86095742718')).toEqual([]);
  });
});

test('what an office is reached by is only a hint', () => {
  expect(findPersonalData('buergerbuero@stadt.example.de')).toEqual([
    expect.objectContaining({ severity: 'hint' }),
  ]);
  expect(findPersonalData('ina.muster@example.de')).toEqual([
    expect.objectContaining({ severity: 'warning' }),
  ]);
});

test('offsets count UTF-16 units', () => {
  const text = '👩‍💼 schrieb: Frau Li kommt';
  const [found] = findPersonalData(text);
  expect(text.slice(found?.start, found?.end)).toBe('Frau Li');
});

test.each([
  ['Frau Schmidt, will ummelden', 'will ummelden'],
  ['Ausweis verloren; 0170 1234567, max@example.de, B-MX 1234', 'Ausweis verloren'],
  ['Ummelden, Frau Schmidt, 0170 1234567.', 'Ummelden.'],
  ['Fragt, ob Herr Meier, der Nachbar, darf', 'Fragt, ob, der Nachbar, darf'],
])('of an enumeration no commas are left: %s', (text, rest) => {
  expect(withoutFindings(text, findPersonalData(text))).toBe(rest);
});

test('removing findings leaves a readable sentence', () => {
  const text = 'Wohngeld für Frau Schmidt, bitte unter 0170 1234567 melden.';
  expect(withoutFindings(text, findPersonalData(text))).toBe('Wohngeld für, bitte unter melden.');
});

test('no text, however unkind, keeps the patterns busy beyond the time that a test has', () => {
  const pieces = ['a', '0 ', 'Az 1', 'Frau von der ', '(0', 'DE12 ', 'a.', 'Am-Bm-', 'geb. am '];
  const texts = pieces.map((piece) => piece.repeat(Math.ceil(20_000 / piece.length)));
  expect(texts.map((text) => Array.isArray(findPersonalData(text)))).toEqual(texts.map(() => true));
});
