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

Optionen
  --profile ORDNER       Ordner mit den Daten (sonst der des angemeldeten Benutzers)
  --passphrase-file DATEI
                         liest die Passphrase aus einer Datei; sonst aus TRESEN_PASSPHRASE oder per Eingabe
  --json                 Ergebnisse als JSON
  --lang de|en           Sprache
  --help                 diese Hilfe`,
  unknownCommand: 'Diesen Befehl gibt es nicht: {{command}}',
  badOption: 'Diese Angabe wurde nicht verstanden: {{detail}}',
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
  imported: '{{added}} neu, {{changed}} geändert, {{unchanged}} unverändert, {{refused}} abgelehnt.',
  refusedLine: 'Zeile {{line}}: {{problem}}',
  onlyReadable:
    'Ausgegeben wird nur, was mit der Rolle {{role}} gelesen werden darf: Veröffentlichtes, keine Kontakte.',
  exported: '{{records}} Einträge ausgegeben.',
  noHits: 'Nichts gefunden.',
  corrected: 'Gesucht wurde nach: {{text}}',
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
