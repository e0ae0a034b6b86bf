// Insights from the counter for management and for those who make our services.
import { doc, h2, ol, p, quote, table, tasks, ul } from '../rich.ts';
import type { DocumentEntry } from './document-entry.ts';

export const montagvormittag: DocumentEntry = {
  title: 'Montagvormittag: Die Schlange beginnt vor der Tür',
  kind: 'insight',
  addressees: ['management'],
  tags: ['Wartezeit', 'Termine', 'Eingang'],
  status: 'published',
  ownerRole: 'lead',
  begun: 90,
  review: 28,
  published: { ago: 76, note: 'Für die Runde der Amtsleitungen.' },
  body: doc(
    p(
      '**Kurz gesagt:** Montags ist nicht zu wenig Personal da, sondern zu wenig Auskunft vor der Tür. Ein Empfang in der ersten Stunde würde mehr bewirken als ein weiterer Schalter.',
    ),
    h2('Was wir sehen'),
    ul(
      'Um acht Uhr stehen viele vor der Tür, die nur etwas abholen, abgeben oder fragen möchten.',
      'Sie ziehen dieselben Nummern wie alle anderen und warten mit ihnen.',
      'Wer einen Termin hat, wartet trotzdem, weil die kurzen Fälle dazwischenliegen.',
      'Ab zehn Uhr ist es leer.',
    ),
    h2('Was Menschen dazu sagen'),
    quote(
      '„Ich wollte nur fragen, ob mein Ausweis da ist.“',
      '„Ich habe extra einen Termin, und dann sitzen da dreißig Leute.“',
    ),
    h2('Was wir vermuten'),
    p(
      'Die häufigste Frage am Montag lautet „Ist mein Ausweis schon da?“. Sie entsteht, weil wir niemanden benachrichtigen. Eine Nachricht bei Fertigstellung würde den Montag spürbar entlasten, und das Telefon auch.',
    ),
    h2('Was wir vorschlagen'),
    ol(
      '**Sofort:** eine Person aus dem Team von 8 bis 9 Uhr am Eingang, mit Tablet und Abholfach.',
      '**In diesem Quartal:** eigene Nummernreihe für Abholungen.',
      '**Bis Jahresende:** Nachricht, sobald ein Ausweis abholbereit ist.',
    ),
    h2('Woran wir merken, ob es hilft'),
    p(
      'Nicht an Zeiten je Platz. Sondern daran, dass die Sätze oben seltener fallen und dass um neun Uhr noch freie Stühle da sind. Der Wartebereich selbst ist ein eigenes Thema: [Wartebereich](wartebereich).',
    ),
  ),
};

export const saetzeInBriefen: DocumentEntry = {
  title: 'Drei Sätze in unseren Briefen, die Anrufe erzeugen',
  kind: 'insight',
  addressees: ['management', 'product'],
  services: ['nebenwohnung', 'personalausweis'],
  tags: ['Briefe', 'Verständlichkeit'],
  status: 'published',
  ownerRole: 'lead',
  begun: 70,
  review: 33,
  published: { ago: 48, note: 'Mit Vorschlägen für neue Sätze.' },
  body: doc(
    p(
      '**Kurz gesagt:** Ein großer Teil der Anrufe nach einem Versand dreht sich um wenige Sätze. Sie sind rechtlich richtig und werden trotzdem falsch verstanden. Wir haben sie gesammelt und neu geschrieben.',
    ),
    h2('Die drei Sätze'),
    table(
      ['So steht es da', 'So wird es verstanden', 'Vorschlag'],
      [
        '„Sie werden aufgefordert, Ihr Dokument binnen vier Wochen abzuholen.“',
        'Mahnung, Gebühr, Strafe',
        '„Ihr Ausweis ist da. Sie können ihn ohne Termin abholen, am besten in den nächsten vier Wochen.“',
      ],
      [
        '„Die Wohnungsgeberbestätigung ist vorzulegen.“',
        'gar nicht',
        '„Bitte bringen Sie das Blatt mit, das Ihr Vermieter unterschrieben hat. Es liegt diesem Brief bei.“',
      ],
      [
        '„Es wird um Beachtung der Steuerpflicht gebeten.“',
        'Ich habe etwas falsch gemacht',
        '„Für eine zweite Wohnung erheben wir eine Steuer. Ob Sie zahlen müssen, hängt von drei Fragen ab.“',
      ],
    ),
    h2('Was die neuen Sätze gemeinsam haben'),
    ul(
      'Sie beginnen mit dem, was für den Menschen neu ist.',
      'Sie sprechen ihn an.',
      'Sie nennen den nächsten Schritt.',
      'Sie verzichten auf Wörter, die es nur im Amt gibt.',
    ),
    h2('Was es braucht'),
    p(
      'Die Texte liegen im Fachverfahren und lassen sich nur über den Hersteller ändern. Bitte dort als **eine** gemeinsame Änderung beauftragen: Drei einzelne Wünsche sind in den letzten Jahren liegen geblieben. Das Rechtsamt hat die Vorschläge gelesen und keine Einwände.',
    ),
    h2('Nächste Schritte'),
    tasks(
      'x Rechtsamt gefragt',
      'x Mit fünf Menschen im Wartebereich ausprobiert',
      'Beauftragung beim Hersteller',
      'Nach dem ersten Versand: Fallen die Sätze am Telefon noch?',
    ),
    p('Verwandt: die leere Seite am Ende der [Online-Anmeldung](online-anmeldung).'),
  ),
};

