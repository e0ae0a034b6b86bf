// Knowledge about identity cards and passports.
import { doc, h2, h3, ol, p, quote, table, tasks, ul } from '../rich.ts';
import type { DocumentEntry } from './document-entry.ts';

export const verlustSchritte: DocumentEntry = {
  title: 'Ausweis verloren: in sieben Schritten durch die Meldung',
  kind: 'howTo',
  addressees: ['team'],
  services: ['verlust', 'personalausweis', 'reisepass'],
  tags: ['Verlust', 'Diebstahl', 'Online-Ausweis sperren'],
  status: 'published',
  ownerRole: 'lead',
  begun: 310,
  review: 3,
  published: { ago: 296, note: 'Erste Ausgabe.' },
  body: doc(
    p(
      'Wer einen Ausweis verloren hat, hat meistens noch mehr verloren: Geld, Schlüssel, die Ruhe. Deshalb beginnt die Meldung nicht mit dem Formular.',
    ),
    h2('Vor dem Formular'),
    p(
      'Platz anbieten, Wasser anbieten, eine Frage stellen: **„Müssen Sie heute noch irgendwohin, wo Sie den Ausweis brauchen?“** Die Antwort entscheidet über alles Weitere.',
    ),
    h2('Die sieben Schritte'),
    ol(
      '**Suchen lassen.** Ist er vielleicht nur verlegt? Dann zwei Tage warten. Eine Meldung lässt sich zurücknehmen, der neue Ausweis nicht. Kurz im Fundbüro anrufen: Dort liegt mehr, als man denkt.',
      '**Online-Ausweis sperren.** Sperrnotruf 116 116, die Person ruft selbst an. Das Kennwort steht im PIN-Brief. Ohne Brief sperren wir.',
      '**Bankkarte sperren.** Dieselbe Nummer. Viele denken erst zu Hause daran.',
      '**Identität klären.** Reisepass, Führerschein, Geburtsurkunde oder ein Abgleich mit dem Bild im Register.',
      '**Formular aufnehmen:** „Ausweis verloren oder gestohlen“. Tag und Land, keine Schilderung der Umstände.',
      '**Neuen Ausweis beantragen** und fragen, ob ein vorläufiger nötig ist.',
      '**Nachweis mitgeben** und sagen, was gilt, wenn der alte wieder auftaucht.',
    ),
    h2('Wenn er wieder auftaucht'),
    ul(
      'Vor der Abholung des neuen: Meldung zurücknehmen, sonst ist er an der Grenze zur Fahndung ausgeschrieben.',
      'Nach der Abholung: Der alte ist ungültig und gehört zu uns.',
    ),
    h2('Häufige Fragen'),
    p(
      '**Muss ich zur Polizei?** Bei Verlust nein. Bei Diebstahl hilft die Anzeige bei Bank und Versicherung.',
    ),
    p(
      '**Und mein Führerschein?** Den ersetzt die Fahrerlaubnisbehörde, siehe [Wer ist zuständig?](wer-ist-zustaendig). Welcher Ersatz bis zur Reise noch zu schaffen ist, steht in [Der Flug geht bald](pass-eilig).',
    ),
  ),
};

export const passEilig: DocumentEntry = {
  title: 'Der Flug geht bald: Welcher Pass passt noch?',
  kind: 'howTo',
  addressees: ['team'],
  services: ['reisepass', 'expresspass', 'vorlaeufigerPass', 'vorlaeufigerAusweis'],
  tags: ['Reise', 'Eile', 'Express'],
  status: 'published',
  ownerRole: 'counter',
  begun: 280,
  review: 60,
  published: { ago: 88, note: 'Herstellzeiten nach Rückfrage angepasst, Einreisehinweise ergänzt.' },
  body: doc(
    p(
      'Zwei Fragen genügen: **Wann geht es los? Wohin?** Erst danach sprechen wir über Dokumente und Gebühren.',
    ),
    h2('Was bis wann zu schaffen ist'),
    table(
      ['Abreise in …', 'Innerhalb der EU', 'Außerhalb der EU'],
      ['mehr als sechs Wochen', 'Personalausweis', 'Reisepass'],
      [
        'zwei bis sechs Wochen',
        'Vorläufiger Personalausweis, Ausweis beantragen',
        'Express, wenn das normale Verfahren knapp wird',
      ],
      ['fünf bis vierzehn Tagen', 'Vorläufiger Personalausweis', 'Express-Reisepass'],
      [
        'weniger als fünf Tagen',
        'Vorläufiger Personalausweis',
        'Vorläufiger Reisepass, wenn das Land ihn annimmt',
      ],
    ),
    h2('Was wir zusagen und was nicht'),
    ul(
      'Die Herstellung liegt nicht in unserer Hand. Wir sagen: **„In der Regel drei bis vier Werktage ab Bestellung“**, nie ein Datum.',
      'Ob ein Land den vorläufigen Pass annimmt, steht in den Reisehinweisen des Auswärtigen Amts. Gemeinsam nachsehen, nicht aus dem Kopf antworten.',
      'Manche Länder verlangen, dass der Pass nach der Reise noch sechs Monate gilt. Das überrascht die meisten.',
    ),
    h2('Der Satz, der hilft'),
    quote(
      '„Wir bekommen Sie in den Flieger, wenn es irgend geht. Ich sage Ihnen, welcher Weg der sicherste ist, und auch, was daran unsicher bleibt.“',
    ),
    h2('Nicht vergessen'),
    tasks(
      'Digitales Foto vorhanden? Siehe [Passfotos nur noch digital](digitale-fotos)',
      'Kind dabei? Dann [Ausweis für ein Kind](kind-ausweis)',
      'Abholung: Wer kommt, und bis wann ist offen?',
      'Alter Pass mit Visum: zurückgeben, entwertet',
    ),
  ),
};

