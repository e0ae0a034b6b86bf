// Insights from the counter for logistics and purchasing.
import { doc, h2, ol, p, quote, table, tasks, ul } from '../rich.ts';
import type { DocumentEntry } from './document-entry.ts';

export const verbrauchsmaterial: DocumentEntry = {
  title: 'Was uns ausgeht und wann: Verbrauchsmaterial am Tresen',
  kind: 'insight',
  addressees: ['logistics', 'purchasing'],
  tags: ['Material', 'Bestellung', 'Lager'],
  status: 'published',
  ownerRole: 'counter',
  begun: 100,
  review: 0,
  published: { ago: 83, note: 'Für Lager und Einkauf, mit Meldegrenzen.' },
  body: doc(
    p(
      '**Kurz gesagt:** Es fehlt selten viel, aber oft im falschen Moment. Mit sechs Meldegrenzen und einem festen Tag käme alles rechtzeitig.',
    ),
    h2('Woran es hängt'),
    p(
      'Bestellt wird, wenn etwas leer ist. Die Lieferung dauert dann eine Woche. In dieser Woche leihen wir uns Quittungsrollen beim Standesamt und erklären Menschen, warum sie keine Quittung bekommen. Dabei ist der Verbrauch sehr gleichmäßig, nur vor den Sommerferien steigt er deutlich.',
    ),
    h2('Vorschlag: Meldegrenzen'),
    table(
      ['Material', 'Bestand, ab dem wir melden', 'Was sonst geschieht'],
      ['Quittungsrollen', '10 Rollen', 'keine Kartenzahlung möglich'],
      ['Siegelmarken und Ösen', '200 Stück', 'keine Beglaubigungen'],
      ['Adressaufkleber für Ausweise', '300 Stück', 'zweiter Weg für jede Ummeldung'],
      ['Passhüllen für Kinder', '50 Stück', 'nichts Schlimmes, aber lange Gesichter'],
      ['Reinigungstücher für die Fingerabdruckgeräte', '2 Packungen', 'Abdrücke werden abgelehnt'],
      ['Handcreme', '1 Tube je Platz', 'raue Hände, vier Versuche statt einem'],
    ),
    h2('Wie es gehen könnte'),
    ol(
      'Donnerstags nach Schalterschluss sieht eine Person die sechs Fächer durch.',
      'Was unter der Grenze ist, kommt mit einem Haken auf den Zettel am Schrank.',
      'Das Lager nimmt den Zettel freitags mit und füllt am Montag auf.',
    ),
    h2('Vor den Sommerferien'),
    tasks(
      'Ende April: doppelte Menge Aufkleber und Hüllen',
      'Ersatz für beide Fingerabdruckgeräte prüfen',
      'Papier für das Kopiergerät im Flur, dort steht sonst die Schlange',
    ),
    p('Verwandt: [Hauspost](hauspost) und die Anforderungen an das nächste [Fototerminal](fototerminal).'),
  ),
};

export const hauspost: DocumentEntry = {
  title: 'Hauspost: Zwei Tage, die Menschen auf Geld warten lassen',
  kind: 'insight',
  addressees: ['logistics', 'management'],
  services: ['wohngeld'],
  tags: ['Hauspost', 'Übergabe', 'Wohngeld'],
  status: 'published',
  ownerRole: 'lead',
  begun: 52,
  review: 40,
  published: { ago: 36, note: 'Nach einem verlorenen Antrag.' },
  body: doc(
    p(
      '**Kurz gesagt:** Anträge, die wir annehmen, liegen bis zu zwei Tage in der Hauspost, manchmal länger. Für uns ist es ein Umschlag, für die Menschen die Miete. Eine tägliche Runde mit Empfangsliste würde genügen.',
    ),
    h2('Wie der Weg heute ist'),
    ol(
      'Antrag kommt bei uns in das rote Fach.',
      'Abholung am nächsten Morgen, zusammen mit aller anderen Post.',
      'Sortieren in der Poststelle, mittags.',
      'Zustellung am übernächsten Morgen, freitags erst am Montag.',
    ),
    p(
      'Ob etwas angekommen ist, erfahren wir nicht. Die Menschen rufen bei uns an, wir rufen in der Wohngeldstelle an, dort wird gesucht.',
    ),
    h2('Was es auslöst'),
    quote('„Ich habe es doch hier abgegeben. Sie haben es doch genommen.“'),
    p(
      'Dagegen gibt es kein gutes Wort. Wir haben es genommen, also sind wir verantwortlich, bis es angekommen ist.',
    ),
    h2('Was wir vorschlagen'),
    table(
      ['Maßnahme', 'Wer', 'Ab wann möglich'],
      ['Fristsachen täglich um 12 Uhr zu Fuß, es sind zwei Gänge', 'Tresen, im Wechsel', 'sofort'],
      ['Empfangsliste mit laufender Nummer, ohne Namen', 'Tresen und Wohngeldstelle', 'sofort'],
      ['Zweite Runde der Hauspost am Nachmittag', 'Poststelle', 'nach Rücksprache'],
      ['Anträge scannen und elektronisch übergeben', 'IT, Wohngeldstelle', 'mit dem neuen Fachverfahren'],
    ),
    h2('Was schon läuft'),
    tasks(
      'x Fußweg um 12 Uhr, seit vier Wochen',
      'x Eingangsbestätigung wird gleich mitgegeben',
      'Empfangsliste abstimmen',
      'Gespräch mit der Poststelle',
    ),
    p('Seit wir selbst hinübergehen, fragt fast niemand mehr nach. Und wir kennen die Gesichter nebenan.'),
  ),
};