export const onlineAnmeldung: DocumentEntry = {
  title: 'Online-Anmeldung: Es hakt beim Hochladen',
  kind: 'insight',
  addressees: ['product', 'management'],
  services: ['anmeldung', 'ummeldung', 'onlineausweis'],
  tags: ['Online-Dienst', 'Fehlermeldung'],
  status: 'published',
  ownerRole: 'lead',
  begun: 60,
  review: 18,
  published: { ago: 41, note: 'Für das Produktteam der Online-Dienste.' },
  body: doc(
    p(
      '**Kurz gesagt:** Die meisten kommen bis zum Hochladen der Bestätigung und dann nicht weiter. Sie sehen eine leere Seite und halten sich selbst für den Fehler. Danach kommen sie zu uns, enttäuscht und ohne Termin.',
    ),
    h2('Was wir am Tresen hören'),
    quote(
      '„Ich habe es dreimal versucht.“',
      '„Da stand nichts, einfach weiß.“',
      '„Dann komme ich eben doch, wie früher.“',
    ),
    h2('Was wir nachgestellt haben'),
    ol(
      'Foto mit dem Handy aufnehmen, wie es alle tun.',
      'Bild hochladen. Es ist größer, als der Dienst annimmt.',
      'Keine Meldung, leere Seite. Alle Eingaben sind verloren.',
      'Nach erneuter Anmeldung beginnt alles von vorn.',
    ),
    h2('Was helfen würde'),
    table(
      ['Änderung', 'Wirkung', 'Aufwand, geschätzt'],
      ['Größe und Format vor dem Hochladen nennen', 'weniger Fehlversuche', 'klein'],
      ['Bild automatisch verkleinern', 'Fehler verschwindet', 'mittel'],
      ['Verständliche Meldung mit nächstem Schritt', 'Menschen suchen die Schuld nicht bei sich', 'klein'],
      ['Eingaben zwischenspeichern', 'zweiter Versuch dauert eine Minute', 'mittel'],
    ),
    h2('Was wir bis dahin tun'),
    ul(
      'Wer mit diesem Fehler kommt, bekommt sofort einen Platz, ohne neue Nummer.',
      'Ein Zettel am Empfang erklärt, wie man das Bild vorher verkleinert.',
      'Jeden weiteren Fall hängen wir als „auch gesehen“ an den Eindruck.',
    ),
    p(
      'Der Dienst ist sonst gut: Wer durchkommt, ist begeistert. Es fehlt nicht viel. Der Ablauf vor Ort steht in [Wohnung anmelden](anmeldung-ablauf).',
    ),
  ),
};

export const familientermin: DocumentEntry = {
  title: 'Familien brauchen einen Termin, nicht vier',
  kind: 'insight',
  addressees: ['management', 'product'],
  services: ['kinderausweis', 'anmeldung'],
  tags: ['Familie', 'Termine', 'Idee'],
  status: 'review',
  ownerRole: 'lead',
  begun: 30,
  review: 9,
  body: doc(
    p(
      '**Kurz gesagt:** Wer für mehrere Kinder einen Ausweis braucht, muss heute mehrere Termine buchen. Viele buchen nur einen, aus Unkenntnis, und dann passt die Zeit nicht. Wir möchten einen Familientermin ausprobieren.',
    ),
    h2('Wie es heute ist'),
    p(
      'Das Buchungssystem fragt nach der Leistung, nicht nach der Zahl der Menschen. Eine Familie mit drei Kindern bekommt also entweder einen Termin von fünfzehn Minuten oder vier Termine mit Lücken. Beides endet mit müden Kindern und einem Tresen, der aus dem Takt gerät.',
    ),
    h2('Was wir vorschlagen'),
    ul(
      'Eine Leistung „Familientermin“ mit 45 Minuten, zunächst mittwochs, wenn die Spielecke frei ist.',
      'Die Bestätigung nennt alles, was nötig ist, und enthält den Vordruck für den zweiten Elternteil.',
      'Ein fester Platz: der am Fenster, neben der Spielecke.',
    ),
    h2('Was dafür und was dagegen spricht'),
    table(
      ['Dafür', 'Dagegen'],
      ['Ein Weg statt mehrerer', 'Ausfall eines Termins wiegt schwerer'],
      ['Unterlagen nur einmal prüfen', 'Mittwochs haben wir kürzer offen'],
      ['Kinder erleben ein freundliches Amt', 'Buchungssystem braucht eine neue Leistung'],
    ),
    h2('Wie wir es herausfinden'),
    tasks(
      'Vier Mittwoche lang je zwei Termine',
      'Am Ende jedes Termins eine Frage: „Was hätte es leichter gemacht?“',
      'Danach entscheiden wir gemeinsam, ob es bleibt',
    ),
    p(
      'Fachlich bleibt alles wie in [Ausweis für ein Kind](kind-ausweis). Neu ist nur, dass wir die Zeit so einteilen, wie Familien leben.',
    ),
  ),
};
