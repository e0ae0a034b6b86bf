// What the administrator's command line says.
export const cli = {
  usage: `Tresen auf der Befehlszeile

  npm run --silent tresen -- BEFEHL [Optionen]

Befehle
  init --office NAME --member NAME [--role counter|lead|management]
                         gründet ein Amt; der Wiederherstellungscode steht auf der Standardausgabe
  import DATEI|-         liest Einträge ein, einen je Zeile (JSON); nennt jede abgelehnte Zeile
  export [--type TYP] [--out DATEI]
                         gibt Einträge aus, einen je Zeile
  search SUCHTEXT [--type TYP] [--limit ZAHL]
                         sucht in allem
  stats                  zählt, was im Tresor liegt
  verify                 baut alles aus dem Journal neu auf und vergleicht
  backup DATEI           schreibt eine verschlüsselte Sicherung
  restore DATEI          spielt eine Sicherung in einen Ordner ohne Tresor ein
  space create ABLAGE [--workplace]
                         gründet das Team in einer leeren Ablage; der Notfallschlüssel steht auf der Standardausgabe
  space card DATEI       schreibt die Teamkarte für neue Mitglieder
  space access [ABLAGE]  neues Passwort der Ablage, ein anderer Zugang oder Ort; geprüft, bevor es gilt
  space access --follow [ABLAGE]
                         wechselt dorthin, wohin eine Teamleitung mit der Ablage umgezogen ist
  space members          nennt alle, die zum Team gehören
  join request KARTE --name NAME [ABLAGE]
                         bittet mit einer Teamkarte um Aufnahme; nennt die 30 Ziffern, die eine Teamleitung eingibt
  join request KARTE --name NAME --out ANFRAGE
                         ohne Netz: schreibt die Anfrage in eine Datei für die Teamleitung
  join approve ZIFFERN --member NAME [--role ROLLE] | --member-id KENNUNG [--from ANFRAGE]
                         nimmt das Gerät mit diesen Ziffern auf, für ein neues oder ein bekanntes Mitglied;
                         mit --from nach einer Anfrage, die als Datei kam (danach: transfer out)
  sync [--watch]         gleicht einmal mit dem Team ab, mit --watch fortlaufend bis zum Abbruch
  status                 zeigt, wie es um den Abgleich steht, mit der Prüfsumme aller Einträge
  transfer out DATEI     schreibt alles, was anderen fehlen kann, in eine Übergabedatei (für Orte ohne Netz)
  transfer in DATEI      übernimmt, was eine Übergabedatei bringt

Ablage
  --folder ORDNER        Ordner, Netzlaufwerk oder Datenträger
  --webdav ADRESSE --user NAME
  --s3 ADRESSE --bucket NAME [--bucket-folder ORDNER] [--region NAME] [--style path|host] --user ZUGRIFFSSCHLÜSSEL
  --storage-password-file DATEI
                         liest das Passwort der Ablage aus einer Datei; sonst aus TRESEN_STORAGE_PASSWORD oder per Eingabe

Optionen
  --profile ORDNER       Ordner mit den Daten (sonst der des angemeldeten Benutzers)
  --passphrase-file DATEI
                         liest die Passphrase aus einer Datei; sonst aus TRESEN_PASSPHRASE oder per Eingabe
  --json                 Ergebnisse als JSON
  --lang de|en           Sprache
  --help                 diese Hilfe`,
  unknownCommand: 'Diesen Befehl gibt es nicht: {{command}}',
  unknownOption: 'Diese Option gibt es nicht: {{option}}. Alle nennt --help.',
  badOption: 'Mit dieser Option stimmt etwas nicht: {{option}}. Wie sie geschrieben wird, zeigt --help.',
  operands: { file: 'DATEI', text: 'SUCHTEXT', digits: 'ZIFFERN', card: 'KARTE' },
  missing: 'Es fehlt eine Angabe: {{what}}',
  badLimit: '--limit ist eine ganze Zahl von 1 bis 200, nicht {{limit}}.',
  outputLost:
    'Die Ausgabe ist nicht vollständig ({{detail}}). Bitte schreiben Sie sie mit --out in eine Datei auf einem Datenträger mit genug Platz.',
  stdin: 'Standardeingabe',
  noPassphrase:
    'Es fehlt die Passphrase. Bitte setzen Sie TRESEN_PASSPHRASE oder geben Sie --passphrase-file an.',
  passphrase: 'Passphrase:',
  founded:
    'Das Amt ist gegründet. Bitte bewahren Sie den Wiederherstellungscode auf Papier an einem sicheren Ort auf; er wird nur dieses eine Mal gezeigt.',
  vaultMade:
    'Der Tresor ist angelegt. Bitte bewahren Sie den Wiederherstellungscode auf Papier an einem sicheren Ort auf; er wird nur dieses eine Mal gezeigt.',
  imported: '{{added}} neu, {{changed}} geändert, {{unchanged}} unverändert, {{refused}} abgelehnt.',
  refusedLine: 'Zeile {{line}}: {{problem}}',
  onlyReadable:
    'Ausgegeben wird nur, was mit der Rolle {{role}} gelesen werden darf: Veröffentlichtes, keine Kontakte.',
  exported_one: 'Ein Eintrag ausgegeben.',
  exported_other: '{{count}} Einträge ausgegeben.',
  noHits: 'Nichts gefunden.',
  corrected: 'Gesucht wurde nach: {{text}}',
  storagePassword: 'Passwort der Ablage:',
  noStoragePassword:
    'Es fehlt das Passwort der Ablage. Bitte setzen Sie TRESEN_STORAGE_PASSWORD oder geben Sie --storage-password-file an.',
  whichStorage: 'Bitte geben Sie genau eine Ablage an: --folder, --webdav oder --s3.',
  spaceFounded:
    'Das Team ist gegründet. Bitte drucken Sie den Notfallschlüssel und schließen Sie ihn ein: Wer ihn hat, kann alles lesen, was das Team schreibt. Er wird nur dieses eine Mal gezeigt.',
  cardSaved: 'Teamkarte geschrieben: {{file}}',
  accessChanged: 'Der neue Zugang gilt.',
  notMoved: 'Die Ablage ist nicht umgezogen, oder dieser PC gleicht schon dort ab.',
  moved:
    'Die Ablage ist umgezogen, nach: {{address}}. Dieser PC gleicht noch am bisherigen Ort ab; space access mit --follow wechselt dorthin.',
  admitted: 'Aufgenommen. Der neue PC bekommt beim nächsten Abgleich alles, was das Team weiß.',
  admittedByFile:
    'Aufgenommen. Bitte schreiben Sie jetzt mit transfer out eine Übergabedatei für den neuen PC.',
  recoveryCode: 'Wiederherstellungscode',
  digits: 'Ziffern',
  requested:
    'Die Anfrage liegt in der Ablage. Bitte nennen Sie einer Teamleitung die 30 Ziffern; danach holt sync alles hierher.',
  requestSaved:
    'Die Anfrage liegt in {{file}}. Bitte geben Sie die Datei einer Teamleitung, und nennen Sie ihr die 30 Ziffern auf einem anderen Weg. Was als Übergabedatei zurückkommt, holt transfer in hierher.',
  notAdmitted: 'Noch nicht aufgenommen: Eine Teamleitung muss zuerst diese Ziffern eingeben: {{digits}}',
  pending_one: 'Ein Eintrag ist noch nicht beim Team.',
  pending_other: '{{count}} Einträge sind noch nicht beim Team.',
  refusedFiles_one: 'Eine Datei in der Ablage konnte nicht übernommen werden.',
  refusedFiles_other: '{{count}} Dateien in der Ablage konnten nicht übernommen werden.',
  synced: 'Abgeglichen: Alles von diesem PC ist beim Team.',
  paused:
    'Der Abgleich ist auf diesem PC angehalten. Bitte setzen Sie ihn im Programm fort; sync ohne --watch gleicht trotzdem einmal ab.',
  transferred: 'Übergabedatei geschrieben: {{file}} ({{files}} Dateien, {{bytes}} Bytes).',
  takenIn_one: 'Eine Datei neu übernommen, {{refused}} nicht (oder noch nicht) übernommen.',
  takenIn_other: '{{count}} Dateien neu übernommen, {{refused}} nicht (oder noch nicht) übernommen.',
  status: {
    team: 'Team',
    none: 'keines',
    storage: 'Ablage',
    moved: 'umgezogen nach',
    digits: 'Ziffern für die Teamleitung',
    pending: 'noch nicht beim Team',
    refused: 'nicht übernommene Dateien',
    lastSuccess: 'zuletzt abgeglichen',
    lastRound: 'zuletzt vergeblich versucht',
    never: 'noch nie',
    round: 'Abgleich',
    idle: 'bereit',
    running: 'läuft',
    paused: 'angehalten',
    ended: 'Dieser PC gehört nicht mehr zum Team.',
    erased: 'Gelöschtes in der Ablage',
    nothing: 'nichts',
    erasedSince_one: 'noch verschlüsselt in {{count}} Datei, seit {{since}}',
    erasedSince_other: 'noch verschlüsselt in {{count}} Dateien, seit {{since}}',
    hash: 'Prüfsumme',
  },
  stats: {
    records: 'Einträge',
    journal: 'Zeilen im Journal',
    parked: 'zurückgestellt (von einer neueren Version)',
    vault: 'Größe des Tresors',
    free: 'frei auf dem Datenträger',
  },
  sound: 'Der Tresor ist in Ordnung: {{entries}} Zeilen im Journal, {{records}} Einträge. Prüfsumme {{hash}}',
  unsound: 'Der Tresor stimmt an {{count}} Stellen nicht mit seinem Journal überein:',
  backedUp: 'Sicherung geschrieben: {{file}} ({{bytes}} Bytes).',
  restored: 'Die Sicherung ist eingespielt. Dieses Gerät arbeitet unter einer neuen Kennung weiter.',
} as const;
