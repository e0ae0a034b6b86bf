// Knowledge about a day at the counter: the first one, a broken one, notes and fees.
import { doc, h2, ol, p, quote, rule, table, tasks, ul } from '../rich.ts';
import type { DocumentEntry } from './document-entry.ts';

export const notbetrieb: DocumentEntry = {
  title: 'Wenn das Fachverfahren steht: Notbetrieb',
  kind: 'howTo',
  addressees: ['team'],
  tags: ['Störung', 'Technik', 'Notbetrieb'],
  status: 'published',
  ownerRole: 'lead',
  begun: 245,
  review: 5,
  published: { ago: 175, note: 'Nach dem letzten Ausfall gemeinsam aufgeschrieben.' },
  body: doc(
    p(
      'Ausfälle dauern meist unter einer Stunde. In dieser Stunde entscheidet sich nicht die Technik, sondern ob die Menschen im Wartebereich wissen, was los ist.',
    ),
    h2('In den ersten fünf Minuten'),
    tasks(
      'Störung melden, Nummer der Meldung an die Tafel schreiben',
      'Eine Person geht in den Wartebereich und sagt, was ist: laut, ruhig, ehrlich',
      'Aushang „Heute eingeschränkt“ an Eingang und Aufzug',
      'Telefonansage umstellen',
      'Keine neuen Nummern für Ausweise und Anmeldungen ausgeben',
    ),
    h2('Was wir sagen'),
    quote(
      '„Unser System steht, seit zehn Minuten. Wir wissen nicht, wie lange es dauert. Abholungen, Beglaubigungen und Auskünfte gehen. Wer für anderes da ist, bekommt von mir jetzt einen festen Termin oder wartet, ganz wie Sie möchten.“',
    ),
    h2('Was ohne System geht'),
    table(
      ['Geht', 'Geht auf Papier', 'Geht nicht'],
      ['Abholung gegen Unterschrift', 'Verlustmeldung', 'Ausweis- und Passanträge'],
      ['Beglaubigungen', 'Anmeldung (wird nachgetragen)', 'Meldebescheinigung'],
      ['Beratung, Vordrucke, Fundsachen', 'Rückrufwünsche', 'Kartenzahlung, je nach Ausfall'],
    ),
    p(
      'Der Ordner mit den Papiervordrucken steht im Schrank hinter Platz eins, oberstes Fach. Bitte nach jedem Ausfall auffüllen.',
    ),
    h2('Danach'),
    ol(
      'Papier am selben Tag nachtragen, zu zweit, mit Gegenlesen.',
      'Alle zurückrufen, denen wir es zugesagt haben.',
      'Zehn Minuten Runde: Was hat geholfen, was fehlte? Hier eintragen.',
    ),
    p('Tresen selbst läuft ohne Netz. Kontakte und Wiedervorlagen können Sie auch im Ausfall eintragen.'),
  ),
};

export const ersterTag: DocumentEntry = {
  title: 'Der erste Tag am Tresen',
  kind: 'howTo',
  addressees: ['team'],
  tags: ['Einarbeitung', 'Willkommen'],
  status: 'published',
  ownerRole: 'lead',
  begun: 200,
  review: 100,
  published: { ago: 118, note: 'Von den letzten beiden Neuen überarbeitet.' },
  body: doc(
    p(
      'Willkommen. Sie müssen heute nichts können. Sie müssen nur zuhören, fragen und um halb zwölf mit uns Kaffee trinken.',
    ),
    h2('Vor dem Öffnen'),
    tasks(
      'Rundgang: Platz, Nebenraum, Alarmknopf, Notausgang, Kaffeemaschine',
      'Eigener Zugang funktioniert',
      'Wer ist heute Ihre Patin oder Ihr Pate?',
      'Zwei Sätze zu sich selbst, wenn Sie mögen',
    ),
    h2('Der Vormittag: dabeisitzen'),
    p(
      'Sie sitzen daneben und beobachten **nur die ersten zehn Sekunden** jedes Gesprächs. Wer schaut zuerst auf? Was wird als Erstes gesagt? Mehr nicht. Das Fachliche kommt von selbst, das andere nicht.',
    ),
    h2('Der Nachmittag: das erste eigene Gespräch'),
    p(
      'Eine Abholung. Sie begrüßen, prüfen, übergeben, verabschieden. Neben Ihnen sitzt jemand, der nur eingreift, wenn Sie zu ihm hinübersehen.',
    ),
    h2('Was Sie in der ersten Woche lesen'),
    ul(
      'Die ersten drei Leitlinien im Bereich Umgang. Nicht alle zwölf auf einmal.',
      '[Wohnung anmelden ohne zweiten Weg](anmeldung-ablauf)',
      '[Wer ist zuständig?](wer-ist-zustaendig)',
      '[Was wir aufschreiben und was nicht](was-wir-notieren)',
    ),
    h2('Drei Sätze, die immer erlaubt sind'),
    ul(
      '„Das weiß ich noch nicht, ich frage.“',
      '„Ich bin neu hier und mache es deshalb besonders gründlich.“',
      '„Können wir tauschen?“',
    ),
    rule(),
    p(
      'Sie werden Fehler machen. Wir auch, jeden Tag. Sagen Sie es einfach. Und schreiben Sie auf, was Sie in den ersten vier Wochen wundert: Danach sehen Sie es nicht mehr, und wir sehen es schon lange nicht mehr.',
    ),
  ),
};

