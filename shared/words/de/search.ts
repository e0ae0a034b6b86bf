// Search over everything (Ctrl+K).
export const search = {
  title: 'Suche',
  label: 'Wonach suchen Sie?',
  placeholder: 'Leistung, Anliegen, Dokument, Leitlinie, Stimme, Wiedervorlage …',
  results: 'Treffer',
  count_one: '{{count}} Treffer',
  count_other: '{{count}} Treffer',
  none: 'Nichts gefunden',
  noneText: 'Ein kürzeres Wort oder ein Teil davon hilft oft: „ausweis“ findet auch „Personalausweis“.',
  corrected: 'Nichts unter „{{typed}}“. Gesucht wurde nach „{{corrected}}“.',
  more: 'Es gibt mehr Treffer. Ein weiteres Wort grenzt sie ein.',
  due: 'Wiedervorlage zum {{date}}',
  places: 'Gehe zu',
  /** What can be done on a page, as somebody may look for it; with a comma and a space between them. */
  topics: {
    machine:
      'Sprache, Farben, Dunkle Farben, Lesegröße, Schriftgröße, Sperren, Passphrase ändern, Wiederherstellungscode, Sicherung, Backup, Zustand des Tresors, Tresor prüfen, Import, Export, Einlesen, Tastenkürzel',
    office: 'Name des Amts, Zeitzone, Feiertage, Schließtage, Aufbewahrung, Löschfrist',
    services: 'Dienstleistungen, Schlüsselwörter, Favoriten',
    forms: 'Fragebogen, Eigene Felder',
    team: 'Personen, Mitglieder, Kollegen, Rollen, Aufnehmen, Geräte, Entfernen',
    storage:
      'Abgleich, Synchronisieren, Nextcloud, WebDAV, S3, Netzlaufwerk, Teamkarte, Übergabedatei, USB-Stick, Notfallschlüssel',
  },
  services: 'Kontakte zu einer Leistung',
  keys: 'Pfeiltasten wählen · Eingabe öffnet · Esc schließt',
  untitled: 'ohne Titel',
} as const;
