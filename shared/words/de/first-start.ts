// First start: founding an office, the recovery code, or a look at the sample office.
export const firstStart = {
  title: 'Willkommen am Tresen',
  lead: 'Kontakte in zehn Sekunden festhalten, Wissen teilen, gut miteinander umgehen: verschlüsselt auf diesem PC, auch ganz ohne Netz.',
  found: {
    choice: 'Amt einrichten',
    choiceText: 'Legt auf diesem PC einen neuen, leeren Tresor für Ihr Amt an. Das dauert zwei Minuten.',
    title: 'Amt einrichten',
    lead: 'Namen, Passphrase und alles zum Amt können Sie später in den Einstellungen ändern.',
    officeName: 'Name des Amts',
    officeNameHint: 'So steht er auf gedruckten Blättern, zum Beispiel „Bürgeramt Musterstadt“.',
    memberName: 'Ihr Name',
    memberNameHint:
      'Er steht in Ihrem Fenster, in der Liste des Teams und im versiegelten Journal, nie an einem Kontakt.',
    role: 'Ihre Rolle',
    roleHint: 'Die Teamleitung veröffentlicht Wissen und Leitlinien und pflegt Leistungen und Formulare.',
    noLead:
      'So hat dieses Amt keine Teamleitung: Niemand kann veröffentlichen oder Leistungen, Formulare und Leitlinien pflegen, und eine Rolle ändert später nur eine Teamleitung. Wer ein Amt einrichtet, wählt deshalb meist „Teamleitung“.',
    submit: 'Tresor anlegen',
    working: 'Der Tresor wird angelegt …',
  },
  passphrase: {
    label: 'Passphrase',
    hint: 'Mindestens zwölf Zeichen. Vier oder fünf Wörter ohne Zusammenhang sind gut zu merken und schwer zu erraten.',
    again: 'Passphrase wiederholen',
    differs: 'Die beiden Eingaben sind verschieden.',
    tooShort: 'Bitte mindestens {{minimum}} Zeichen.',
    strength: 'Stärke der Passphrase',
    score: {
      veryWeak: 'Sehr schwach: in Augenblicken erraten.',
      weak: 'Schwach: auf einem entwendeten PC in Minuten bis Tagen erraten.',
      fair: 'Mäßig: hält einem gezielten Angriff Tage bis Jahre stand.',
      good: 'Gut: ein gezielter Angriff dauert Jahre bis Jahrhunderte.',
      veryGood: 'Sehr gut: nach heutigem Wissen nicht zu erraten.',
    },
  },
  sample: {
    choice: 'Musteramt ansehen',
    choiceText:
      'Ein erfundenes Bürgeramt mit Leistungen, Kontakten, Wissen und Leitlinien zum Ausprobieren. Nichts davon ist echt.',
    working: 'Das Musteramt wird aufgebaut …',
  },
  restore: {
    choice: 'Sicherung einspielen',
    choiceText: 'Für einen neuen PC, oder nachdem der Tresor dieses PCs beiseitegelegt wurde:',
    title: 'Sicherung einspielen',
    lead: 'Sie brauchen die Passphrase, die galt, als die Sicherung entstand. Danach wählen Sie die Datei aus.',
    passphrase: 'Passphrase der Sicherung',
    submit: 'Datei auswählen und einspielen',
  },
  code: {
    title: 'Ihr Wiederherstellungscode',
    lead: 'Er öffnet den Tresor, wenn die Passphrase vergessen ist. Tresen zeigt ihn nur dieses eine Mal.',
    label: 'Wiederherstellungscode',
    keep: 'Schreiben Sie ihn ab oder drucken Sie ihn aus und verwahren Sie ihn im Amt unter Verschluss, nicht an diesem PC. Ohne Passphrase und Code kann niemand den Tresor öffnen, auch wir nicht.',
    copy: 'In die Zwischenablage',
    print: 'Drucken oder als PDF sichern …',
    confirm: 'Zur Probe: die letzten vier Zeichen',
    confirmHint: 'Tippen Sie sie von Ihrem Zettel ab. So ist sicher, dass er lesbar ist.',
    wrong: 'Das stimmt nicht mit dem Code überein. Bitte vergleichen Sie noch einmal.',
    done: 'Ich habe den Code verwahrt',
    copied: 'Der Code liegt in der Zwischenablage. Bitte löschen Sie ihn dort, sobald er verwahrt ist.',
  },
} as const;
