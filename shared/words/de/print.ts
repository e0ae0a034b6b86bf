// Printed sheets and their preview.
export const print = {
  pageOf: 'Seite {{page}} von {{pages}}',
  editionNumber: 'Ausgabe {{number}}',
  validFrom: 'gültig ab {{from}}',
  validFromUntil: 'gültig vom {{from}} bis {{until}}',
  code: 'Kennung {{code}}',
  workingText: 'Arbeitsstand vom {{date}}',
  draftMark: 'ENTWURF',
  expiredMark: 'ABGELAUFEN',
  draftNotice: 'Entwurf: Dieser Text ist nicht veröffentlicht und gilt noch nicht.',
  expiredNotice: 'Abgelaufen: Diese Ausgabe galt bis zum {{until}}.',
  upcomingNotice: 'Diese Ausgabe gilt erst ab dem {{from}}.',
  guideline: {
    eyebrow: 'So gehen wir miteinander um',
    setTitle: 'Unser Umgang am Schalter',
    setLead: 'Was wir miteinander vereinbart haben, Leitlinie für Leitlinie.',
    overview: 'Übersicht',
    column: { guideline: 'Leitlinie', edition: 'Ausgabe', validity: 'Gültigkeit' },
    asOf: 'Stand {{date}}',
    unlimited: 'ab {{from}}',
    range: '{{from}} bis {{until}}',
    draft: 'Entwurf',
  },
  document: { forWhom: 'Für: {{who}}', services: 'Leistungen: {{services}}' },
  recovery: {
    title: 'Wiederherstellungscode',
    lead: 'Dieser Code öffnet den Tresor von „{{office}}“, wenn die Passphrase vergessen wurde. Wer ihn hat, kann alles lesen.',
    codeLabel: 'Ihr Code',
    keepTitle: 'So bewahren Sie ihn auf',
    keep: {
      envelope:
        'In einem verschlossenen, unterschriebenen Umschlag, dort, wo auch Siegel oder Ersatzschlüssel liegen.',
      apart: 'Nicht am PC, nicht im Schreibtisch daneben und nicht als Foto.',
      replace:
        'Wurde der Umschlag geöffnet, erzeugen Sie in Tresen unter „Einstellungen“ einen neuen Code. Der alte verliert dann seine Wirkung.',
    },
    useTitle: 'So wenden Sie ihn an',
    use: {
      choose:
        'Tresen starten und auf dem Sperrbildschirm „Passphrase vergessen? Mit dem Wiederherstellungscode öffnen“ wählen.',
      type: 'Den Code eingeben. Groß- und Kleinschreibung und Striche spielen keine Rolle.',
      passphrase: 'Eine neue Passphrase festlegen.',
    },
    kept: { printedOn: 'Gedruckt am', where: 'Hinterlegt bei', signature: 'Unterschrift' },
  },
  officeKey: {
    title: 'Notfallschlüssel',
    lead: 'Dieser Schlüssel öffnet alles, was das Team von „{{office}}“ in seiner gemeinsamen Ablage hat, auch wenn alle PCs verloren sind. Wer ihn und Zugang zur Ablage hat, kann alles lesen.',
    codeLabel: 'Der Schlüssel des Amts',
    keepTitle: 'So bewahren Sie ihn auf',
    keep: {
      envelope:
        'In einem verschlossenen, unterschriebenen Umschlag, dort, wo auch Siegel oder Ersatzschlüssel liegen.',
      apart: 'Nicht am PC, nicht im Schreibtisch daneben und nicht als Foto.',
      replace:
        'Zusammen mit einer Teamkarte auf einem Stick, damit später jemand weiß, zu welcher Ablage er gehört.',
    },
    useTitle: 'Wann Sie ihn brauchen',
    use: {
      choose:
        'Nur wenn kein PC des Teams mehr zu gebrauchen ist. Solange ein PC der Teamleitung läuft, bleibt der Umschlag zu.',
      type: 'Auf einem neuen PC „Einem Team beitreten“ wählen, die Teamkarte einlesen, dann „Mit dem Notfallschlüssel wiederherstellen“.',
      passphrase: 'Wurde der Umschlag ohne Not geöffnet, sagen Sie es der Teamleitung und der IT.',
    },
  },
  preview: {
    title: 'Druckvorschau',
    making: 'Das Blatt wird vorbereitet …',
    broken: 'Das Blatt lässt sich nicht anzeigen. Drucken und Speichern sind trotzdem möglich.',
    page: 'Seite {{page}} von {{pages}}',
    toolbar: 'Blättern und Vergrößern',
    previous: 'Vorherige Seite',
    next: 'Nächste Seite',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fitPage: 'Ganze Seite',
    zoom: '{{percent}} %',
    large: 'Großdruck',
    print: 'Drucken …',
    save: 'Als PDF speichern …',
    saved: 'Die PDF-Datei ist gespeichert.',
  },
} as const;
