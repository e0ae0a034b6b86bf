// Two forms of the office's own. Neither asks for a name, an address, a birth date or a phone number.
import type { z } from 'zod';
import type { formField } from '../../../shared/model/catalogue.ts';
import type { ServiceKey } from './services.ts';

export type FormKey = 'verlustmeldung' | 'umzug';

interface FormEntry {
  readonly title: string;
  readonly services: readonly ServiceKey[];
  readonly version: number;
  readonly fields: readonly z.input<typeof formField>[];
}

export const forms: Readonly<Record<FormKey, FormEntry>> = {
  verlustmeldung: {
    title: 'Ausweis verloren oder gestohlen',
    services: ['verlust', 'personalausweis', 'reisepass'],
    version: 2,
    fields: [
      {
        key: 'what',
        label: 'Was fehlt?',
        kind: 'choices',
        required: true,
        options: ['Personalausweis', 'Reisepass', 'Ausweis eines Kindes', 'Aufenthaltstitel', 'Führerschein'],
        help: 'Führerschein und Aufenthaltstitel nehmen wir auf, zuständig sind andere Stellen.',
      },
      {
        key: 'how',
        label: 'Was ist geschehen?',
        kind: 'choice',
        required: true,
        options: ['Verloren', 'Gestohlen', 'Beschädigt', 'Wiedergefunden'],
      },
      {
        key: 'when',
        label: 'Wann etwa?',
        kind: 'date',
        required: true,
        help: 'Wenn der Tag unklar ist: der letzte, an dem der Ausweis sicher da war.',
      },
      { key: 'abroad', label: 'Im Ausland?', kind: 'yesNo', required: true },
      {
        key: 'country',
        label: 'In welchem Land?',
        kind: 'line',
        visibleWhen: { key: 'abroad', equals: true },
      },
      {
        key: 'police',
        label: 'Anzeige bei der Polizei erstattet?',
        kind: 'yesNo',
        visibleWhen: { key: 'how', equals: 'Gestohlen' },
        help: 'Keine Bedingung für die Verlustmeldung. Die Bescheinigung hilft aber bei Bank und Versicherung.',
      },
      {
        key: 'blocked',
        label: 'Online-Ausweis schon gesperrt?',
        kind: 'yesNo',
        help: 'Wenn nein: jetzt gemeinsam sperren, das dauert eine Minute.',
      },
      { key: 'travel', label: 'Ist eine Reise geplant?', kind: 'yesNo' },
      { key: 'departure', label: 'Abreise am', kind: 'date', visibleWhen: { key: 'travel', equals: true } },
      {
        key: 'photos',
        label: 'Mitgebrachte Nachweise mit Bild',
        kind: 'number',
        min: 0,
        max: 5,
        help: 'Zum Beispiel Reisepass, Führerschein, Gesundheitskarte.',
      },
      { key: 'note', label: 'Was sonst wichtig ist', kind: 'prose', help: 'Bitte keine Namen und Nummern.' },
    ],
  },
  umzug: {
    title: 'Umzug: an alles gedacht?',
    services: ['anmeldung', 'ummeldung', 'nebenwohnung', 'abmeldung'],
    version: 1,
    fields: [
      {
        key: 'kind',
        label: 'Art des Umzugs',
        kind: 'choice',
        required: true,
        options: ['Aus einer anderen Gemeinde', 'Innerhalb der Stadt', 'Aus dem Ausland', 'Ins Ausland'],
      },
      { key: 'movedOn', label: 'Einzug (oder Auszug) am', kind: 'date', required: true },
      {
        key: 'persons',
        label: 'Wie viele Personen ziehen um?',
        kind: 'number',
        required: true,
        min: 1,
        max: 12,
      },
      { key: 'children', label: 'Sind Kinder dabei?', kind: 'yesNo' },
      {
        key: 'custody',
        label: 'Wer ist sorgeberechtigt?',
        kind: 'choice',
        options: ['Beide Eltern, beide ziehen mit', 'Beide Eltern, einer zieht mit', 'Eine Person allein'],
        visibleWhen: { key: 'children', equals: true },
        help: 'Zieht nur ein Elternteil mit, brauchen wir das Einverständnis des anderen.',
      },
      {
        key: 'missing',
        label: 'Was fehlt noch?',
        kind: 'choices',
        options: [
          'Wohnungsgeberbestätigung',
          'Ausweise aller Personen',
          'Geburtsurkunde',
          'Übersetzung',
          'Einverständnis',
          'Nichts',
        ],
      },
      {
        key: 'further',
        label: 'Was gleich mit erledigt wird',
        kind: 'choices',
        options: [
          'Adresse auf dem Ausweis',
          'Fahrzeugschein',
          'Bewohnerparken',
          'Hund',
          'Meldebescheinigung',
        ],
      },
      { key: 'language', label: 'Sprache, in der das Gespräch gut ging', kind: 'line' },
      { key: 'note', label: 'Was sonst wichtig ist', kind: 'prose' },
    ],
  },
};