export const wasWirNotieren: DocumentEntry = {
  title: 'Was wir aufschreiben und was nicht',
  kind: 'article',
  addressees: ['team', 'management'],
  tags: ['Datenschutz', 'Kontakte', 'Notizen'],
  status: 'published',
  ownerRole: 'lead',
  begun: 345,
  review: 80,
  published: { ago: 330, note: 'Mit Datenschutz und Personalrat abgestimmt.' },
  body: doc(
    p(
      'Wir halten fest, **was** Menschen brauchen, nicht **wer** sie sind. So lernen wir als Amt, ohne jemanden zu beobachten, weder vor dem Tresen noch dahinter.',
    ),
    h2('Gehört hinein'),
    ul(
      'das Anliegen in einem oder zwei Sätzen',
      'der Wunsch, möglichst in den Worten, in denen er fiel',
      'wie es ausgegangen ist, und wohin wir übergeben haben',
      'was uns aufgefallen ist und anderen helfen kann',
    ),
    h2('Gehört nicht hinein'),
    ul(
      'Namen, Anschriften, Geburtsdaten, Nummern jeder Art',
      'Herkunft, Religion, Krankheit, Partei, es sei denn, das Anliegen wäre ohne sie nicht zu verstehen',
      'Urteile über Menschen: „schwierig“, „uneinsichtig“, „typisch“',
      'Namen oder Kürzel von Kolleginnen und Kollegen',
    ),
    table(
      ['Nicht so', 'Sondern so'],
      [
        '„Kunde aus der Blumenstraße war wieder aggressiv.“',
        '„Ärger über dritten Weg wegen fehlender Unterlagen.“',
      ],
      ['„Alte Dame versteht nichts.“', '„Brief zur Gebühr war unverständlich, mündlich erklärt.“'],
      ['„Die Kollegin am Telefon hat Falsches gesagt.“', '„Auskunft am Telefon war falsch, entschuldigt.“'],
    ),
    h2('Wenn wir jemanden erreichen müssen'),
    p(
      'Dafür gibt es den eigenen, ablaufenden Teil der Wiedervorlage: Name und Erreichbarkeit, mit Einwilligung, für einen Zweck, bis zu einem Tag. Danach verschwindet er von selbst. In den Freitext gehört er nie.',
    ),
    h2('Die Probe'),
    quote('„Könnte die Person neben mir stehen und mitlesen? Würde sie nicken?“'),
    p('Für Menschen, die Schutz brauchen, gilt zusätzlich [Auskunftssperre](auskunftssperre).'),
  ),
};

export const gebuehren: DocumentEntry = {
  title: 'Gebühren: ansagen, ermäßigen, erlassen',
  kind: 'article',
  addressees: ['team'],
  services: ['personalausweis', 'reisepass', 'beglaubigung', 'meldebescheinigung'],
  tags: ['Gebühren', 'Zahlung', 'Ermäßigung'],
  status: 'review',
  ownerRole: 'counter',
  begun: 24,
  review: 14,
  body: doc(
    p(
      'Die Beträge stehen in der Gebührenliste an jedem Platz und am Eingang. Hier steht, wie wir darüber sprechen.',
    ),
    h2('Zuerst sagen, dann arbeiten'),
    p(
      'Nennen Sie die Gebühr, **bevor** Sie anfangen, und sagen Sie dazu, ob es günstiger geht. Wer am Ende überrascht wird, fühlt sich übervorteilt, auch wenn alles stimmt.',
    ),
    quote(
      '„Das kostet heute so viel wie hier steht. Wenn Ihnen die einfache Bescheinigung reicht, ist es weniger. Wofür brauchen Sie sie?“',
    ),
    h2('Was nichts kostet'),
    ul(
      'Meldebestätigung direkt nach der Anmeldung',
      'Beglaubigungen für die Rente und für einige soziale Leistungen',
      'Führungszeugnis für das Ehrenamt',
      'PIN neu setzen, Online-Ausweis ein- oder ausschalten',
      'Alles, was wegen unseres eigenen Fehlers neu gemacht wird',
    ),
    h2('Ermäßigen und erlassen'),
    p(
      'Bei Bedürftigkeit können wir die Gebühr für den Personalausweis ermäßigen oder erlassen. Die meisten wissen das nicht, und die es am nötigsten haben, fragen nicht. Deshalb sprechen wir es an: leise, beiläufig, ohne Nachweise vor anderen.',
    ),
    quote('„Es gibt die Möglichkeit, dass Sie das nicht bezahlen müssen. Soll ich nachsehen?“'),
    h2('Bezahlen'),
    table(
      ['Art', 'Wo', 'Wenn es nicht geht'],
      ['Karte', 'an jedem Platz', 'Kassenautomat im Foyer'],
      ['Bar', 'Kassenautomat', 'Platz eins, gegen Quittung'],
      ['Rechnung', 'nur Behörden und Vereine', 'Rücksprache mit der Stadtkasse'],
    ),
    p('*Zur Prüfung:* Stimmt die Liste der gebührenfreien Fälle noch mit der neuen Satzung überein?'),
  ),
};
