// What the office has promised to come back to: overdue, due today, in the coming days, and done.

interface FollowUpEntry {
  /** Key of the contact it grew out of. */
  readonly contact?: string;
  /** How many days before today that contact was. */
  readonly since?: number;
  /** Days from today to the due date; falls on the next open day. */
  readonly due: number;
  readonly note: string;
  /** Days before today on which it was done. */
  readonly done?: number;
}

export const followUps: readonly FollowUpEntry[] = [
  {
    contact: 'fuenf-wochen',
    since: 6,
    due: -2,
    note: 'Bei der Herstellung nachfragen, wo der Ausweis bleibt, und zurückrufen. Auch dann, wenn es nichts Neues gibt.',
  },
  {
    contact: 'wohngeld-rueckruf',
    since: 9,
    due: -1,
    note: 'Hat die Wohngeldstelle zurückgerufen? Wenn nicht: noch einmal dort melden.',
  },
  {
    contact: 'laterne',
    since: 12,
    due: -4,
    note: 'Tiefbauamt fragen, wann die Laterne am Spielplatz dran ist.',
  },
  {
    contact: 'foto-papier',
    since: 1,
    due: 0,
    note: 'Kommt heute mit digitalem Foto. Platz zwei freihalten, keine neue Nummer nötig.',
  },
  {
    contact: 'kein-bilddokument',
    since: 2,
    due: 0,
    note: 'Kommt mit Geburtsurkunde. Registerauszug vorher ausdrucken.',
  },
  {
    contact: 'schreibweise',
    since: 5,
    due: 0,
    note: 'Antwort vom Standesamt zur Schreibweise des Namens abfragen und weitergeben.',
  },
  {
    contact: 'merkzeichen',
    since: 3,
    due: 0,
    note: 'Nachfragen, ob die Straßenverkehrsbehörde angerufen hat.',
  },
  {
    contact: 'vermieter',
    since: 4,
    due: 1,
    note: 'Schreiben an den Wohnungsgeber ist raus. Antwort da? Sonst zweites Schreiben mit Frist.',
  },
  {
    contact: 'sechs-wochen',
    since: 6,
    due: 1,
    note: 'Antwort des Bundesamts zum Führungszeugnis weitergeben.',
  },
  { contact: 'chip-defekt', since: 7, due: 2, note: 'Entscheidung zur Gebühr bei defektem Chip einholen.' },
  {
    contact: 'vordruck',
    since: 3,
    due: 3,
    note: 'Kommt mit der Bestätigung. Anmeldung liegt vorbereitet, es fehlt nur das eine Blatt.',
  },
  {
    contact: 'elternteil-ausland',
    since: 10,
    due: 4,
    note: 'Beim Jugendamt nach dem Stand fragen. Die Reise ist in fünf Wochen.',
  },
  {
    contact: 'sperre-verlaengern',
    since: 5,
    due: 5,
    note: 'Gespräch im Besprechungsraum. Raum ist reserviert, bitte niemanden aufrufen.',
  },
  {
    contact: 'schlagloch',
    since: 8,
    due: 6,
    note: 'Tiefbauamt: Ist das Schlagloch vor der Schule geschlossen? Schule kurz Bescheid geben.',
  },
  {
    contact: 'karteikarte',
    since: 11,
    due: 7,
    note: 'Karteikartenabschrift der anderen Stadt da? Dann Antrag vollständig weitergeben.',
  },
  {
    contact: 'kein-parkplatz',
    since: 14,
    due: 9,
    note: 'Rückmeldung der Straßenverkehrsbehörde zur Anregung holen. Versprochen war nur, dass wir sie weitergeben.',
  },
  { due: 8, note: 'Mappe für Familien: Restbestand zählen und nachdrucken lassen.' },
  { due: 12, note: 'Wohnheim anfragen: Sprechstunde zum Semesterbeginn.' },
  {
    contact: 'dritter-anlauf',
    since: 16,
    due: -14,
    note: 'Fester Termin um acht. Lesegerät vorher prüfen, Antrag liegt bereit.',
    done: 15,
  },
  {
    contact: 'flug-verpasst',
    since: 33,
    due: -26,
    note: 'Leitung antwortet schriftlich. Vorher anrufen und ankündigen.',
    done: 27,
  },
  {
    contact: 'hauspost-verloren',
    since: 41,
    due: -40,
    note: 'In der Wohngeldstelle fragen, ob die Kopien angekommen sind. Anrufen.',
    done: 40,
  },
  {
    contact: 'tippfehler',
    since: 52,
    due: -31,
    note: 'Neuer Pass da? Sofort anrufen, Abholung ohne Nummer.',
    done: 33,
  },
  {
    contact: 'beratungsstelle',
    since: 64,
    due: -50,
    note: 'Zehn Blätter zum Online-Ausweis an die Beratungsstelle schicken.',
    done: 52,
  },
  {
    contact: 'jugendlager',
    since: 75,
    due: -61,
    note: 'Vordruck für Vereine fertig? Dann dem Jugendlager schicken.',
    done: 60,
  },
  {
    contact: 'falsche-auskunft',
    since: 28,
    due: -24,
    note: 'Am Telefonplatz besprechen, woher die falsche Auskunft kam. Ohne Schuldfrage, mit Merkzettel.',
    done: 25,
  },
  {
    contact: 'platz-zugestellt',
    since: 47,
    due: -40,
    note: 'Hausmeisterei: Kette oder Schild für den Behindertenparkplatz?',
    done: 41,
  },
  {
    contact: 'gehoerlos',
    since: 90,
    due: -80,
    note: 'Zugangsdaten für das Video-Dolmetschen an Platz drei auslegen.',
    done: 83,
  },
  {
    contact: 'wohnungslos',
    since: 58,
    due: -37,
    note: 'Ausweis ist da. Die Beratungsstelle gibt Bescheid, Abholung jederzeit.',
    done: 36,
  },
  { due: -20, note: 'Handcreme und Desinfektion für die Fingerabdruckplätze bestellt?', done: 21 },
  { due: -70, note: 'Aushang zur Kartenzahlung am Eingang ersetzen.', done: 68 },
];