export const pinZuruecksetzen: DocumentEntry = {
  title: 'PIN vergessen: der Weg am Tresen',
  kind: 'howTo',
  addressees: ['team'],
  services: ['onlineausweis', 'personalausweis'],
  tags: ['PIN', 'Online-Ausweis', 'PUK'],
  status: 'published',
  ownerRole: 'counter',
  begun: 265,
  review: 120,
  published: { ago: 251, note: 'Erste Ausgabe.' },
  body: doc(
    p(
      'Kaum ein Anliegen macht Menschen so klein wie dieses. Fast alle haben die PIN vergessen, weil sie sie nie gebraucht haben. Das sagen wir auch so.',
    ),
    h2('Die vier Zahlen auseinanderhalten'),
    table(
      ['Name', 'Stellen', 'Woher', 'Wofür'],
      ['Transport-PIN', '5', 'PIN-Brief', 'nur einmal, um die eigene PIN zu setzen'],
      ['PIN', '6', 'selbst gewählt', 'bei jeder Nutzung'],
      ['CAN', '6', 'vorn auf der Karte', 'vor dem dritten Versuch'],
      ['PUK', '10', 'PIN-Brief', 'nach drei falschen Versuchen'],
    ),
    h2('Am Tresen neu setzen'),
    ol(
      'Die Person ist selbst da, der Ausweis auch. Eine Vollmacht genügt nicht.',
      'Identität prüfen, Ausweis auf das Änderungsterminal legen.',
      '„Neue PIN setzen“ wählen. **Wegsehen**, während die Person tippt, und das auch erkennbar tun.',
      'Keine Geburtsdaten, keine Reihen. Ein Satz dazu genügt, keine Belehrung.',
      'Gemeinsam ausprobieren, am besten mit dem Handy der Person.',
    ),
    h2('Wenn es nicht geht'),
    ul(
      'Terminal erkennt die Karte nicht: am zweiten Gerät versuchen. Dann ist wohl der Chip defekt, der Ausweis gilt aber weiter als Sichtausweis.',
      'Funktion ist ausgeschaltet: einschalten, kostenlos.',
      'Anmeldung am Servicekonto scheitert trotz richtiger PIN: Das liegt nicht an der Karte, siehe [Wer ist zuständig?](wer-ist-zustaendig).',
    ),
    quote(
      '„Das ist kein Test, und Sie sind nicht die Einzige. Wir machen es einmal zusammen, dann können Sie es.“',
    ),
  ),
};

