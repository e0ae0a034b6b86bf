// Knowledge about moving, certificates, copies and the register.
import { doc, h2, ol, p, quote, table, tasks, ul } from '../rich.ts';
import type { DocumentEntry } from './document-entry.ts';

export const anmeldungAblauf: DocumentEntry = {
  title: 'Wohnung anmelden ohne zweiten Weg',
  kind: 'howTo',
  addressees: ['team'],
  services: ['anmeldung', 'ummeldung', 'nebenwohnung', 'wohnungsgeber'],
  tags: ['Umzug', 'Anmeldung', 'Fristen'],
  status: 'published',
  ownerRole: 'lead',
  begun: 320,
  review: 45,
  published: { ago: 130, note: 'Ablauf bei verweigerter Bestätigung ergänzt.' },
  body: doc(
    p(
      'Eine Anmeldung gelingt beim ersten Besuch, wenn ein einziges Blatt dabei ist. Deshalb dreht sich fast alles um dieses Blatt und darum, was wir tun, wenn es fehlt.',
    ),
    h2('Was gebraucht wird'),
    tasks(
      'Ausweise oder Pässe aller, die umziehen',
      'Bestätigung des Wohnungsgebers. Der Mietvertrag ersetzt sie nicht',
      'Bei Kindern: Geburtsurkunde, und das Einverständnis, wenn nur ein Elternteil mitzieht',
      'Bei Zuzug aus dem Ausland: Urkunden, soweit vorhanden',
    ),
    p('Es kommt eine Person für alle. Das wissen die wenigsten, und es erspart Familien einen halben Tag.'),
    h2('Der Ablauf'),
    ol(
      'Fragen, ob schon jemand aus der Familie hier gemeldet ist.',
      'Daten gemeinsam am gedrehten Bildschirm eintragen, Schreibweise des Namens lesen lassen.',
      'Adresse auf Ausweis und Pass gleich mit ändern.',
      'Fragen, was sonst ansteht: Auto, Parken, Hund, Kita. Die Mappe für Neue mitgeben.',
      'Meldebestätigung ausdrucken. Sie ist kostenlos, viele fragen später danach.',
    ),
    h2('Die Frist'),
    p(
      'Zwei Wochen nach dem Einzug. Wer später kommt, ist fast nie böswillig: Umzug, neue Arbeit, keine Termine. Wir nehmen auf und weisen freundlich hin. Ein Bußgeld ist die Ausnahme und nie ein Thema für den Wartebereich.',
    ),
    h2('Wenn das Blatt fehlt'),
    ul(
      '**Vergessen:** alles aufnehmen, Blatt nachreichen lassen. Zum Nachreichen braucht niemand einen Termin.',
      '**Verweigert:** Anmeldung trotzdem aufnehmen, wir schreiben den Wohnungsgeber an.',
      '**Keine Wohnung:** siehe die Lösung „Ich habe gerade keine Wohnung“.',
    ),
    p(
      'Schutzbedürftige Menschen melden wir nie am offenen Tresen an: [Auskunftssperre](auskunftssperre). Reicht die gemeinsame Sprache nicht: [Wenn die Sprache fehlt](dolmetschen).',
    ),
  ),
};

export const beglaubigungGrenzen: DocumentEntry = {
  title: 'Was wir beglaubigen dürfen und was nicht',
  kind: 'article',
  addressees: ['team'],
  services: ['beglaubigung'],
  tags: ['Beglaubigung', 'Notariat', 'Zeugnis'],
  status: 'published',
  ownerRole: 'lead',
  begun: 290,
  review: 12,
  published: { ago: 62, note: 'Fremdsprachige Urkunden klarer gefasst, nach einer falschen Auskunft.' },
  body: doc(
    p(
      'Beglaubigen heißt: Wir bestätigen, dass die Kopie mit dem Original übereinstimmt. Nicht, dass der Inhalt stimmt. Dieser Unterschied löst die meisten Missverständnisse.',
    ),
    h2('Auf einen Blick'),
    table(
      ['Unterlage', 'Bei uns?', 'Sonst'],
      ['Zeugnis einer deutschen Schule oder Hochschule', 'ja', ''],
      ['Unterlage für eine deutsche Behörde', 'ja', ''],
      ['Geburts-, Heirats-, Sterbeurkunde', 'nein', 'neue Urkunde beim Standesamt'],
      ['Vertrag, Testament, Grundbuch, Handels- und Vereinsregister', 'nein', 'Notariat'],
      [
        'Unterlage in fremder Sprache',
        'nur mit Übersetzung einer beeidigten Person',
        'Übersetzerin oder Übersetzer',
      ],
      ['Ausdruck aus dem Internet', 'nein', 'ausstellende Stelle'],
      ['Unterschrift für eine Behörde', 'ja, vor unseren Augen geleistet', ''],
    ),
    h2('Bevor wir kopieren'),
    p(
      'Eine Frage spart Gebühren, Papier und Zeit: **„Was genau verlangt die Stelle?“** Oft genügt eine einfache Kopie. Oft sind es sechs Seiten und nicht vierzig. Lassen Sie sich das Schreiben zeigen, wenn es dabei ist.',
    ),
    h2('So geht es'),
    ol(
      'Original prüfen: vollständig, unverändert, lesbar.',
      'Selbst kopieren. Mitgebrachte Kopien vergleichen wir Seite für Seite.',
      'Mehrere Blätter verbinden, falzen, siegeln.',
      'Vermerk, Datum, Unterschrift, Siegel.',
    ),
    h2('Wenn wir Nein sagen'),
    p(
      'Mit Weg: zwei Notariate in Laufweite stehen auf dem Blatt an Platz zwei, ebenso die Suche nach beeidigten Übersetzungen. Für den Gebrauch im Ausland kann zusätzlich eine Apostille nötig sein, siehe [Wer ist zuständig?](wer-ist-zustaendig). Gebührenfrei ist die Beglaubigung für Rente und einige soziale Zwecke: [Gebühren](gebuehren).',
    ),
  ),
};

