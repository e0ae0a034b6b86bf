// What people came with when they moved into the town.
import { about, met } from './contact-case.ts';

export const movingContacts = [
  ...about(
    'anmeldung',
    met(
      'tresen geklaert 5',
      'Zuzug zum Studium, alle Unterlagen dabei. Auf Begrüßungspaket und Nebenwohnung hingewiesen.',
      {
        form: 'umzug',
        answers: (day) => ({
          kind: 'Aus einer anderen Gemeinde',
          movedOn: day(-6),
          persons: 1,
          children: false,
          missing: ['Nichts'],
          further: ['Adresse auf dem Ausweis'],
        }),
        documents: ['anmeldung-ablauf'],
      },
    ),
    met(
      'tresen offen 3',
      'Bestätigung des Wohnungsgebers fehlt, nur Mietvertrag dabei. Vordruck mitgegeben, Termin in drei Tagen.',
      {
        form: 'umzug',
        answers: (day) => ({
          kind: 'Aus einer anderen Gemeinde',
          movedOn: day(-12),
          persons: 2,
          children: false,
          missing: ['Wohnungsgeberbestätigung'],
        }),
        reasons: ['Unterlagen fehlten'],
        wish: 'Den Vordruck schon in der Terminbestätigung.',
        documents: ['anmeldung-ablauf'],
        key: 'vordruck',
      },
    ),
    met(
      'termin geklaert 5',
      'Familie mit drei Kindern, Dolmetschen auf Ukrainisch am Telefon. Nach 35 Minuten alles erledigt.',
      {
        form: 'umzug',
        answers: (day) => ({
          kind: 'Aus einer anderen Gemeinde',
          movedOn: day(-3),
          persons: 4,
          children: true,
          custody: 'Beide Eltern, einer zieht mit',
          missing: ['Nichts'],
          language: 'Ukrainisch',
        }),
        needs: ['interpreter'],
        documents: ['dolmetschen'],
        felt: 'Das jüngste Kind hat für alle Danke gesagt, auf Deutsch.',
        key: 'familie-dolmetschen',
      },
    ),
    met(
      'telefon geklaert 4',
      'Einzug vor drei Wochen, Frist verpasst. Beruhigt: bitte zügig kommen, beim ersten Mal bleibt es bei einem Hinweis.',
      { felt: 'Hörbares Aufatmen.' },
    ),
    met(
      'tresen geklaert 4',
      'Anmeldung und Ausweisadresse in einem Zug. Fragte gleich nach Bewohnerparken, Antrag mitgegeben.',
      {
        form: 'umzug',
        answers: (day) => ({
          kind: 'Aus einer anderen Gemeinde',
          movedOn: day(-2),
          persons: 1,
          missing: ['Nichts'],
          further: ['Adresse auf dem Ausweis', 'Bewohnerparken'],
        }),
      },
    ),
    met(
      'online abbruch 2',
      'Online-Anmeldung bricht nach dem Hochladen der Bestätigung ab. Dritter Versuch, jetzt Termin am Tresen.',
      {
        reasons: ['Technik'],
        wish: 'Eine Meldung, was falsch ist, statt einer leeren Seite.',
        documents: ['online-anmeldung'],
        key: 'online-bricht-ab',
      },
    ),
    met(
      'tresen geklaert 5',
      'Rückkehr nach zwölf Jahren im Ausland, viele Fragen zu Steuer und Krankenkasse. Liste der Stellen mitgegeben.',
      {
        form: 'umzug',
        answers: (day) => ({
          kind: 'Aus dem Ausland',
          movedOn: day(-4),
          persons: 1,
          missing: ['Nichts'],
          further: ['Meldebescheinigung'],
        }),
        documents: ['wer-ist-zustaendig'],
      },
    ),
    met(
      'telefon geklaert',
      'Fragt, ob alle Familienmitglieder kommen müssen. Nein, eine Person mit allen Ausweisen genügt.',
      { documents: ['familientermin'] },
    ),
    met(
      'tresen geklaert 3',
      'Wartete lange, weil die Nummer nicht angezeigt wurde. Anzeige hing. Entschuldigt, sofort aufgenommen.',
      { reasons: ['Wartezeit', 'Technik'], key: 'anzeige-hing' },
    ),
    met(
      'termin geklaert 4',
      'Zuzug aus dem Ausland, Heiratsurkunde nur auf Englisch. Für die Anmeldung reicht das, für das Register nicht. Unterschied erklärt.',
      {
        form: 'umzug',
        answers: (day) => ({
          kind: 'Aus dem Ausland',
          movedOn: day(-8),
          persons: 2,
          children: false,
          missing: ['Übersetzung'],
          language: 'Englisch',
        }),
        needs: ['plainLanguage'],
        solutions: ['urkunde-aus-dem-ausland'],
      },
    ),
    met(
      'tresen offen 2',
      'Vermieter verweigert die Bestätigung. Auskunftspflicht erklärt, Schreiben an den Vermieter angeboten.',
      {
        solutions: ['vermieter-weigert-sich'],
        wish: 'Dass wir uns kümmern und nicht nur ein Blatt geben.',
        key: 'vermieter',
      },
    ),
    met(
      'mail geklaert',
      'Fragt, ob die Anmeldung vor dem Einzug geht. Nein, erst mit dem Einzug, dann zwei Wochen Zeit.',
    ),
    met(
      'tresen geklaert 5',
      'Zieht zur Pflege zu den Eltern. Auf Pflegestützpunkt aufmerksam gemacht, ohne nachzubohren.',
      { felt: 'Wollte eigentlich nur erzählen.' },
    ),
    met(
      'tresen geklaert 4',
      'Anmeldung ohne Klingelschild, wohnt zur Untermiete. Bestätigung des Hauptmieters genügt.',
      { solutions: ['vermieter-weigert-sich'] },
    ),
    met(
      'termin geklaert 5',
      'Neun Personen einer Wohngemeinschaft in drei Terminen nacheinander, sehr gut vorbereitet.',
    ),
    met(
      'tresen weiter 4',
      'Braucht eine Wohnung, nicht nur die Anmeldung. Zur Wohnraumhilfe begleitet, die Tür war nur zwei Gänge weiter.',
      { to: 'Wohnraumhilfe', felt: 'Mitgehen kostet zwei Minuten und ändert alles.', key: 'mitgegangen' },
    ),
    met(
      'tresen geklaert 5',
      'Spricht Arabisch, Sohn übersetzte. Für die wichtigen Sätze das Telefondolmetschen dazugeholt.',
      {
        needs: ['interpreter'],
        documents: ['dolmetschen'],
        felt: 'Der Zwölfjährige war froh, dass er nicht alles tragen musste.',
        key: 'sohn-uebersetzt',
      },
    ),
    met(
      'telefon geklaert 4',
      'Möchte wissen, ob der Hund auch angemeldet werden muss. Ja, innerhalb der Frist der Satzung.',
    ),
    met(
      'tresen geklaert 4',
      'Adresse im Neubau noch nicht im Verzeichnis. Mit dem Vermessungsamt geklärt, nach Rückruf eingetragen.',
      { reasons: ['Technik'] },
    ),
    met(
      'draussen geklaert 5',
      'Sprechstunde im Studentenwohnheim, 26 Anmeldungen an einem Nachmittag. Hier: Anmeldung und Steuer-ID erklärt.',
      { wish: 'Jedes Semester wieder.', key: 'wohnheim' },
    ),
    met('tresen offen 3', 'Kind zieht zum Vater, Einverständnis der Mutter fehlt. Vordruck mitgegeben.', {
      form: 'umzug',
      answers: (day) => ({
        kind: 'Aus einer anderen Gemeinde',
        movedOn: day(-5),
        persons: 1,
        children: true,
        custody: 'Beide Eltern, einer zieht mit',
        missing: ['Einverständnis'],
      }),
      reasons: ['Unterlagen fehlten'],
      solutions: ['elternteil-fehlt'],
    }),
    met(
      'brief geklaert',
      'Anmeldung per Post geschickt. Zurückgerufen ging nicht, daher geschrieben, welche zwei Wege es gibt.',
      { documents: ['saetze-in-briefen'] },
    ),
    met(
      'tresen geklaert 5',
      'War auf Ärger eingestellt, weil es in der alten Stadt drei Stunden gedauert hatte. Hier zwölf Minuten.',
      { felt: 'Sagte, das erzähle er weiter.' },
    ),
    met(
      'tresen geklaert 4',
      'Name passt nicht in das Feld. Mit der Hotline des Fachverfahrens geklärt, Schreibweise stimmt jetzt.',
      { reasons: ['Technik'], solutions: ['name-falsch-geschrieben'] },
    ),
    met('telefon fremd', 'Möchte die Müllabfuhr ummelden. An den Eigenbetrieb verwiesen und durchgestellt.', {
      to: 'Abfallwirtschaft',
      reasons: ['Zuständigkeit'],
    }),
    met(
      'termin geklaert 5',
      'Zuzug mit Säugling, saß auf dem Boden der Spielecke und füllte dort den Vordruck aus.',
      { felt: 'Ein Wickeltisch fehlt uns wirklich.', key: 'wickeltisch' },
    ),
    met(
      'tresen geklaert 3',
      'Verstand das Wort „Wohnungsgeber“ nicht. „Der Mensch, der Ihnen die Wohnung vermietet“ hat gereicht.',
      { needs: ['plainLanguage'], documents: ['saetze-in-briefen'], key: 'wohnungsgeber-wort' },
    ),
    met('tresen abbruch', 'Musste nach 20 Minuten zur Arbeit, Angelegenheit offen. Terminkarte mitgegeben.', {
      reasons: ['Wartezeit'],
      wish: 'Öffnung vor acht Uhr.',
    }),
    met('tresen geklaert 5', 'Anmeldung mit Schutzbedarf. Alles im Nebenraum, Sperre zuerst eingetragen.', {
      needs: ['quietRoom'],
      documents: ['auskunftssperre'],
      key: 'schutz',
    }),
    met(
      'termin geklaert 4',
      'Anmeldung in einer Werkswohnung, die Firma hatte die Bestätigungen gesammelt geschickt. Vorbildlich.',
    ),
    met(
      'tresen geklaert 4',
      'Hat keine feste Wohnung mehr, schläft bei Freunden. Möglichkeiten erklärt, Beratungsstelle angerufen.',
      { solutions: ['ohne-feste-adresse'], to: 'Wohnraumhilfe' },
    ),
  ),
];
