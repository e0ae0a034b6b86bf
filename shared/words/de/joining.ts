// Joining a team, for somebody who has never heard of keys.
export const joining = {
  choice: 'Einem Team beitreten',
  choiceText:
    'Ihr Amt arbeitet schon mit Tresen. Sie brauchen die Teamkarte und jemanden aus der Teamleitung.',
  begin: {
    title: 'Einem Team beitreten',
    lead: 'Zuerst richten Sie auf diesem PC einen Tresor ein, der die Einträge des Teams verschlüsselt. Die Passphrase kennen nur Sie.',
    needs: 'Halten Sie bereit:',
    needCard: 'die Teamkarte, eine kleine Datei von der Teamleitung',
    needAccess: 'den Zugang zur gemeinsamen Ablage, falls sie ein Passwort verlangt',
    needLead: 'jemanden aus der Teamleitung, am Telefon oder neben sich',
    submit: 'Tresor anlegen',
    sheetFor: 'diesem PC',
  },
  card: {
    title: 'Ihre Teamkarte',
    lead: 'Die Datei haben Sie von der Teamleitung bekommen. Sie sagt Tresen, wo die Ablage des Teams liegt.',
    pick: 'Teamkarte auswählen …',
    lock: 'Später weitermachen und sperren',
  },
  own: {
    lead: 'Aus dem Tresor, den Sie gerade angelegt haben, wird der Ihres eigenen Amts. Passphrase und Wiederherstellungscode bleiben.',
    choiceText: 'Kein Team, dem Sie beitreten möchten?',
    choice: 'Ein eigenes Amt einrichten',
  },
  ask: {
    title: 'Beitritt zu „{{team}}“',
    lead: 'Prüfen Sie den Zugang und sagen Sie, wie Sie heißen. Die Teamleitung sieht dann Ihre Anfrage.',
    name: 'Ihr Name',
    nameHint:
      'So erkennt die Teamleitung Ihre Anfrage. Benutzen mehrere diesen PC unter einer Anmeldung: der Name des Arbeitsplatzes, etwa „Infotheke“.',
    submit: 'Beitritt anfragen',
    otherCard: 'Andere Teamkarte',
  },
  recover: {
    choiceText: 'Alle PCs des Teams sind verloren?',
    choice: 'Mit dem Notfallschlüssel wiederherstellen',
    title: '„{{team}}“ wiederherstellen',
    lead: 'Mit dem gedruckten Notfallschlüssel des Amts liest Tresen alles, was in der Ablage liegt. Das kann einige Minuten dauern.',
    key: 'Notfallschlüssel',
    keyHint: 'Vom Blatt abgetippt. Groß- und Kleinschreibung und Striche sind gleichgültig.',
    after:
      'Danach gehört dieser PC der Teamleitung. Gründen Sie dann eine neue Ablage an einem leeren Ort und nehmen Sie die anderen PCs neu auf.',
    done: 'Alles aus der Ablage ist jetzt auf diesem PC. Gründen Sie als Nächstes unter „Einstellungen“, „Ablage“ eine neue an einem leeren Ort.',
    without: 'Ohne sie weitermachen',
    withoutText:
      'Lässt sich nichts mehr besorgen, machen Sie ohne diese Dateien weiter. In diesen Tresor lassen sie sich danach nicht mehr nachholen. Was darin stand, fehlt; heben Sie die bisherige Ablage und den Notfallschlüssel deshalb auf.',
    doneWithout:
      'Was in der Ablage lesbar war, ist jetzt auf diesem PC. Dateien, die zurückbleiben: {{count}}. Heben Sie die bisherige Ablage und den Notfallschlüssel auf. Gründen Sie als Nächstes unter „Einstellungen“, „Ablage“ eine neue an einem leeren Ort.',
    submit: 'Wiederherstellen',
    reading: 'Die Dateien der Ablage werden gelesen …',
    brokenOff:
      'Die Wiederherstellung ist abgebrochen. Auf diesem PC ist nichts davon geblieben; Sie können sie jederzeit neu beginnen.',
    kept: 'Was schon gelesen ist, bleibt verschlüsselt auf diesem PC. Beim nächsten Versuch wird nur noch der Rest gelesen.',
    unfinished:
      'Die Wiederherstellung von „{{team}}“ ist noch nicht fertig. Was schon gelesen ist, liegt verschlüsselt auf diesem PC. Wählen Sie wieder die Teamkarte: Es geht dort weiter. Gehen Sie einen anderen Weg, wird das Gelesene gelöscht.',
  },
  wait: {
    title: 'Jetzt ist die Teamleitung dran',
    lead: 'Lesen Sie ihr diese 30 Kennziffern vor, am Telefon oder von Bildschirm zu Bildschirm. Sie tippt sie bei sich ein.',
    unsentTitle: 'Ihre Anfrage ist noch nicht unterwegs',
    unsentLead:
      'Sie liegt erst auf diesem PC. Warum, steht unten; die Teamleitung kann sie noch nicht finden.',
    digits: 'Ihre Kennziffern',
    why: 'Daran erkennt Tresen zweifelsfrei diesen PC. Schicken Sie die Ziffern nicht dorthin, wo auch die Ablage liegt.',
    where: 'Die Teamleitung findet das Feld dafür unter „Einstellungen“, „Team“, „Jemanden aufnehmen“.',
    waiting:
      'Sobald die Ziffern eingetippt sind, geht es hier von selbst weiter. Tresen sieht alle paar Sekunden nach. Wenn Sie sperren oder beenden, bleibt die Anfrage bestehen.',
    unsent:
      'Tresen versucht es von selbst weiter. Wenn Sie sperren oder beenden, bleibt die Anfrage bestehen; die Ziffern bleiben dieselben.',
    stopped:
      'Die Anfrage bleibt bestehen, auch wenn Sie sperren oder beenden; die Ziffern bleiben dieselben.',
    since: 'Angefragt am {{at}}.',
    look: 'Jetzt nachsehen',
    cancel: 'Anfrage zurückziehen',
    cancelled: 'Die Anfrage ist zurückgezogen.',
    lock: 'Sperren',
  },
  stick: {
    choiceText: 'Hier gibt es kein Netz zur Ablage?',
    choice: 'Mit einem USB-Stick beitreten',
    title: 'Ohne Netz: mit einem USB-Stick',
    request: 'Speichern Sie Ihre Anfrage auf einen Stick. Er geht zur Teamleitung.',
    save: 'Anfrage speichern …',
    saved: 'Die Anfrage liegt in {{file}}.',
    digits: 'Lesen Sie der Teamleitung die 30 Kennziffern vor. Auf den Stick gehören sie nicht.',
    answer:
      'Vom Stick kommt eine Übergabedatei der Teamleitung zurück. Sobald Sie sie einlesen, gehören Sie zum Team.',
  },
  admitted: 'Sie gehören jetzt zum Team. Die Einträge kommen nach und nach herein.',
} as const;