export const fuehrungszeugnisArten: DocumentEntry = {
  title: 'Führungszeugnis: vier Arten, eine Frage',
  kind: 'article',
  addressees: ['team'],
  services: ['fuehrungszeugnis'],
  tags: ['Führungszeugnis', 'Ehrenamt'],
  status: 'published',
  ownerRole: 'counter',
  begun: 230,
  review: 150,
  published: { ago: 201, note: 'Erste Ausgabe.' },
  body: doc(
    p(
      'Die eine Frage lautet: **„Wer möchte es haben?“** Aus der Antwort folgt die Art, und meistens auch, ob es etwas kostet.',
    ),
    h2('Die vier Arten'),
    table(
      ['Art', 'Wofür', 'Was wir brauchen'],
      ['einfach', 'Arbeitgeber, Vermieter, eigene Unterlagen', 'Ausweis'],
      [
        'für Behörden',
        'Ämter, Erlaubnisse; geht direkt dorthin',
        'Ausweis, Anschrift der Behörde und deren Zeichen',
      ],
      [
        'erweitert',
        'Arbeit oder Ehrenamt mit Kindern und Jugendlichen',
        'Ausweis und schriftliche Aufforderung der Stelle',
      ],
      [
        'europäisch',
        'Menschen mit einer anderen Staatsangehörigkeit der EU',
        'Ausweis; dauert länger, weil das Heimatland antwortet',
      ],
    ),
    h2('Ehrenamt kostet nichts'),
    p(
      'Wer sich ehrenamtlich engagiert, zahlt keine Gebühr, wenn der Verein das bestätigt. Bitte von selbst ansprechen: Viele würden zahlen, ohne zu fragen. Für ganze Gruppen haben wir einen Vordruck, den der Verein einmal ausfüllt.',
    ),
    h2('Wenn jemand zögert'),
    p('Manche fürchten, was darin steht. Wir fragen nicht nach, und wir raten nicht. Was wir sagen können:'),
    ul(
      'Nicht alles, was einmal war, steht im Führungszeugnis. Es gibt Fristen und Grenzen.',
      'Das Zeugnis geht an die eigene Anschrift. Niemand von uns sieht es.',
      'Wer vorher Bescheid wissen möchte, kann beim Bundesamt für Justiz Auskunft über die eigenen Eintragungen verlangen.',
    ),
    p('Solche Gespräche führen wir nebenan, nicht am offenen Platz.'),
    h2('Ohne Besuch'),
    p(
      'Mit eingeschaltetem Online-Ausweis geht der Antrag beim Bundesamt für Justiz in wenigen Minuten. Wer die PIN nicht mehr weiß: [PIN vergessen](pin-zuruecksetzen).',
    ),
  ),
};