export const fototerminal: DocumentEntry = {
  title: 'Vor dem nächsten Fototerminal: acht Anforderungen vom Tresen',
  kind: 'insight',
  addressees: ['purchasing', 'product'],
  services: ['personalausweis', 'reisepass', 'kinderausweis'],
  tags: ['Beschaffung', 'Fototerminal', 'Barrierefreiheit'],
  status: 'draft',
  ownerRole: 'lead',
  begun: 12,
  review: 25,
  body: doc(
    p(
      '**Kurz gesagt:** Der Vertrag für das Fototerminal läuft aus. Wir benutzen es den ganzen Tag und wissen, woran es hängt. Bitte nehmen Sie diese acht Punkte in das Leistungsverzeichnis auf.',
    ),
    h2('Muss'),
    ol(
      '**Höhenverstellung bis Rollstuhlhöhe**, von außen bedienbar, ohne dass wir helfen müssen.',
      '**Licht, das sich anpasst.** Dunkle Haut und helle Brillen werden heute zu oft abgelehnt. Bitte mit verschiedenen Menschen erproben, nicht nur mit einem Muster.',
      '**Säuglinge:** eine Auflage oder ein Modus für liegende Kinder.',
      '**Sprache:** mindestens sechs, mit Bildern statt langer Texte, und Ansage für Menschen, die nicht sehen.',
      '**Störung:** Wer kommt, wie schnell, auch am langen Donnerstag? Ersatzgerät ab dem zweiten Tag.',
    ),
    h2('Soll'),
    ol(
      '**Rückmeldung in Worten:** nicht „Bild abgelehnt“, sondern „Bitte das Kinn etwas heben“.',
      '**Vorschau**, damit man sich sehen und noch einmal versuchen kann, ohne neu zu zahlen.',
      '**Ruhiges Gerät:** Die Lüftung übertönt heute das Gespräch an Platz eins.',
    ),
    h2('Wie wir prüfen würden'),
    table(
      ['Probe', 'Mit wem'],
      ['Bedienung ohne Hilfe', 'drei Menschen aus dem Wartebereich, freiwillig'],
      ['Rollstuhl, Sehbehinderung, Gehörlosigkeit', 'Beirat für Menschen mit Behinderung'],
      ['Säugling, Kleinkind', 'Familien aus dem Team'],
      ['Ausfall um 17 Uhr', 'wir, mit der Uhr in der Hand'],
    ),
    p(
      'Noch offen: Soll das Gerät auch Unterschriften aufnehmen? Das würde den Antrag verkürzen, siehe [Passfotos nur noch digital](digitale-fotos). *Entwurf, Ergänzungen bitte direkt hier.*',
    ),
  ),
};

export const wartebereich: DocumentEntry = {
  title: 'Wartebereich: Was ein guter Stuhl mit einem guten Gespräch zu tun hat',
  kind: 'insight',
  addressees: ['purchasing', 'management'],
  tags: ['Wartebereich', 'Ausstattung'],
  status: 'draft',
  ownerRole: 'counter',
  begun: 19,
  review: 50,
  body: doc(
    p(
      '**Kurz gesagt:** Bevor jemand mit uns spricht, hat er eine Weile gesessen. Wie er gesessen hat, hören wir am ersten Satz. Die Ausstattung wird im nächsten Jahr erneuert; das hier ist unsere Wunschliste, nach Wirkung sortiert.',
    ),
    h2('Was uns auffällt'),
    ul(
      'Die Stühle sind zu tief. Ältere Menschen stehen mühsam auf, während ihre Nummer schon erlischt.',
      'Es gibt keine Haken. Mäntel und Taschen liegen auf Stühlen, andere stehen.',
      'Der Weg zwischen den Reihen ist für Kinderwagen und Rollator zu schmal.',
      'Die Anzeige ist von den hinteren Plätzen nicht zu lesen und hat keinen Ton.',
      'Ein Wickeltisch fehlt im ganzen Haus.',
    ),
    h2('Was wir uns wünschen'),
    table(
      ['Was', 'Worauf es ankommt', 'Wirkung'],
      ['Zehn Stühle mit Armlehne, höherer Sitz', 'abwischbar, nicht verkettet', 'hoch'],
      ['Anzeige mit Gong und großer Schrift', 'auch von hinten lesbar', 'hoch'],
      ['Wickeltisch und Stillecke', 'abschließbar, mit Stuhl', 'hoch'],
      ['Haken an der Wand', 'zwei Höhen', 'mittel'],
      ['Zwei Steckdosen mit Ablage', 'viele haben ihre Unterlagen auf dem Handy', 'mittel'],
      ['Trinkwasser', 'mit Bechern, die man spült', 'mittel'],
    ),
    h2('Was gut ist und bleiben soll'),
    p(
      'Die Stifte und das Papier auf dem niedrigen Tisch. Sie kosten fast nichts, und an einem schweren Tag haben sie mehr bewirkt als alles andere in diesem Raum.',
    ),
    h2('Nächste Schritte'),
    tasks(
      'Beirat für Menschen mit Behinderung fragen',
      'Eine Woche lang aufschreiben, wo Menschen stehen, obwohl Stühle frei sind',
      'Mit dem Einkauf einen Musterstuhl ausleihen',
    ),
    p(
      'Zusammen mit dem Vorschlag zum [Montagvormittag](montagvormittag) gedacht: Weniger Warten ist der beste Wartebereich.',
    ),
  ),
};
