// Knowledge that everyone at the counter needs, whatever the service.
import { doc, h2, h3, ol, p, quote, table, tasks, ul } from '../rich.ts';
import type { DocumentEntry } from './document-entry.ts';

export const werIstZustaendig: DocumentEntry = {
  title: 'Wer ist zuständig? Die häufigsten Weiterleitungen',
  kind: 'article',
  addressees: ['team'],
  services: ['fuehrerschein', 'kfz', 'urkunden', 'steuerid'],
  tags: ['Zuständigkeit', 'Weiterleitung'],
  status: 'published',
  ownerRole: 'lead',
  begun: 330,
  review: -6,
  published: { ago: 110, note: 'Drei Stellen ergänzt, nach denen im Frühjahr oft gefragt wurde.' },
  body: doc(
    p(
      'Übergeben heißt: Stelle, Ort, Zeit und was mitzunehmen ist. Diese Liste hilft beim ersten Teil. Die Blätter zum Mitgeben liegen im grünen Fach, nach denselben Überschriften sortiert.',
    ),
    h2('Im Haus'),
    table(
      ['Anliegen', 'Stelle', 'Weg'],
      ['Geburt, Ehe, Tod, alle Urkunden', 'Standesamt', 'erster Stock, rechts'],
      [
        'Wohngeld, Wohnungssuche',
        'Wohngeldstelle und Wohnraumhilfe',
        'Erdgeschoss, zwei Gänge weiter, gern mitgehen',
      ],
      ['Bescheide über Steuern und Abgaben', 'Stadtkasse', 'zweiter Stock'],
      ['Kita, Unterhalt, Beratung für Eltern', 'Jugendamt', 'Nebengebäude, Aufzug im Hof'],
      ['Straße sperren, Halteverbot', 'Straßenverkehrsbehörde', 'zweiter Stock'],
    ),
    h2('Außerhalb'),
    table(
      ['Anliegen', 'Stelle', 'Gut zu wissen'],
      [
        'Aufenthaltstitel, Visum für Angehörige',
        'Ausländerbehörde',
        'nur mit Termin; bei abgelaufenem Titel für die Person dort anrufen',
      ],
      ['Auto an- und abmelden', 'Zulassungsstelle', 'Adresse im Fahrzeugschein ändern auch wir'],
      ['Führerschein verloren, international', 'Fahrerlaubnisbehörde', 'Umtausch nehmen wir an'],
      ['Steuerklasse, Steuererklärung', 'Finanzamt', 'die Steuer-ID kommt vom Bundeszentralamt'],
      ['Apostille', 'Bezirksregierung', 'vorher prüfen, ob das Land sie verlangt'],
      ['Verträge, Vereinsregister', 'Notariat', 'siehe [Was wir beglaubigen dürfen](beglaubigung-grenzen)'],
      [
        'Servicekonto, Anmeldung im Netz',
        'Support des Kontos',
        'erst prüfen, ob es doch die [PIN](pin-zuruecksetzen) ist',
      ],
    ),
    h2('Wenn Sie es nicht wissen'),
    p(
      'Niemand weiß alles. Der Satz „Ich finde es heraus und melde mich bis morgen Mittag“ ist eine bessere Auskunft als eine geratene. Danach bitte hier eintragen.',
    ),
  ),
};

