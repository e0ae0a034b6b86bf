// What people came with about certificates, copies, enquiries and elections.
import { about, met } from './contact-case.ts';

export const recordsContacts = [
  ...about(
    'urkunden',
    met(
      'tresen weiter 4',
      'Geburtsurkunde für die Rente, geboren in einer anderen Stadt. Das dortige Standesamt ist zuständig, Online-Bestellung gezeigt.',
      { to: 'Standesamt des Geburtsorts', reasons: ['Zuständigkeit'] },
    ),
    met(
      'tresen geklaert 5',
      'Sterbeurkunden nach dem Tod des Mannes. Hingesetzt, Zeit genommen, Mehrfertigungen erklärt.',
      {
        needs: ['quietRoom'],
        felt: 'Nach dem Formular noch fünf Minuten geblieben. Richtig so.',
        key: 'sterbeurkunde',
      },
    ),
    met(
      'telefon weiter 4',
      'Internationale Heiratsurkunde für Italien. Mit dem Standesamt verbunden, dort lag sie schon bereit.',
      { to: 'Standesamt' },
    ),
    met('mail weiter', 'Ahnenforschung, Register von 1890. An das Stadtarchiv verwiesen.', {
      to: 'Stadtarchiv',
      reasons: ['Zuständigkeit'],
    }),
    met(
      'tresen offen 3',
      'Urkunde auf Farsi, Übersetzung nicht von vereidigter Stelle. Liste der Übersetzerinnen und Übersetzer mitgegeben.',
      { needs: ['interpreter'], reasons: ['Unterlagen fehlten'], solutions: ['urkunde-aus-dem-ausland'] },
    ),
    met(
      'tresen geklaert 5',
      'Geburtsurkunde fürs Neugeborene, drei kostenlose Stücke erklärt, welches wofür ist.',
      { wish: 'Das Blatt mit den drei Zwecken schon im Krankenhaus.' },
    ),
  ),
  ...about(
    'ehe',
    met(
      'termin weiter 5',
      'Wunschtermin im Sommer. Ablauf erklärt, Standesamt nimmt ab sechs Monaten vorher an.',
      { to: 'Standesamt', felt: 'Zwei, die sich gegenseitig die Sätze beenden.' },
    ),
    met(
      'telefon weiter 3',
      'Welche Papiere braucht man, wenn eine Person aus Brasilien kommt? Beratungstermin vermittelt.',
      { to: 'Standesamt', solutions: ['urkunde-aus-dem-ausland'] },
    ),
    met('tresen geklaert 4', 'Erweiterte Meldebescheinigungen für beide, Urkunden liegen schon vor.'),
    met('mail weiter', 'Anfrage wegen Trauung im alten Wasserturm. Weitergeleitet.', { to: 'Standesamt' }),
  ),
  ...about(
    'namensaenderung',
    met(
      'tresen geklaert 5',
      'Neuer Ehename, Ausweis und Pass gleich beantragt. Liste, wo der Name sonst noch zu ändern ist.',
      { wish: 'Diese Liste als Blatt.' },
    ),
    met('telefon geklaert 4', 'Nach der Scheidung zurück zum Geburtsnamen. Erst Standesamt, dann zu uns.', {
      to: 'Standesamt',
    }),
    met(
      'tresen geklaert 4',
      'Eintrag von Amts wegen schon da, Person wusste es nicht. Erklärt, dass die Ämter sich das gegenseitig melden.',
    ),
  ),
  ...about(
    'beglaubigung',
    met(
      'tresen geklaert 5',
      'Abiturzeugnis dreimal für Bewerbungen. Auf das Original kurz gewartet, fertig.',
      { documents: ['beglaubigung-grenzen'] },
    ),
    met('tresen fremd 3', 'Kaufvertrag beglaubigen. Das darf nur das Notariat, Unterschied erklärt.', {
      reasons: ['Zuständigkeit'],
      documents: ['beglaubigung-grenzen'],
      to: 'Notariat',
    }),
    met(
      'tresen geklaert 4',
      'Unterschrift auf Vereinsanmeldung. Öffentliche Beglaubigung nötig, an das Notariat verwiesen und Gebühr genannt.',
      { documents: ['beglaubigung-grenzen'], to: 'Notariat' },
    ),
    met(
      'telefon geklaert 4',
      'Kann man Zeugnisse vorab mailen? Nein, wir brauchen das Original. Öffnungszeiten genannt.',
    ),
    met(
      'tresen geklaert 2',
      'Zeugnis in russischer Sprache, dürfen wir nicht beglaubigen. Vorher am Telefon anders gesagt, dafür entschuldigt.',
      { reasons: ['Fehler bei uns'], documents: ['beglaubigung-grenzen'], key: 'russisches-zeugnis' },
    ),
    met('tresen geklaert 5', 'Rentenunterlagen, für diesen Zweck kostenlos.', { documents: ['gebuehren'] }),
    met(
      'termin geklaert 4',
      'Ordner mit 40 Seiten. Erst gefragt, was wirklich verlangt wird: es waren sechs.',
      { felt: 'Spart Gebühren und Nerven, wenn man zuerst fragt.', key: 'vierzig-seiten' },
    ),
    met('tresen geklaert 4', 'Ausweiskopie für eine Bank in Luxemburg, mit Siegel.'),
    met(
      'mail geklaert',
      'Fragt nach der Apostille. Stellt die Bezirksregierung aus, vorher Beglaubigung bei uns.',
      { to: 'Bezirksregierung', documents: ['wer-ist-zustaendig'] },
    ),
    met(
      'tresen geklaert 5',
      'Pflegeausbildung in Deutschland begonnen, Zeugnisse vom Übersetzer dabei. Alles in einem Gang.',
      { needs: ['plainLanguage'] },
    ),
    met('tresen geklaert 4', 'Kopiergerät im Flur kaputt, Kopien am Tresen gemacht.', {
      reasons: ['Technik'],
      documents: ['verbrauchsmaterial'],
    }),
    met('tresen abbruch', 'Original zu Hause vergessen. Kommt wieder.', { reasons: ['Unterlagen fehlten'] }),
  ),
  ...about(
    'fuehrungszeugnis',
    met(
      'tresen geklaert 5',
      'Erweitertes Führungszeugnis für das Ehrenamt im Sportverein, gebührenfrei mit Bestätigung.',
      { documents: ['fuehrungszeugnis-arten'] },
    ),
    met('telefon geklaert 4', 'Geht das online? Ja, beim Bundesamt für Justiz mit dem Online-Ausweis.', {
      documents: ['fuehrungszeugnis-arten', 'pin-zuruecksetzen'],
    }),
    met(
      'tresen offen 3',
      'Schreiben des Arbeitgebers für das erweiterte fehlt. Vordruck zum Ausfüllen mitgegeben.',
      { reasons: ['Unterlagen fehlten'], documents: ['fuehrungszeugnis-arten'] },
    ),
    met(
      'tresen geklaert 4',
      'Für eine Behörde, wird direkt dorthin geschickt. Möglichkeit der Einsicht erklärt.',
    ),
    met('mail geklaert', 'Kommt das Zeugnis zu uns oder nach Hause? Nach Hause, etwa zwei Wochen.'),
    met(
      'tresen geklaert 5',
      'Zwanzig Ehrenamtliche eines Jugendlagers. Sammelweg mit dem Verein abgesprochen.',
      { wish: 'Ein Vordruck für Vereine.', key: 'jugendlager' },
    ),
    met(
      'tresen geklaert 3',
      'Sorge, was darin steht. Erklärt, was aufgenommen wird und was nicht, ohne nach dem Grund zu fragen.',
      {
        felt: 'Sehr leise Stimme. Der Nebenraum wäre besser gewesen.',
        needs: ['quietRoom'],
        key: 'leise-stimme',
      },
    ),
    met('telefon geklaert 4', 'Zeugnis für Kanada, mit Überbeglaubigung. Ablauf erklärt.'),
    met('online geklaert', 'Online-Antrag gelungen, Rückfrage zur Gebührenbefreiung im Ehrenamt.'),
    met(
      'tresen geklaert 4',
      'Neue Stelle in der Kita, europäisches Führungszeugnis. Antrag aufgenommen, Dauer erklärt.',
      { documents: ['fuehrungszeugnis-arten'] },
    ),
    met(
      'tresen offen 2',
      'Arbeitgeber wartet seit sechs Wochen. Nachfrage beim Bundesamt gestellt, Rückruf zugesagt.',
      { reasons: ['Wartezeit'], key: 'sechs-wochen' },
    ),
    met('tresen geklaert 5', 'Führungszeugnis in vier Minuten beantragt, Karte gezahlt.'),
  ),
  ...about(
    'lebensbescheinigung',
    met('tresen geklaert 5', 'Rente aus Polen, Formular mit Stempel. Jedes Jahr ein kleines Wiedersehen.', {
      felt: 'Bringt immer einen Apfel mit. Wir nehmen ihn nicht an und teilen trotzdem das Lachen.',
    }),
    met(
      'draussen geklaert 5',
      'Im Pflegeheim für vier Personen, je ein Formular. Hier: Rente aus der Schweiz.',
    ),
    met(
      'telefon geklaert 4',
      'Formular nur auf Spanisch. Wir bestätigen, dass jemand lebt, dafür reicht es.',
    ),
    met('tresen geklaert 4', 'Versicherung verlangt Bescheinigung. Sofort, ohne Gebühr.'),
  ),
  ...about(
    'steuerid',
    met(
      'tresen geklaert 4',
      'Neue Arbeitsstelle, Nummer verlegt. Nochmalige Mitteilung beim Bundeszentralamt angestoßen.',
      { to: 'Bundeszentralamt für Steuern' },
    ),
    met('telefon geklaert 3', 'Möchte die Nummer am Telefon. Dürfen wir nicht, Gründe und Wege erklärt.', {
      felt: 'Erst ungehalten, nach der Erklärung fast dankbar.',
    }),
    met('tresen geklaert 4', 'Für das Neugeborene noch nicht gekommen. Dauert etwa sechs Wochen.'),
    met('mail geklaert', 'Steuernummer oder Steuer-ID? Unterschied in zwei Sätzen.', {
      documents: ['wer-ist-zustaendig'],
    }),
    met('tresen weiter 4', 'Falsche Steuerklasse nach der Trennung. An das Finanzamt verwiesen.', {
      to: 'Finanzamt',
      reasons: ['Zuständigkeit'],
    }),
  ),
  ...about(
    'briefwahl',
    met('tresen geklaert 5', 'Hat gleich vor Ort in der Kabine gewählt.', {
      felt: 'Mit Enkelin an der Hand, die zusehen wollte, bis zum Vorhang.',
    }),
    met('mail geklaert', 'Wahlunterlagen ins Ausland. Frist und Laufzeit der Post erklärt.'),
    met(
      'telefon geklaert 3',
      'Wahlbenachrichtigung nicht bekommen. Im Verzeichnis nachgesehen, steht drin. Wählen geht mit Ausweis.',
    ),
    met('tresen geklaert 4', 'Schriftgröße zu klein. Schablone für Blinde und Sehbehinderte gezeigt.', {
      needs: ['stepFree'],
      documents: ['barrierefrei'],
    }),
  ),
];
