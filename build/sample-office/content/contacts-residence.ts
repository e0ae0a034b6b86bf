// What people came with about moving within the town, leaving, second homes, the register and help with housing.
import { about, met } from './contact-case.ts';

export const residenceContacts = [
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
    met(
      'brief geklaert',
      'Schriftlich angefordert, Gebühr lag als Briefmarken bei. Zugesandt, Briefmarken zurückgegeben.',
    ),
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
      'Auskunftssperre beantragt. Im Besprechungsraum aufgenommen, ohne dass jemand mithörte.',
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