export const fuehrerscheinUmtausch: DocumentEntry = {
  title: 'Führerschein umtauschen: Wer ist wann dran?',
  kind: 'article',
  addressees: ['team'],
  services: ['fuehrerschein'],
  tags: ['Führerschein', 'Pflichtumtausch', 'Fristen'],
  status: 'published',
  ownerRole: 'counter',
  begun: 215,
  review: 55,
  published: { ago: 180, note: 'Erste Ausgabe.' },
  body: doc(
    p(
      'Bis zum 19.01.2033 werden alle alten Führerscheine gegen die Karte getauscht, nach und nach. Wir nehmen den Antrag an, entscheiden tut die Fahrerlaubnisbehörde. **Getauscht wird das Papier, nicht die Erlaubnis:** keine Prüfung, kein Sehtest. Das ist der Satz, auf den alle warten.',
    ),
    h2('Kartenführerscheine nach Ausstellungsjahr'),
    table(
      ['Ausgestellt', 'Umtausch bis'],
      ['1999 bis 2001', '19.01.2026'],
      ['2002 bis 2004', '19.01.2027'],
      ['2005 bis 2007', '19.01.2028'],
      ['2008', '19.01.2029'],
      ['2009', '19.01.2030'],
      ['2010', '19.01.2031'],
      ['2011', '19.01.2032'],
      ['2012 bis 18.01.2013', '19.01.2033'],
    ),
    p(
      'Bei grauen und rosa Papierführerscheinen (vor 1999) zählt das Geburtsjahr. Diese Fristen sind abgelaufen; nur wer vor 1953 geboren ist, hat Zeit bis zum 19.01.2033.',
    ),
    h2('Was gebraucht wird'),
    tasks(
      'Alter Führerschein',
      'Ausweis oder Pass',
      'Biometrisches Foto',
      'Wurde er in einer anderen Stadt ausgestellt: Karteikartenabschrift. Die fordern wir an, nicht die Person',
    ),
    h2('Wenn die Frist vorbei ist'),
    p(
      'Die Fahrerlaubnis bleibt. Bei einer Kontrolle kann es eine Verwarnung geben, im Ausland auch mehr Ärger. Also kein Drama, aber bald. Viele kommen mit großer Sorge, besonders ältere Menschen: erst entwarnen, dann den Antrag aufnehmen.',
    ),
    h2('Andenken'),
    p(
      'Den alten Schein darf man entwertet behalten. Fragen Sie danach: Es ist oft das schönste Foto, das jemand von sich hat. Verlorene Führerscheine und internationale Scheine gehen direkt an die Behörde, siehe [Wer ist zuständig?](wer-ist-zustaendig).',
    ),
  ),
};

export const auskunftssperre: DocumentEntry = {
  title: 'Auskunftssperre: leise, schnell, ohne Fragen in der Schlange',
  kind: 'howTo',
  addressees: ['team'],
  services: ['sperre', 'anmeldung'],
  tags: ['Schutz', 'Sperre', 'Gewalt'],
  status: 'published',
  ownerRole: 'lead',
  begun: 250,
  review: 20,
  published: { ago: 221, note: 'Mit der Gleichstellungsstelle abgestimmt.' },
  body: doc(
    p(
      'Wer bedroht wird, kann verlangen, dass das Melderegister die Adresse nicht herausgibt. Für manche Menschen, die zu uns kommen, ist das eine Frage des Überlebens. Sie sagen es selten so.',
    ),
    h2('Woran wir es merken'),
    ul(
      'Jemand fragt, wer die neue Adresse erfahren kann.',
      'Jemand spricht sehr leise oder schaut oft zur Tür.',
      'Die Anschrift gehört zu einer Einrichtung, die wir kennen. **Wir sprechen ihren Namen niemals aus.**',
    ),
    p('Der Satz dafür: „Das können wir auch in Ruhe nebenan machen.“ Mehr braucht es nicht.'),
    h2('Der Ablauf'),
    ol(
      'Nebenraum. Niemand wird über den Lautsprecher aufgerufen, auch nicht mit Nummer.',
      'Vorläufige Sperre **sofort** eintragen, bevor die Anmeldung gespeichert wird. Geprüft wird danach.',
      'Begründung aufnehmen lassen, in eigenen Worten der Person. Nachweise helfen, sind aber keine Bedingung.',
      'Fragen, ob Kinder mit einzutragen sind, und ob die alte Gemeinde schon Bescheid weiß.',
      'Erklären: Die Sperre gilt zwei Jahre und kann verlängert werden. Wiedervorlage drei Monate vorher.',
      'Nummer der Beratung anbieten, auf einem neutralen Zettel.',
    ),
    h2('Was wir nie tun'),
    ul(
      'Im Kontakteintrag die Einrichtung, den Ort oder den Grund nennen, siehe [Was wir aufschreiben und was nicht](was-wir-notieren).',
      'Am Telefon bestätigen, dass jemand hier war.',
      'Angehörigen Auskunft geben, auch nicht freundlichen.',
    ),
    quote('„Hier erfährt niemand etwas. Auch nicht, wenn jemand sehr überzeugend fragt.“'),
    p(
      'Davon zu unterscheiden sind die einfachen Übermittlungssperren (Parteien, Adressbücher, Jubiläen). Sie brauchen keine Begründung und sind in einer Minute eingetragen.',
    ),
  ),
};
