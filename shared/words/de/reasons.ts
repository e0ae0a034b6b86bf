// Why one value was refused: one sentence for every reason that the parsers name.
import type { Reason } from '../../errors/record-failure.ts';

export const reasons = {
  missing: 'Diese Angabe fehlt.',
  empty: 'Diese Angabe darf nicht leer sein.',
  'too-long': 'Das ist zu lang; möglich sind höchstens {{limit}} Zeichen.',
  'too-many': 'Das sind zu viele Einträge.',
  text: 'Hier wird Text erwartet.',
  choice: 'Bitte wählen Sie einen der angebotenen Werte.',
  taken: 'Das gibt es hier schon; bitte geben Sie jeder Angabe einen eigenen Namen.',
  date: 'Das ist kein gültiges Datum. Erwartet wird zum Beispiel 23.11.2026, in Dateien 2026-11-23.',
  'date-range': 'Das Datum muss zwischen 1900 und 2199 liegen.',
  instant: 'Das ist kein gültiger Zeitpunkt. Erwartet wird zum Beispiel 2026-11-23T08:30:00Z.',
  id: 'Das ist keine gültige Kennung eines Eintrags.',
  leika: 'Ein Leistungsschlüssel hat 14 Ziffern und beginnt mit 99.',
  key: 'Ein Schlüssel beginnt mit einem Kleinbuchstaben und hat höchstens 40 Buchstaben und Ziffern.',
  number: 'Hier wird eine Zahl erwartet.',
  'too-small': 'Dieser Wert ist zu klein.',
  'too-large': 'Dieser Wert ist zu groß.',
  'not-json': 'Diese Zeile ist kein gültiges JSON.',
  'unknown-type': 'Diese Art von Eintrag kennt diese Version nicht.',
  'rich-text': 'Dieser formatierte Text hat nicht die erwartete Form.',
  'unknown-field': 'Dieses Feld gibt es hier nicht.',
  'wrong-kind': 'Dieser Wert hat nicht die erwartete Form.',
  erased: 'Dieser Eintrag wurde endgültig gelöscht und kann nicht zurückkehren.',
  'not-importable': 'Einträge dieser Art lassen sich nicht einlesen.',
  'not-allowed': 'Das ist mit Ihrer Rolle nicht möglich.',
  'last-lead':
    'Das Amt braucht mindestens eine Teamleitung. Bitte geben Sie zuerst jemand anderem diese Rolle.',
  immutable:
    'Was veröffentlicht oder als Bild aufgenommen ist, ändert sich nicht mehr; neu wird es unter einer eigenen Kennung.',
  'no-follow-up':
    'Angaben zur Person werden nur für eine offene Wiedervorlage aufbewahrt. Bitte legen Sie eine an oder lassen Sie die Angaben weg.',
} as const satisfies Record<Reason, string>;
