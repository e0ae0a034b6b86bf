// The team's storage: setting it up, how it is, and what isn't with the team yet.
export const storage = {
  title: 'Ablage des Teams',
  none: {
    title: 'Noch ohne Ablage',
    lead: 'Mit einer gemeinsamen Ablage arbeiten mehrere PCs mit denselben Einträgen, auch wenn sie tagelang kein Netz haben. Sie liegt dort, wo Ihr Amt schon Speicher hat: in einem Ordner im Netz, in Nextcloud oder in einem S3-Speicher. Was darin liegt, ist verschlüsselt; wer den Speicher betreibt, kann nichts lesen.',
    notLead: 'Eine Ablage gründet die Teamleitung. Bis dahin bleibt alles auf diesem PC.',
    sample:
      'Im Musteramt lässt sich keine Ablage einrichten: Es ist bei jedem Start wieder frisch. In Ihrem eigenen Amt finden Sie hier, was Sie dafür brauchen.',
    found: 'Ablage gründen …',
    join: 'Gibt es in Ihrem Amt schon eine Ablage, treten Sie ihr beim ersten Start von Tresen auf einem PC ohne Tresor bei.',
  },
  found: {
    title: 'Ablage gründen',
    lead: 'Wählen Sie den Ort und lassen Sie ihn prüfen. Danach zeigt Tresen den Notfallschlüssel des Amts, den Sie ausdrucken und verwahren.',
    workplace: 'Dieser PC ist ein gemeinsamer Arbeitsplatz',
    workplaceHint: 'Mehrere Personen benutzen ihn unter einer Anmeldung; er gehört niemandem allein.',
    probe: 'Ort prüfen',
    submit: 'Ablage hier gründen',
    done: 'Die Ablage ist gegründet.',
  },
  key: {
    title: 'Der Notfallschlüssel des Amts',
    lead: 'Er öffnet alles, was das Team je schreibt, auch wenn alle PCs verloren sind. Ist er verwahrt, zeigt Tresen ihn nie wieder.',
    label: 'Notfallschlüssel',
    keep: 'Drucken Sie ihn aus und verwahren Sie ihn unter Verschluss, etwa im Tresor des Amts: nicht an einem PC und nicht als Foto. Legen Sie eine Teamkarte auf einem Stick dazu. Ohne einen PC des Teams und ohne diesen Schlüssel kann niemand die Einträge retten, auch wir nicht.',
    copy: 'In die Zwischenablage',
    print: 'Drucken oder als PDF speichern …',
    confirm: 'Zur Probe: die letzte Gruppe',
    confirmHint: 'Tippen Sie sie von Ihrem Blatt ab. So ist sicher, dass es lesbar ist.',
    wrong: 'Das stimmt nicht mit dem Schlüssel überein. Bitte vergleichen Sie noch einmal.',
    owed: 'Der Notfallschlüssel des Amts ist noch nicht verwahrt. Ohne ihn sind die Einträge verloren, wenn kein PC des Teams mehr geht.',
    alone: 'Lassen Sie ihn nur zeigen, wenn niemand mitliest.',
    later: 'Später',
    show: 'Notfallschlüssel zeigen',
    done: 'Ich habe den Schlüssel verwahrt',
    copied: 'Der Schlüssel liegt in der Zwischenablage. Bitte löschen Sie ihn dort, sobald er verwahrt ist.',
  },
  target: {
    kind: 'Wo die Ablage liegt',
    kinds: { folder: 'Ordner im Netz', webdav: 'Nextcloud oder WebDAV', s3: 'S3-Speicher' },
    folder: 'Ordner',
    folderHint: 'Ein Ordner, den alle im Team erreichen: im Netzlaufwerk oder auf einem Datenträger.',
    pick: 'Ordner auswählen …',
    makeFolder: 'Diesen Ordner anlegen',
    makeFolderHint:
      'Soll hier eine neue Ablage entstehen und fehlt nur der Ordner, legt Tresen ihn für Sie an.',
    url: 'Adresse des Ordners',
    urlHint:
      'In Nextcloud unter „Dateien“, „Dateieinstellungen“, „WebDAV“; dahinter der Name des Ordners, den das Team teilt.',
    user: 'Benutzername',
    password: 'App-Passwort',
    passwordHint:
      'In Nextcloud unter „Persönliche Einstellungen“, „Sicherheit“ zu erzeugen. Es bleibt im Tresor dieses PCs.',
    endpoint: 'Adresse des Speichers',
    bucket: 'Bucket',
    s3Folder: 'Ordner darin',
    region: 'Region',
    style: 'Der Name des Buckets steht',
    styles: { path: 'im Pfad', host: 'vorn in der Adresse' },
    accessKey: 'Zugangsschlüssel',
    secretKey: 'Geheimer Schlüssel',
    secretKeyHint: 'Er bleibt im Tresor dieses PCs.',
  },
  findings: {
    title: 'Was die Prüfung ergab',
    probing: 'Der Ort wird geprüft …',
    place: 'Geprüft: {{address}}',
    holds: {
      nothing: 'Hier liegt noch nichts. Der Ort eignet sich für eine neue Ablage.',
      'own-space_one': 'Hier liegt die Ablage Ihres Teams ({{count}} Datei).',
      'own-space_other': 'Hier liegt die Ablage Ihres Teams ({{count}} Dateien).',
      notTheCards: 'Die Ablage Ihres Teams liegt hier nicht. Bitte wählen Sie den Ort, an dem sie liegt.',
      'a-space': 'Hier liegt schon die Ablage eines Teams. Sie bleibt unberührt.',
      'other-files':
        'Hier liegen andere Dateien. Sie bleiben unberührt; übersichtlicher ist ein eigener, leerer Ordner.',
    },
    works: 'Schreiben und Lesen gelingen.',
    notWritable: 'Schreiben gelingt hier nicht.',
    altered: 'Was geschrieben wurde, kam verändert zurück. Auf diesen Ort ist kein Verlass.',
    late: 'Neue Dateien erscheinen mit Verzögerung. Der Abgleich dauert dadurch etwas länger, verloren geht nichts.',
    keeps:
      'Dateien lassen sich hier nicht löschen. Der Abgleich gelingt trotzdem; die Ablage wird mit der Zeit größer.',
    unguarded:
      'Der Speicher merkt nicht, wenn zwei zugleich dieselbe Datei schreiben. Das schadet nicht; über das Team entscheidet dann am besten immer dieselbe Teamleitung.',
    free: 'Frei sind {{size}}.',
    little: 'Frei sind nur noch {{size}}. Bitte sorgen Sie bald für mehr Platz.',
    fast: 'Der Speicher antwortet ohne spürbare Verzögerung.',
    slow: 'Der Speicher antwortet langsam. Der Abgleich dauert länger; bei der Arbeit merken Sie nichts davon.',
    useCard: 'Treten Sie diesem Team mit seiner Teamkarte bei, oder wählen Sie einen anderen Ort.',
  },
  state: {
    title: 'Abgleich',
    allWithTeam: 'Alles, was auf diesem PC geschrieben wurde, ist beim Team.',
    uncertain:
      'Was auf diesem PC geschrieben wurde, ist hier sicher. Ob alles beim Team ist, zeigt der nächste Abgleich.',
    pending_one: '{{count}} Eintrag ist noch nur auf diesem PC, seit {{since}}.',
    pending_other: '{{count}} Einträge sind noch nur auf diesem PC, der älteste seit {{since}}.',
    place: 'Ort',
    team: 'Team',
    lastSuccess: 'Zuletzt abgeglichen',
    lastTry: 'Zuletzt versucht',
    erased: 'Gelöschtes in der Ablage',
    erasedNone: 'nichts, Stand des letzten Abgleichs',
    erasedLeft_one:
      'noch verschlüsselt in {{count}} Datei, seit {{since}}. Es verschwindet dort, sobald der PC abgleicht, der sie geschrieben hat; gehört er nicht mehr zum Team, ein PC der Teamleitung.',
    erasedLeft_other:
      'noch verschlüsselt in {{count}} Dateien, seit {{since}}. Es verschwindet dort, sobald die PCs abgleichen, die sie geschrieben haben; für PCs, die nicht mehr zum Team gehören, ein PC der Teamleitung.',
    never: 'noch nie',
    idle: 'Der Abgleich läuft von selbst: nach jedem Speichern und alle paar Minuten.',
    running: 'Der Abgleich läuft …',
    progress: '{{done}} von {{total}} Dateien',
    cancelled: 'Der Abgleich ist unterbrochen. Beim nächsten Mal geht es dort weiter.',
    paused: 'Der Abgleich ist angehalten. Was Sie schreiben, bleibt so lange nur auf diesem PC.',
    noAccess:
      'Dieser PC kennt noch keinen Zugang zur Ablage. Bis Sie ihn eintragen, bringen Übergabedateien die Einträge hin und her; danach läuft der Abgleich von selbst.',
    until: 'Nächster Versuch von selbst: {{at}}.',
    run: 'Jetzt abgleichen',
    cancel: 'Unterbrechen',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    done: 'Der Abgleich ist durchgelaufen.',
    refill: 'Ablage von diesem PC aus füllen …',
    refillTitle: 'Ablage wieder füllen',
    refillText:
      'Tresen legt alles, was dieser PC vom Team hat, noch einmal in die Ablage. Vorhandenes wird nicht überschrieben und nichts gelöscht. Tun Sie das nur, wenn feststeht, dass die Ablage geleert oder auf einen älteren Stand zurückgesetzt wurde.',
    refilled: 'Die Ablage ist wieder gefüllt.',
    shared: 'Gemeinsamer Arbeitsplatz: Dieser PC gehört niemandem allein.',
  },
  pending: {
    title: 'Noch nur auf diesem PC',
    none: 'Kein Eintrag wartet darauf, zum Team zu kommen.',
    what: 'Was',
    entries: 'Einträge',
    since: 'Seit',
    unknown: 'Einträge einer neueren Version',
  },
  devices: {
    title: 'PCs des Teams',
    lead: 'Grob in Wochen, damit auffällt, wenn ein PC nicht mehr mitmacht. Wann jemand arbeitet, ist daran nicht zu sehen.',
    this: 'Dieser PC',
    thisNumbered: 'Dieser PC: PC {{number}} von {{name}}',
    of: 'PC von {{name}}',
    ofNumbered: 'PC {{number}} von {{name}}',
    unnamed: 'PC, der nicht mehr zum Team gehört',
    heard: {
      week: 'in den letzten 7 Tagen gehört',
      month: 'seit mehr als einer Woche nichts Neues',
      longer: 'seit mehr als einem Monat nichts Neues',
      never: 'noch nichts gehört',
    },
    waiting_one: '{{count}} Datei wartet auf eine andere, die noch fehlt',
    waiting_other: '{{count}} Dateien warten auf andere, die noch fehlen',
    erased_one: 'Gelöschtes noch in {{count}} Datei in der Ablage',
    erased_other: 'Gelöschtes noch in {{count}} Dateien in der Ablage',
  },
  refused: {
    title: 'Was nicht übernommen wurde',
    lead: 'Tresen prüft alles, was in der Ablage liegt. Was die Prüfung nicht besteht, bleibt dort liegen und gilt auf keinem PC.',
    again: 'Jetzt noch einmal prüfen',
    none: 'Alles in der Ablage hat die Prüfung bestanden.',
    file_one: '{{count}} Datei',
    file_other: '{{count}} Dateien',
    entries: 'Einträge',
    from: 'vom PC von {{name}}',
    fromUnknown: 'von einem unbekannten PC',
    cause: 'Für die Betreuung der App: {{cause}}',
    since: 'bemerkt am {{date}}',
    reasons: {
      incomplete:
        'Unvollständig. Meist ist die Datei noch unterwegs; sie wird von selbst noch einmal gelesen.',
      damaged:
        'Beschädigt. Ein PC, der sie heil hat, legt sie von selbst neu ab; bis dahin fehlt hier, was darin steht.',
      'too-large': 'Zu groß, um von Tresen zu sein. Bitte prüfen Sie, ob diesen Ordner nur Tresen benutzt.',
      'newer-version': 'Von einer neueren Version von Tresen. Bitte aktualisieren Sie diesen PC.',
      'foreign-space':
        'Gehört zu einem anderen Team. Bitte prüfen Sie, ob ein anderes Team denselben Ordner benutzt.',
      'not-admitted':
        'Von einem PC, der nicht oder nicht mehr zum Team gehört. Soll er wieder dazugehören, fragt er mit der Teamkarte neu an; sonst ist nichts zu tun.',
      'wrong-signature':
        'Die Unterschrift stimmt nicht: Die Datei ist in der Ablage beschädigt oder verändert worden, oder jemand gibt sich für jemand anderen aus. Ein PC, der sie heil hat, legt sie von selbst neu ab. Bleibt sie hier stehen? Bitte sprechen Sie mit der IT.',
      'wrong-control':
        'Eine Entscheidung über das Team, die ungültig ist oder von einer anderen überholt wurde. Bitte sehen Sie unter „Team“ nach, ob alles stimmt.',
      'unknown-decision':
        'Beruft sich auf eine Entscheidung über das Team, die hier niemand kennt. Was von diesem PC kommt, wartet auf sie; alles andere geht weiter. Bleibt sie aus, sprechen Sie bitte mit der Person und der IT.',
      'wrong-key':
        'Mit einem Schlüssel verschlossen, der für diese Datei nicht gilt. So schreibt kein Tresen; bitte sprechen Sie mit der IT.',
      'predecessor-missing':
        'Wartet auf frühere Dateien desselben PCs, die noch fehlen. Sie kommen von selbst, sobald ein PC abgleicht, der sie hat.',
      'key-missing':
        'Wartet auf einen Schlüssel, der noch nicht da ist. Er kommt von selbst, sobald ein PC der Teamleitung abgleicht.',
      'wrong-role':
        'Unter einer Rolle geschrieben, die die Person nicht hatte. Bitte sprechen Sie mit der Person und der IT.',
      'wrong-member':
        'Im Namen einer anderen Person geschrieben. Bitte sprechen Sie mit der Person und der IT.',
      'beyond-cutoff':
        'Geschrieben, als das Recht dazu geendet hatte: Der PC war entfernt, oder die Person hatte eine andere Rolle bekommen. Auf ihrem PC ist es noch da; was ihre neue Rolle erlaubt, kommt von selbst noch einmal.',
      'not-allowed':
        'Die Rolle erlaubt diese Änderung nicht. Kommt das öfter vor, sprechen Sie bitte mit der Person und der IT.',
      'taken-back':
        'Hätte zurückgenommen, was die Teamleitung veröffentlicht, bestätigt oder archiviert hat. Es bleibt bei dem, was die Teamleitung entschieden hat. Das kann vorkommen, wenn zwei gleichzeitig arbeiten.',
      malformed:
        'So schreibt kein Tresen: Das Programm auf jenem PC ist wahrscheinlich verändert. Bitte sprechen Sie mit der Person und der IT.',
      'written-twice':
        'Zweimal unter derselben Nummer geschrieben: Ein Tresor wurde kopiert und lief auf zwei PCs. Beide Fassungen sind aufbewahrt, und einer der PCs macht von selbst als eigenes Gerät weiter. Kommt es wieder vor, entfernen Sie bitte einen davon aus dem Team.',
      unforeseen:
        'Daran scheitert diese Version von Tresen: ein Fehler im Programm, oder das Programm auf jenem PC ist verändert. Verloren ist nichts, und alles andere geht weiter. Tresen versucht es von selbst wieder; bitte aktualisieren Sie Tresen. Hilft das nicht, nennen Sie der IT die nächste Zeile.',
    },
  },
  access: {
    title: 'Zugang und Ort',
    lead: 'Neues Passwort, andere Adresse: Tresen prüft, ob dort dieselbe Ablage liegt, bevor es gilt. Eine Teamleitung kann auch an einen leeren Ort umziehen.',
    change: 'Zugang oder Ort ändern …',
    mend: 'Zugang prüfen …',
    enter: 'Zugang eintragen …',
    keyFirst: 'Dieser PC kennt das Passwort noch nicht. Bitte tragen Sie es ein.',
    keyAgain: 'Das Passwort zeigt der Tresor nicht mehr her. Bitte tragen Sie es noch einmal ein.',
    submit: 'Übernehmen',
    changed: 'Der neue Zugang gilt ab sofort.',
  },
  move: {
    lead: 'Soll die Ablage hierher umziehen? Tresen legt zuerst alles, was dieser PC vom Team hat, an diesen Ort. Was am bisherigen Ort liegt, bleibt dort.',
    others:
      'Danach hinterlässt er am bisherigen Ort, wohin es geht: Die anderen PCs fragen von selbst, ob sie mit umziehen. Bis dahin sehen sie nichts von hier; was sie am bisherigen Ort schreiben, holt dieser PC noch 60 Tage lang ab, solange er ihn erreicht. Ist der bisherige Ort schon weg, tragen Sie den neuen dort unter „Zugang und Ort“ ein. Speichern Sie auch eine neue Teamkarte: Die alte nennt noch den alten Ort, und wer mit ihr gerade um Aufnahme bittet, fragt mit der neuen noch einmal an.',
    submit: 'Ablage hierher umziehen',
    done: 'Die Ablage ist umgezogen.',
  },
  moved: {
    title: 'Die Ablage ist umgezogen',
    lead: 'Eine Teamleitung hat die gemeinsame Ablage verlegt, nach: {{address}}',
    text: 'Dieser PC gleicht noch am bisherigen Ort ab. Was die anderen am neuen Ort schreiben, kommt hier nicht an. Wechseln Sie jetzt: Was hier geschrieben wurde, kommt mit, verloren geht nichts.',
    submit: 'Jetzt wechseln',
    enter: 'Zugang eintragen und wechseln …',
    otherwise: 'Der Ort heißt auf diesem PC anders …',
    dialog: 'Mit umziehen',
    dialogLead:
      'Tragen Sie ein, wie dieser PC den neuen Ort erreicht. Tresen prüft, ob dort die Ablage Ihres Teams liegt, bevor es gilt.',
    done: 'Dieser PC gleicht jetzt am neuen Ort ab.',
    stay: 'Ablage hier behalten …',
    stayTitle: 'Ablage hier behalten',
    stayText:
      'Damit gilt der Umzug nicht mehr: Die anderen PCs bleiben an dem Ort, an dem dieser PC abgleicht, und wer schon umgezogen ist, wird gebeten, zurückzukommen. Das ist richtig, wenn der neue Ort ein Versehen war oder nicht zu erreichen ist. Bitte sprechen Sie sich vorher mit den anderen Teamleitungen ab.',
    stayed: 'Die Ablage bleibt, wo sie ist.',
  },
  card: {
    title: 'Teamkarte',
    lead: 'Eine kleine Datei, mit der Kolleginnen und Kollegen der Ablage beitreten. Sie enthält kein Passwort und öffnet nichts; hinein lassen Sie jede Person selbst, unter „Team“ mit ihren Kennziffern.',
    save: 'Teamkarte speichern …',
    saved: 'Die Teamkarte liegt in {{file}}. Sobald jemand mit ihr anfragt, steht das unter „Team“.',
  },
  transfer: {
    title: 'Übergabedatei',
    lead: 'Für einen Standort ohne Netz: Was anderen fehlen kann, kommt verschlüsselt in eine Datei, etwa auf einen USB-Stick, und wird dort eingelesen.',
    out: 'Übergabedatei schreiben …',
    in: 'Übergabedatei einlesen …',
    written: 'Geschrieben: eine Datei mit {{size}}. Lesen Sie sie am anderen Standort ein.',
    taken: 'Eingelesen: Was daran neu war, ist jetzt auch auf diesem PC.',
    nothing: 'Eingelesen: Darin war nichts Neues für diesen PC.',
    refused: 'Ein Teil hat die Prüfung nicht bestanden und wurde nicht übernommen.',
  },
  leave: {
    title: 'Team verlassen',
    lead: 'Was auf diesem PC steht, bleibt hier und kann ausgegeben werden. Neues von anderen kommt nicht mehr dazu.',
    action: 'Team auf diesem PC verlassen …',
    pending_one:
      '{{count}} Eintrag ist noch nicht beim Team und käme nicht mehr dorthin. Gleichen Sie besser vorher ab.',
    pending_other:
      '{{count}} Einträge sind noch nicht beim Team und kämen nicht mehr dorthin. Gleichen Sie besser vorher ab.',
    forOthers: 'Für die anderen entfernt eine Teamleitung diesen PC anschließend aus der Liste.',
    confirm: 'Team verlassen',
  },
  ended: {
    title: 'Nicht mehr im Team',
    text: 'Dieser PC gehört nicht mehr zum Team „{{team}}“. Alles, was hier steht, bleibt und kann unter „Dieser PC“ ausgegeben werden.',
    pending_one: '{{count}} Eintrag von hier hat das Team nicht mehr erreicht.',
    pending_other: '{{count}} Einträge von hier haben das Team nicht mehr erreicht.',
    unasked:
      'Haben weder Sie noch eine Teamleitung das veranlasst? Dann wurde dieser Tresor wahrscheinlich kopiert, und ein anderer PC ist an die Stelle dieses PCs getreten. Bitte sagen Sie der Teamleitung und der IT Bescheid.',
    back: 'Soll dieser PC wieder dazugehören, lassen Sie sich die Teamkarte geben und fragen Sie noch einmal an. Was inzwischen hier geschrieben wurde, kommt dann zum Team.',
  },
} as const;