export const dolmetschen: DocumentEntry = {
  title: 'Wenn die Sprache fehlt: Telefon, Schaubild, Begleitung',
  kind: 'howTo',
  addressees: ['team'],
  services: ['anmeldung'],
  tags: ['Dolmetschen', 'Sprache', 'Verständigung'],
  status: 'published',
  ownerRole: 'counter',
  begun: 270,
  review: 66,
  published: { ago: 140, note: 'Schaubilder in fünf Sprachen ergänzt.' },
  body: doc(
    p('Drei Hilfen haben wir immer da. Welche passt, hängt davon ab, wie viel von dem Gespräch abhängt.'),
    table(
      ['Hilfe', 'Gut für', 'Nicht für'],
      ['Schaubild', 'Anmeldung, Abholung, Wartezeit', 'alles, was man begründen muss'],
      ['Begleitung (Familie, Bekannte)', 'Termin, Weg, einfache Angaben', 'Geld, Streit, Gesundheit, Schutz'],
      ['Telefondolmetschen', 'alles, woran etwas hängt', 'sehr laute Umgebung'],
    ),
    h2('Telefondolmetschen in fünf Schritten'),
    ol(
      'Sprache erkennen: Tafel mit den Sprachnamen zeigen, die Person tippt darauf.',
      'Anrufen, Kostenstelle und Sprache nennen. Wartezeit meist unter zwei Minuten.',
      'Erklären, wer am Telefon ist und dass nichts weitergegeben wird.',
      '**Die Person ansehen, nicht das Telefon.** In kurzen Sätzen sprechen, nach jedem warten.',
      'Am Ende zusammenfassen lassen: Was macht die Person als Nächstes?',
    ),
    h2('Kinder sind keine Dolmetscher'),
    p(
      'Kinder übersetzen gern und gut. Aber sie sollten nicht die sein, die ihren Eltern sagen, dass der Antrag abgelehnt ist. Bei heiklen Dingen holen wir das Telefon dazu und geben dem Kind etwas Schöneres zu tun.',
    ),
    quote('„Du hast uns schon sehr geholfen. Jetzt rufen wir jemanden an, dann kannst du malen.“'),
    h2('Gebärdensprache'),
    p(
      'Platz drei hat den Zugang zum Video-Dolmetschen. Bitte die Kamera so drehen, dass beide Hände zu sehen sind. Mehr in [Barrierefrei am Tresen](barrierefrei).',
    ),
    h2('Was noch fehlt'),
    tasks(
      'x Schaubild Anmeldung auf Ukrainisch, Arabisch, Englisch, Türkisch, Polnisch',
      'Schaubild Anmeldung auf Rumänisch',
      'Schaubild Gebühren',
    ),
  ),
};

export const barrierefrei: DocumentEntry = {
  title: 'Barrierefrei am Tresen',
  kind: 'howTo',
  addressees: ['team', 'management'],
  services: ['parkerleichterung', 'schwerbehinderung'],
  tags: ['Barrierefreiheit', 'Hörschleife', 'Leichte Sprache'],
  status: 'published',
  ownerRole: 'lead',
  begun: 255,
  review: 90,
  published: { ago: 159, note: 'Mit dem Beirat für Menschen mit Behinderung durchgesehen.' },
  body: doc(
    p(
      'Die wichtigste Regel steht in keinem Gesetz: **fragen, bevor man hilft.** „Kann ich etwas tun, damit es für Sie gut geht?“ ist immer richtig.',
    ),
    h2('Was wir haben und wo es liegt'),
    ul(
      '**Hörschleife** an Platz drei, Schalter unter der Tischplatte. Schild umdrehen, wenn sie an ist.',
      '**Niedriger Platz** am Fenster, unterfahrbar mit dem Rollstuhl.',
      '**Lupe, Leselampe, Unterschriftenschablone** in der Schublade von Platz eins.',
      '**Video-Dolmetschen** für Gebärdensprache an Platz drei.',
      '**Ruhiger Raum** nebenan, auch für Menschen, denen alles zu viel wird.',
      '**Mobiler Koffer** für Besuche zu Hause, im Heim, in der Klinik.',
    ),
    h2('Im Gespräch'),
    h3('Wer schlecht hört'),
    p('Gesicht zeigen, deutlich sprechen, nicht lauter. Wichtiges aufschreiben. Zahlen immer.'),
    h3('Wer schlecht sieht'),
    p(
      'Sich vorstellen, ansagen, was man tut: „Ich lege das Blatt links vor Sie.“ Vorlesen, was unterschrieben wird, ganz.',
    ),
    h3('Wer nicht lesen kann'),
    p(
      'Das sagt fast niemand. „Ich habe meine Brille vergessen“ ist oft dieser Satz. Dann lesen wir vor, ohne es zu benennen.',
    ),
    h3('Wer im Rollstuhl sitzt'),
    p(
      'Auf Augenhöhe gehen, also den niedrigen Platz anbieten. Den Stuhl nicht anfassen, er gehört zum Körper.',
    ),
    h2('Jeden Morgen'),
    tasks(
      'Behindertenparkplatz frei?',
      'Aufzug fährt?',
      'Hörschleife an, Probe mit dem Testgerät',
      'Durchgang zum niedrigen Platz frei von Kisten',
    ),
  ),
};
