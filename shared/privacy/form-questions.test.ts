import { expect, test } from 'vitest';
import { asksFor } from './form-questions.ts';

test.each([
  ['Name', 'name'],
  ['Vor- und Nachname', 'name'],
  ['Wie ist Ihr Familienname?', 'name'],
  ['First name', 'name'],
  ['Anschrift', 'address'],
  ['Straße und Hausnummer', 'address'],
  ['PLZ, Wohnort', 'address'],
  ['Home address', 'address'],
  ['Geburtsdatum des Kindes', 'birthDate'],
  ['Wann geboren?', 'birthDate'],
  ['Date of birth', 'birthDate'],
  ['Telefon', 'phone'],
  ['Rückrufnummer', 'phone'],
  ['Handynummer', 'phone'],
  ['Mobile phone', 'phone'],
  ['E-Mail-Adresse', 'email'],
  ['E-Mail', 'email'],
  ['Ausweisnummer', 'idNumber'],
  ['IBAN', 'idNumber'],
])('%s asks for somebody', (question, kind) => {
  expect(asksFor(question)).toBe(kind);
});

test.each([
  '',
  'Was fehlt?',
  'Namensänderung gewünscht?',
  'Anzahl der Kinder',
  'Straßenfest: welche Genehmigung?',
  'Reisepass oder Personalausweis?',
  'Umzug aus dem Ausland?',
  'Telefonisch schon angefragt?',
  'Adressbuchsperre eintragen?',
])('%s leaves people unnamed', (question) => {
  expect(asksFor(question)).toBeUndefined();
});