export const digitaleFotos: DocumentEntry = {
  title: 'Passfotos nur noch digital: Was wir sagen, was wir zeigen',
  kind: 'article',
  addressees: ['team'],
  services: ['personalausweis', 'reisepass', 'kinderausweis'],
  tags: ['Foto', 'Fototerminal'],
  status: 'published',
  ownerRole: 'lead',
  begun: 300,
  review: 30,
  published: { ago: 270, note: 'Erste Ausgabe nach der Umstellung.' },
  body: doc(
    p(
      'Seit dem 01.05.2025 nehmen wir für Ausweise und Pässe nur noch digitale Fotos an. Der Grund ist Sicherheit: Ein Bild, das auf gesichertem Weg kommt, lässt sich nicht mit einem zweiten Gesicht mischen. Diesen Satz verstehen alle, „EU-Vorgabe“ versteht niemand.',
    ),
    h2('Zwei Wege zum Foto'),
    h3('Bei uns am Fototerminal'),
    p(
      'Dauert vier Minuten, kostet eine feste Gebühr (siehe [Gebühren](gebuehren)). Das Terminal steht neben Platz eins und ist mit dem Rollstuhl zu erreichen: Die Kamera fährt herunter.',
    ),
    h3('Beim Fotodienst'),
    p(
      'Fotogeschäfte und einige Drogerien laden das Bild in eine gesicherte Ablage und drucken einen Code aus. Wir lesen den Code ein. Ein Bild auf dem Handy oder per E-Mail geht nicht.',
    ),
    h2('Wer ein Papierfoto mitbringt'),
    p(
      'Das wird noch lange vorkommen, und die Person hat dafür bezahlt. Zuerst anerkennen, dann den Weg zeigen. Unter „Mein Foto wird nicht angenommen“ steht, was sich bewährt hat.',
    ),
    ul(
      'Antrag schon jetzt so weit aufnehmen, wie es ohne Bild geht.',
      'Rückkehr ohne neue Nummer, am selben Platz.',
      'Den Wunsch aufschreiben, wenn jemand sagt, das hätte in der Terminbestätigung stehen müssen. Aus genau diesen Sätzen ist der neue Bestätigungstext entstanden.',
    ),
    h2('Babys, Kopftuch, Brille'),
    ul(
      '**Babys** dürfen den Mund offen haben und müssen nicht geradeaus schauen. Liegend auf hellem Tuch geht es am besten.',
      '**Kopftuch** aus religiösen Gründen: ja, wenn das Gesicht vom Kinn bis zur Stirn frei ist. Nicht nach dem Grund fragen.',
      '**Brille:** ja, ohne Spiegelung. Im Zweifel absetzen lassen und einen Spiegel anbieten.',
    ),
  ),
};

export const kindAusweis: DocumentEntry = {
  title: 'Ausweis für ein Kind: Wer muss dabei sein?',
  kind: 'howTo',
  addressees: ['team'],
  services: ['kinderausweis', 'reisepass', 'personalausweis'],
  tags: ['Kinder', 'Sorgerecht', 'Familie'],
  status: 'published',
  ownerRole: 'counter',
  begun: 240,
  review: 75,
  published: { ago: 212, note: 'Tabelle zur Sorge ergänzt.' },
  body: doc(
    p(
      'Am häufigsten scheitert dieser Antrag nicht am Kind, sondern am zweiten Elternteil. **Zustimmen müssen beide, kommen muss nur einer.**',
    ),
    h2('Wer stimmt zu?'),
    table(
      ['Lage', 'Was wir brauchen'],
      [
        'Eltern verheiratet oder gemeinsame Sorge',
        'Ein Elternteil hier, vom anderen Unterschrift und Ausweiskopie',
      ],
      ['Alleinige Sorge', 'Bescheinigung des Jugendamts oder Beschluss des Gerichts'],
      ['Getrennt, Kind lebt bei einem Elternteil', 'Trotzdem beide Unterschriften'],
      ['Vormundschaft oder Pflegefamilie', 'Bestallung; das Jugendamt hilft mit dem Schreiben'],
    ),
    h2('Wer kommt mit?'),
    ul(
      'Das Kind selbst, und zwar immer. Wir müssen das Gesicht mit dem Foto vergleichen.',
      'Ab sechs Jahren gibt das Kind Fingerabdrücke, ab zehn Jahren unterschreibt es selbst.',
      'Ab sechzehn Jahren kann es den Personalausweis allein beantragen.',
    ),
    h2('Welches Dokument?'),
    p(
      'Den Kinderreisepass gibt es seit 2024 nicht mehr. Für Reisen in der EU reicht der Personalausweis, sonst der Reisepass. Beide gelten sechs Jahre, bei Säuglingen aber nur, solange man sie darauf erkennt. Das sagen wir vorher, es erspart eine böse Überraschung am Flughafen.',
    ),
    h2('Damit es ein guter Besuch wird'),
    tasks(
      'Vordruck für das Einverständnis schon mit der Terminbestätigung schicken',
      'Termin mit doppelter Zeit eintragen, siehe [Familientermin](familientermin)',
      'Kiste mit Stiften und Papier auf den Tisch stellen',
      'Mit dem Kind sprechen, nicht nur über das Kind',
    ),
    p(
      'Wenn der andere Elternteil sich verweigert oder nicht zu erreichen ist, vermitteln wir an das Jugendamt. Wir ergreifen keine Partei, auch nicht mit den Augenbrauen.',
    ),
  ),
};
