// What people came with about identity cards, as the counter notes it. Invented from beginning to end.
import { about, met } from './contact-case.ts';

export const identityContacts = [
  ...about(
    'personalausweis',
    met(
      'tresen geklaert 5',
      'Ausweis läuft nächste Woche ab, Reise nach Dänemark steht an. Antrag gleich aufgenommen, vorläufiger Ausweis war nicht nötig.',
      { felt: 'Sehr erleichtert, hatte mit zwei Terminen gerechnet.' },
    ),
    met(
      'termin geklaert 4',
      'Erster eigener Ausweis mit 16, kam mit der Mutter. Unterschrift geübt, Fingerabdrücke erklärt.',
      {
        wish: 'Hätte gern vorher gewusst, dass man selbst unterschreibt.',
        felt: 'Stolz und ein bisschen aufgeregt.',
      },
    ),
    met(
      'tresen offen 3',
      'Mitgebrachtes Papierfoto gilt nicht mehr. Fototerminal war gerade gestört, deshalb morgen noch einmal.',
      {
        wish: 'Auf der Terminbestätigung soll stehen, dass das Foto digital sein muss.',
        reasons: ['Unterlagen fehlten', 'Technik'],
        documents: ['digitale-fotos'],
        solutions: ['foto-abgelehnt'],
        key: 'foto-papier',
      },
    ),
    met('telefon geklaert', 'Fragt, ob der Ausweis schon da ist. Ist er, liegt zur Abholung bereit.', {
      wish: 'Eine kurze Nachricht, sobald er da ist.',
    }),
    met(
      'telefon geklaert 4',
      'Wie lange dauert ein neuer Ausweis zurzeit? Auskunft: etwa drei Wochen, wir melden uns nicht von selbst.',
      { wish: 'Nachricht bei Fertigstellung.' },
    ),
    met(
      'tresen geklaert 5',
      'Ausweis abgeholt, Umschlag mit PIN-Brief war noch nicht angekommen. Erklärt, was damit zu tun ist.',
    ),
    met(
      'termin geklaert 5',
      'Antrag nach Namenswechsel durch Heirat. Eheurkunde lag vor, Adresse gleich mitgeprüft.',
    ),
    met(
      'tresen weiter 4',
      'Möchte Ausweis beantragen, wohnt aber in der Nachbargemeinde. An das dortige Bürgerbüro verwiesen, Öffnungszeiten ausgedruckt.',
      { to: 'Bürgerbüro der Nachbargemeinde', reasons: ['Zuständigkeit'] },
    ),
    met(
      'draussen geklaert 5',
      'Antrag am Krankenbett mit dem mobilen Koffer aufgenommen. Pflegekraft hat bei den Fingerabdrücken geholfen.',
      { felt: 'Große Dankbarkeit, auch vom Pflegeteam.', needs: ['stepFree'], key: 'krankenbett' },
    ),
    met(
      'mail geklaert',
      'Fragt, welche Unterlagen nötig sind, wenn der alte Ausweis beschädigt ist. Liste geschickt.',
    ),
    met(
      'tresen offen 2',
      'Dritter Anlauf: erst fehlte die Urkunde, dann das Foto, heute streikte das Lesegerät. Termin für morgen früh fest zugesagt.',
      {
        wish: 'Einmal kommen und fertig sein.',
        reasons: ['Technik', 'Wartezeit'],
        felt: 'Müde, nicht böse. Das war schlimmer.',
        key: 'dritter-anlauf',
      },
    ),
    met(
      'termin geklaert 4',
      'Ausweis für die Großmutter, sie kann kaum noch laufen. Hausbesuch vereinbart, Vollmacht besprochen.',
      { needs: ['stepFree'] },
    ),
    met(
      'tresen geklaert 4',
      'Geburtsort im alten Ausweis falsch geschrieben. Urkunde geprüft und im Antrag berichtigt.',
      { solutions: ['name-falsch-geschrieben'] },
    ),
    met(
      'tresen geklaert 3',
      'Wartete 50 Minuten trotz Termin, weil zwei Plätze nicht besetzt waren. Antrag selbst ging schnell.',
      {
        wish: 'Wenigstens sagen, dass es länger dauert.',
        reasons: ['Wartezeit'],
        key: 'wartete-trotz-termin',
      },
    ),
    met('telefon geklaert 5', 'Darf die Tochter den Ausweis abholen? Ja, mit Vollmacht. Vordruck erklärt.', {
      solutions: ['abholung-durch-andere'],
    }),
    met(
      'online geklaert',
      'Termin online gebucht, aber die falsche Leistung gewählt. Umgebucht ohne neuen Termin.',
    ),
    met(
      'tresen geklaert 5',
      'Gehörlos, kam ohne Begleitung. Mit Schreibtafel und Gebärdendolmetschen per Video alles besprochen.',
      {
        needs: ['signLanguage'],
        felt: 'Freute sich, dass niemand lauter wurde.',
        documents: ['barrierefrei'],
        key: 'gehoerlos',
      },
    ),
    met(
      'tresen geklaert 4',
      'Braucht den Ausweis für die Wohnungsbesichtigung, hat nur einen abgelaufenen. Vorläufigen gleich mitgegeben.',
    ),
    met(
      'termin abbruch',
      'Kam, um den Ausweis zu beantragen, ging nach zehn Minuten Wartezeit wieder. Kein Gespräch möglich.',
      { reasons: ['Wartezeit'] },
    ),
    met(
      'tresen geklaert 4',
      'Fragt, ob man den Ausweis ab 70 noch braucht. Erklärt, dass die Ausweispflicht bleibt und es nur eine lange Gültigkeit gibt.',
    ),
    met(
      'tresen geklaert 5',
      'Rollator passte nicht an den Stehplatz. Haben uns zum Sitzplatz am Fenster gesetzt, Antrag dort aufgenommen.',
      { needs: ['stepFree'], documents: ['wartebereich'] },
    ),
    met('termin geklaert 4', 'Ausweis nach Einbürgerung. Urkunde bewundert, Händedruck, dann der Antrag.', {
      felt: 'Ein feierlicher Moment. Schade, dass wir nur fünf Minuten hatten.',
      key: 'einbuergerung',
    }),
    met(
      'telefon offen',
      'Ausweis ist seit fünf Wochen beantragt und noch nicht da. Rückfrage bei der Herstellung gestellt.',
      { wish: 'Ehrliche Auskunft, ob es in diesem Monat noch klappt.', key: 'fuenf-wochen' },
    ),
    met(
      'tresen geklaert 5',
      'Unterschrift geht nur noch mit der linken Hand. Versuch auf Papier, dann auf dem Gerät. Ging.',
      { felt: 'Wir hatten Zeit, das war das Wichtigste.' },
    ),
    met(
      'tresen geklaert 4',
      'Hat keinen Nachweis über die Geburt, ist im Ort geboren. Mit dem Standesamt im Haus sofort geklärt.',
    ),
    met(
      'brief geklaert',
      'Aufforderung zur Abholung verstanden als Mahnung. Freundlich erklärt, dass nichts zu zahlen ist.',
      { documents: ['saetze-in-briefen'], key: 'mahnung' },
    ),
    met(
      'tresen geklaert 3',
      'Unsicher, ob die Online-Funktion gefährlich ist. Gezeigt, was sie kann, und in Ruhe gelassen.',
      { wish: 'Ein Blatt zum Mitnehmen.' },
    ),
    met('termin geklaert 5', 'Zwei Ausweise für ein Paar in einem Termin aufgenommen.', {
      felt: 'Beide überrascht, dass das zusammen geht.',
    }),
    met(
      'tresen fremd 3',
      'Wollte den Aufenthaltstitel verlängern. Das macht die Ausländerbehörde, Weg und Zeiten mitgegeben.',
      { to: 'Ausländerbehörde', reasons: ['Zuständigkeit'], documents: ['wer-ist-zustaendig'] },
    ),
    met(
      'tresen geklaert 4',
      'Ausweis liegt seit drei Monaten bei uns, die Abholung war vergessen. Nach kurzer Suche übergeben.',
    ),
    met(
      'telefon geklaert',
      'Termin für morgen muss verschoben werden, das Kind kann nicht in die Schule. Neuer Termin in derselben Woche.',
    ),
    met(
      'tresen geklaert 5',
      'Kann nicht lesen, sagte es leise. Alles vorgelesen, ohne dass es in der Schlange jemand merkte.',
      {
        needs: ['writingHelp', 'plainLanguage'],
        felt: 'Vertrauen, das man nicht verspielen darf.',
        key: 'kann-nicht-lesen',
      },
    ),
    met(
      'mail geklaert',
      'Fragt, ob ein Ausweis mit kaputtem Chip gilt. Ja, als Sichtausweis. Neuausstellung empfohlen.',
    ),
    met(
      'tresen geklaert 4',
      'Wohnungslos, Ausweis gestohlen. Antrag ohne feste Adresse aufgenommen, Gebühr auf Antrag erlassen.',
      {
        solutions: ['ohne-feste-adresse'],
        felt: 'Stand lange vor der Tür, bevor er hereinkam.',
        key: 'wohnungslos',
      },
    ),
  ),
  ...about(
    'vorlaeufigerAusweis',
    met(
      'tresen geklaert 5',
      'Prüfung an der Hochschule morgen, Ausweis abgelaufen. Vorläufigen Ausweis sofort ausgestellt.',
    ),
    met(
      'tresen geklaert 4',
      'Konto eröffnen geht nur mit gültigem Ausweis. Vorläufiger Ausweis mitgegeben, neuer gleich beantragt.',
    ),
    met('tresen geklaert 5', 'Geldbörse im Zug verloren, Rückreise übermorgen. In 15 Minuten fertig.', {
      felt: 'Hat am Ende gelacht.',
    }),
    met(
      'telefon geklaert 4',
      'Reicht ein vorläufiger Ausweis für den Flug nach Spanien? Auf die Auskunft der Fluglinie hingewiesen.',
      { documents: ['pass-eilig'] },
    ),
    met('tresen offen 3', 'Brauchte ein Foto, Terminal war belegt. Nach 30 Minuten ging es weiter.', {
      reasons: ['Technik'],
    }),
  ),
];
