// The frame around all screens: navigation, trust line, shortcuts, closing.
export const frame = {
  skip: 'Zum Inhalt springen',
  navigation: 'Bereiche',
  nav: {
    today: 'Heute',
    contacts: 'Kontakte',
    knowledge: 'Wissen',
    conduct: 'Umgang',
    settings: 'Einstellungen',
  },
  quickContact: 'Neuer Kontakt',
  print: 'Druckansicht',
  search: 'Suche',
  lock: 'Sperren',
  member: '{{name}} · {{role}}',
  trust: {
    saved: 'Auf diesem PC gesichert, {{time}}',
    waiting: 'Auf diesem PC gesichert',
    explained:
      'Jeder Eintrag liegt verschlüsselt auf diesem PC. Ein Abgleich mit anderen PCs ist nicht eingerichtet.',
  },
  sample: {
    banner: 'Musteramt: Alle Namen und Einträge sind erfunden.',
    leave: 'Musteramt verlassen',
  },
  filling: 'Einträge werden geladen …',
  opening: 'Der Tresor wird geöffnet …',
  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Der Verweis führt ins Leere. Vielleicht wurde der Eintrag inzwischen gelöscht.',
    toToday: 'Zu Heute',
  },
  notForYou:
    'Kontakte bleiben beim Team am Schalter und seiner Leitung. Ihre Rolle liest, was veröffentlicht ist: Wissen und Umgang.',
  crashed: {
    title: 'Diese Ansicht ist stehen geblieben',
    text: 'Gespeicherte Einträge sind davon nicht berührt. Laden Sie die Ansicht neu; geschieht es wieder, melden Sie bitte den Text unten.',
    reload: 'Ansicht neu laden',
  },
  shortcuts: {
    title: 'Tastenkürzel',
    help: 'Diese Übersicht',
    search: 'Suche über alles',
    newContact: 'Neuer Kontakt',
    settings: 'Einstellungen',
    lock: 'Sperren',
    goTo: 'Zu „{{screen}}“',
    global: 'Überall',
    here: 'In dieser Ansicht',
    mod: 'Strg',
    shift: 'Umschalt',
    alt: 'Alt',
  },
  notices: { title: 'Bitte beachten', read: 'Gelesen' },
  flush: {
    title: 'Noch nicht alles ist gesichert',
    closing: 'Wenn Sie jetzt schließen, geht verloren, was noch nicht gespeichert ist.',
    locking: 'Wenn Sie jetzt sperren, geht verloren, was noch nicht gespeichert ist.',
    stay: 'Zurück',
    closeAnyway: 'Trotzdem schließen',
    lockAnyway: 'Trotzdem sperren',
  },
} as const;
