// What people came with when they moved in, within or away.
import { about, met } from './contact-case.ts';

export const residenceContacts = [
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
      'Familie mit drei Kindern aus der Ukraine, Dolmetschen am Telefon. Nach 35 Minuten alles erledigt.',
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
        key: 'drei-kinder-ukraine',
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
      'Zuzug aus Indien, Heiratsurkunde nur auf Englisch. Für die Anmeldung reicht das, für das Register nicht. Unterschied erklärt.',
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
    met(
      'tresen geklaert 5',
      'Anmeldung im Frauenhaus. Ablauf ohne Nennung der Einrichtung am Tresen, Sperre gleich mit eingetragen.',
      { needs: ['quietRoom'], documents: ['auskunftssperre'], key: 'schutz' },
    ),
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
  ...about(
    'ummeldung',
    met('tresen geklaert 5', 'Umzug drei Häuser weiter. Zehn Minuten, Aufkleber auf dem Ausweis, fertig.', {
      form: 'umzug',
      answers: (day) => ({
        kind: 'Innerhalb der Stadt',
        movedOn: day(-7),
        persons: 1,
        missing: ['Nichts'],
        further: ['Adresse auf dem Ausweis'],
      }),
    }),
    met(
      'telefon geklaert 4',
      'Muss man beim Umzug im selben Haus auch kommen? Ja, wenn es eine andere Wohnung ist.',
    ),
    met(
      'online geklaert 4',
      'Elektronische Wohnsitzanmeldung hat geklappt, wollte nur wissen, ob alles da ist. Ist es.',
      { documents: ['online-anmeldung'] },
    ),
    met('tresen geklaert 3', 'Fahrzeugschein musste woanders geändert werden. Zweiter Weg ärgerte sehr.', {
      wish: 'Alles an einer Stelle.',
      reasons: ['Zuständigkeit'],
      key: 'zweiter-weg',
    }),
    met(
      'termin geklaert 5',
      'Trennung, Auszug eines Partners. Sachlich und leise erledigt, beiden getrennte Termine angeboten.',
      { needs: ['quietRoom'], felt: 'Diskretion war wichtiger als Tempo.' },
    ),
    met(
      'tresen geklaert 4',
      'Einzug ins Pflegeheim, Tochter mit Vollmacht. Ummeldung, Ausweis und Rundfunkbeitrag besprochen.',
    ),
    met(
      'tresen offen 3',
      'Nur die Hälfte der Ausweise dabei. Ummeldung eingetragen, Aufkleber kommen beim nächsten Besuch.',
      {
        form: 'umzug',
        answers: (day) => ({
          kind: 'Innerhalb der Stadt',
          movedOn: day(-10),
          persons: 4,
          children: true,
          custody: 'Beide Eltern, beide ziehen mit',
          missing: ['Ausweise aller Personen'],
        }),
        reasons: ['Unterlagen fehlten'],
      },
    ),
    met(
      'mail geklaert',
      'Fragt nach einer Frist zum Ändern des Reisepasses. Wohnort im Pass kann kostenlos geändert werden.',
    ),
    met('tresen geklaert 5', 'Hat an alles gedacht, sogar an unseren Vordruck aus dem Netz.'),
    met(
      'telefon geklaert 4',
      'Welche Stellen erfahren vom Umzug? Erklärt, wen wir benachrichtigen und wen man selbst anschreibt.',
      { wish: 'Eine Liste zum Abhaken.' },
    ),
    met(
      'tresen geklaert 4',
      'Straße wurde umbenannt. Aufkleber kostenlos geändert, Ärger verständlich gefunden.',
    ),
    met(
      'tresen geklaert 2',
      'War schon gestern hier, die Auskunft am Telefon war falsch. Entschuldigt und gleich erledigt.',
      { reasons: ['Fehler bei uns'], key: 'falsche-auskunft' },
    ),
  ),
  ...about(
    'abmeldung',
    met('termin geklaert 5', 'Auslandsjahr in Neuseeland, Abmeldung und Bescheinigung.', {
      form: 'umzug',
      answers: (day) => ({
        kind: 'Ins Ausland',
        movedOn: day(5),
        persons: 1,
        missing: ['Nichts'],
        further: ['Meldebescheinigung'],
      }),
    }),
    met(
      'mail geklaert',
      'Abmeldung aus dem Ausland nachträglich. Unterschriebenes Formular und Ausweiskopie reichen.',
    ),
    met(
      'tresen geklaert 4',
      'Unsicher, ob abmelden oder Wohnung behalten. Folgen beider Wege auf ein Blatt geschrieben.',
      { felt: 'Wollte keinen Rat, sondern Klarheit.' },
    ),
    met('telefon geklaert 3', 'Bescheinigung nie angekommen. Noch einmal geschickt.', {
      reasons: ['Fehler bei uns'],
    }),
    met('tresen geklaert 5', 'Zieht nach Österreich zu den Enkeln. Gute Reise gewünscht.'),
    met(
      'tresen geklaert 4',
      'Wegzug in eine andere deutsche Stadt. Erklärt, dass die Anmeldung dort genügt.',
    ),
  ),
  ...about(
    'nebenwohnung',
    met(
      'tresen geklaert 4',
      'Zimmer am Studienort bleibt, Hauptwohnung bei den Eltern. Zweitwohnungssteuer erklärt, Befreiung mitgegeben.',
    ),
    met('telefon geklaert 3', 'Brief zur Zweitwohnungssteuer nicht verstanden. In drei Sätzen erklärt.', {
      documents: ['saetze-in-briefen'],
      wish: 'Briefe, die man ohne Anruf versteht.',
      key: 'zweitwohnungssteuer',
    }),
    met('termin geklaert 4', 'Wechsel von Haupt- und Nebenwohnung nach neuer Arbeitsstelle.', {
      form: 'umzug',
      answers: (day) => ({
        kind: 'Aus einer anderen Gemeinde',
        movedOn: day(-1),
        persons: 1,
        missing: ['Nichts'],
      }),
    }),
    met(
      'mail weiter',
      'Widerspruch gegen den Steuerbescheid. An die Stadtkasse weitergeleitet, Eingang bestätigt.',
      { to: 'Stadtkasse', reasons: ['Zuständigkeit'] },
    ),
    met('tresen geklaert 4', 'Nebenwohnung abmelden nach Ende des Praktikums. Erledigt.'),
  ),
  ...about(
    'meldebescheinigung',
    met('tresen geklaert 5', 'Für die Bank, sofort ausgedruckt.'),
    met('tresen geklaert 4', 'Für das Standesamt, erweiterte Form mit Familienstand.'),
    met('telefon geklaert 4', 'Geht das auch ohne Besuch? Ja, online mit dem Ausweis oder schriftlich.', {
      documents: ['pin-zuruecksetzen'],
    }),
    met('mail geklaert', 'Bescheinigung für den Arbeitgeber erbeten. Weg über das Servicekonto beschrieben.'),
    met(
      'tresen geklaert 3',
      'Wusste nicht, ob die einfache oder die erweiterte Form verlangt ist. Beim Empfänger angerufen, die einfache reicht.',
      { felt: 'Ein Anruf hat Gebühr und Weg gespart.' },
    ),
    met('tresen geklaert 5', 'Für die Schule der Tochter, kostenlos ausgestellt.'),
    met('tresen geklaert 4', 'Gleich drei Stück für drei Vereine. Zwei davon brauchten gar keine.'),
    met('brief geklaert', 'Aus einer Justizvollzugsanstalt angefordert. Mit Erläuterung zugesandt.'),
    met(
      'tresen offen 3',
      'Vollmacht war nur auf dem Handy. Formlos auf Papier nachgereicht, kommt morgen wieder.',
      { reasons: ['Unterlagen fehlten'] },
    ),
    met('telefon geklaert 4', 'Gebühr erfragt und ob Karte geht. Geht.', { documents: ['gebuehren'] }),
    met(
      'tresen geklaert 5',
      'Bescheinigung in drei Minuten, danach noch eine Frage zum Sperrmüll beantwortet.',
    ),
  ),
  ...about(
    'melderegister',
    met('tresen geklaert 3', 'Sucht die frühere Nachbarin. Einfache Auskunft erklärt, Antrag aufgenommen.'),
    met('mail geklaert', 'Inkassofirma fragt nach Adresse. Auf den automatisierten Weg verwiesen.'),
    met(
      'tresen fremd 2',
      'Möchte wissen, wer in einem Haus wohnt. Das dürfen wir nicht sagen, Grund erklärt.',
      { felt: 'Unzufrieden, aber verstanden.' },
    ),
    met('telefon geklaert 3', 'Jahrgangstreffen, 14 Adressen gesucht. Sammelauskunft erklärt.', {
      wish: 'Dass wir die Einladungen weiterleiten.',
    }),
  ),
  ...about(
    'sperre',
    met(
      'termin geklaert 5',
      'Auskunftssperre wegen Bedrohung. Im Besprechungsraum aufgenommen, ohne dass jemand mithörte.',
      { needs: ['quietRoom'], documents: ['auskunftssperre'] },
    ),
    met('tresen geklaert 4', 'Keine Werbung der Parteien gewünscht. Übermittlungssperre eingetragen.'),
    met(
      'telefon geklaert 4',
      'Möchte nicht mit Geburtstag in der Zeitung stehen. Sperre erklärt und Formular geschickt.',
    ),
    met(
      'tresen offen 3',
      'Sperre läuft aus, Verlängerung braucht neue Begründung. Beratung im ruhigen Raum vereinbart.',
      { needs: ['quietRoom'], documents: ['auskunftssperre'], key: 'sperre-verlaengern' },
    ),
  ),
  ...about(
    'wohnungsgeber',
    met(
      'telefon geklaert 4',
      'Vermieterin fragt, was sie eintragen muss. Vordruck Zeile für Zeile durchgegangen.',
    ),
    met('tresen geklaert 5', 'Eigenheim bezogen: Selbsterklärung genügt. Vor Ort ausgefüllt.'),
    met('mail geklaert', 'Hausverwaltung bittet um ein ausfüllbares PDF. Link geschickt.', {
      wish: 'Ein Formular, das man am Bildschirm ausfüllen kann.',
    }),
    met('tresen offen 2', 'Untermiete ohne Wissen des Eigentümers. Rechtslage erklärt, ohne zu urteilen.', {
      solutions: ['vermieter-weigert-sich'],
    }),
  ),
  ...about(
    'wohngeld',
    met(
      'tresen weiter 4',
      'Antrag angenommen und auf Vollständigkeit geprüft, zwei Blätter fehlten. Liste mitgegeben.',
      { to: 'Wohngeldstelle', reasons: ['Unterlagen fehlten'] },
    ),
    met(
      'telefon weiter 2',
      'Wartet seit Monaten auf den Bescheid. Rückruf durch die Wohngeldstelle zugesagt und dort eingetragen.',
      {
        to: 'Wohngeldstelle',
        reasons: ['Wartezeit'],
        wish: 'Wissen, woran es liegt.',
        key: 'wohngeld-rueckruf',
      },
    ),
    met('tresen weiter 4', 'Antrag gemeinsam ausgefüllt, Schreiben fiel schwer.', {
      to: 'Wohngeldstelle',
      needs: ['writingHelp'],
      felt: 'Eine halbe Stunde. Bestens angelegt.',
    }),
    met(
      'termin weiter 5',
      'Rentnerin wusste nicht, dass sie Anspruch haben könnte. Rechner gezeigt, Antrag mitgegeben.',
      { to: 'Wohngeldstelle', key: 'anspruch' },
    ),
    met(
      'tresen weiter 3',
      'Mietbescheinigung unvollständig. Vermieter wird gebeten, nur die zweite Seite nachzureichen.',
      { to: 'Wohngeldstelle', reasons: ['Unterlagen fehlten'] },
    ),
    met('mail weiter', 'Unterlagen nachgereicht. Eingang bestätigt, weitergeleitet.', {
      to: 'Wohngeldstelle',
      documents: ['hauspost'],
    }),
    met(
      'tresen offen 1',
      'Unterlagen sollen in der Hauspost verloren gegangen sein. Kopien gemacht, persönlich hinübergebracht.',
      {
        to: 'Wohngeldstelle',
        reasons: ['Fehler bei uns'],
        documents: ['hauspost'],
        felt: 'Zu Recht verärgert.',
        key: 'hauspost-verloren',
      },
    ),
  ),
  ...about(
    'wbs',
    met('tresen geklaert 4', 'Einkommen knapp unter der Grenze. Berechnung erklärt, Antrag aufgenommen.'),
    met(
      'tresen weiter 3',
      'Schein bekommen, findet aber keine Wohnung. An die Wohnraumhilfe und zwei Genossenschaften verwiesen.',
      { to: 'Wohnraumhilfe', wish: 'Eine Liste freier Wohnungen.' },
    ),
    met('telefon geklaert 4', 'Gilt der Schein auch in der Nachbarstadt? Ja, im ganzen Land.'),
    met('termin geklaert 5', 'Alleinerziehend mit zwei Kindern, dringender Bedarf anerkannt.', {
      felt: 'Erste gute Nachricht seit Wochen, sagte sie.',
    }),
    met('tresen offen 3', 'Steuerbescheid fehlt, letzter ist zwei Jahre alt. Lohnabrechnungen gehen auch.', {
      reasons: ['Unterlagen fehlten'],
    }),
    met('mail geklaert', 'Verlängerung erfragt. Neuer Antrag nötig, Formular geschickt.'),
  ),
];
