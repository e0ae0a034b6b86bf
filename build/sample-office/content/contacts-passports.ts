// What people came with about passports and children's documents.
import { about, met } from './contact-case.ts';

export const passportContacts = [
  ...about(
    'reisepass',
    met('termin geklaert 5', 'Reisepass für ein Auslandssemester in Kanada. Dauer erklärt, reicht bequem.'),
    met(
      'tresen geklaert 4',
      'Pass gilt noch fünf Monate, Reiseziel verlangt sechs. Neuen beantragt, auf die Einreiseregeln hingewiesen.',
      { wish: 'Ein Hinweis in der Terminbuchung.', documents: ['pass-eilig'] },
    ),
    met('telefon geklaert 4', 'Ist der Pass da? Ja, Abholung ohne Termin bis 18 Uhr möglich.', {
      wish: 'Nachricht, wenn er da ist.',
    }),
    met(
      'tresen geklaert 2',
      'Pass kam mit falschem zweiten Vornamen. Unser Tippfehler. Neu bestellt auf unsere Kosten, Entschuldigung ausgesprochen.',
      {
        reasons: ['Fehler bei uns'],
        felt: 'Erst laut, dann still. Der Satz „Das war unser Fehler“ hat geholfen.',
        solutions: ['name-falsch-geschrieben'],
        key: 'tippfehler',
      },
    ),
    met('termin geklaert 5', 'Alle Unterlagen dabei, in neun Minuten fertig.'),
    met(
      'tresen offen 3',
      'Termin gebucht für zwei Personen, gebucht war aber nur einer. Zweite Person auf morgen gelegt.',
      { wish: 'Beim Buchen fragen, wie viele kommen.', documents: ['familientermin'] },
    ),
    met(
      'tresen geklaert 4',
      'Hat doppelte Staatsangehörigkeit, unsicher, welche Nachweise nötig sind. Liste gemeinsam durchgegangen.',
      { needs: ['plainLanguage'] },
    ),
    met(
      'mail geklaert',
      'Fragt, ob der alte Pass mit Visum zurückgegeben wird. Wird entwertet und mitgegeben.',
    ),
    met('tresen geklaert 5', 'Pass mit 48 Seiten für berufliche Reisen gewünscht.'),
    met(
      'telefon geklaert 3',
      'Kein Termin vor vier Wochen zu finden. Auf die Termine hingewiesen, die morgens um acht frei werden, und einen gefunden.',
      {
        wish: 'Mehr Termine am Nachmittag.',
        reasons: ['Termin'],
        documents: ['montagvormittag'],
        key: 'kein-termin',
      },
    ),
    met(
      'tresen fremd 4',
      'Visum für China. Das stellt die Botschaft aus, nicht wir. Adresse der Antragsstelle gezeigt.',
      { reasons: ['Zuständigkeit'] },
    ),
    met(
      'termin geklaert 4',
      'Fingerabdruck wollte nicht, Hände rau vom Handwerk. Handcreme und Geduld, beim vierten Versuch ging es.',
      { felt: 'Die Tube Creme am Platz ist Gold wert.' },
    ),
    met('tresen geklaert 5', 'Pass abgeholt, Freude auf die erste Fernreise mit 68.', {
      felt: 'Hat uns die Route auf dem Handy gezeigt.',
    }),
    met(
      'tresen geklaert 4',
      'Foto vom Fototerminal wirkte zu dunkel. Noch einmal aufgenommen ohne weitere Kosten.',
      { reasons: ['Technik'], documents: ['fototerminal'], solutions: ['foto-abgelehnt'] },
    ),
    met('online geklaert', 'Bestätigung des Termins kam nicht an. Erneut geschickt.', {
      reasons: ['Technik'],
    }),
    met(
      'telefon geklaert 4',
      'Fragt, ob ein Kopftuch auf dem Foto erlaubt ist. Ja, wenn das Gesicht frei ist.',
    ),
    met(
      'tresen geklaert 3',
      'Wusste nicht, dass Kartenzahlung möglich ist, war erst zum Automaten gelaufen.',
      { wish: 'Schild am Eingang zur Zahlung.', documents: ['gebuehren'], key: 'kartenzahlung' },
    ),
    met('termin geklaert 5', 'Pass für die Klassenfahrt nach London, zwei Geschwister gleich mit.'),
    met(
      'tresen offen',
      'Rückfrage, weil der Familienname im Pass und in der Urkunde verschieden geschrieben ist. Standesamt prüft.',
      { reasons: ['Unterlagen fehlten'], solutions: ['name-falsch-geschrieben'], key: 'schreibweise' },
    ),
    met('brief geklaert', 'Schriftliche Bitte um Kopie des Antrags. Kopie zugeschickt.'),
    met(
      'tresen geklaert 5',
      'Pass lag bereit, konnte aber erst nach Schalterschluss. Am Donnerstag abgeholt.',
      { felt: 'Die langen Donnerstage werden geschätzt.' },
    ),
  ),
  ...about(
    'expresspass',
    met(
      'tresen geklaert 5',
      'Dienstreise in acht Tagen. Express beantragt, Ankunft in drei bis vier Werktagen zugesagt.',
      { documents: ['pass-eilig'] },
    ),
    met(
      'tresen geklaert 3',
      'Zuschlag erschien hoch. Unterschied zu vorläufigem Pass erklärt, dann doch Express gewählt.',
      { documents: ['pass-eilig', 'gebuehren'] },
    ),
    met(
      'telefon geklaert 4',
      'Abflug in zwei Wochen: Reicht das normale Verfahren? Nein, Express empfohlen und Termin für morgen gegeben.',
    ),
    met(
      'tresen geklaert 5',
      'Trauerfall in der Familie, Flug morgen früh. Sofort drangenommen, ohne Nummer.',
      {
        felt: 'Die Wartenden haben es verstanden, nachdem wir kurz um Verständnis gebeten hatten.',
        key: 'todesfall',
      },
    ),
    met(
      'termin offen 2',
      'Expresspass kam einen Tag später als genannt. Flug verpasst, Beschwerde aufgenommen und weitergegeben.',
      {
        to: 'Leitung',
        reasons: ['Fehler bei uns'],
        wish: 'Keine Zusagen, die von anderen abhängen.',
        key: 'flug-verpasst',
      },
    ),
    met('tresen geklaert 4', 'Kurzfristige Hochzeit der Schwester in der Türkei. Express reicht.'),
    met(
      'tresen geklaert 4',
      'Express für zwei Kinder und einen Elternteil. Unterschrift des anderen lag schriftlich vor.',
      { documents: ['kind-ausweis'] },
    ),
  ),
  ...about(
    'vorlaeufigerPass',
    met(
      'tresen geklaert 5',
      'Flug heute Abend, Pass abgelaufen, erst am Schalter der Fluglinie bemerkt. In 40 Minuten erledigt.',
      { felt: 'Die halbe Abteilung hat mitgefiebert.', key: 'flug-heute-abend' },
    ),
    met(
      'tresen geklaert 3',
      'Vorläufiger Pass reicht für das Reiseziel nicht. Express vorgeschlagen, Reise wurde verschoben.',
      { documents: ['pass-eilig'] },
    ),
    met(
      'telefon geklaert 4',
      'Nimmt das Reiseland den vorläufigen Pass an? Auf die Hinweise des Auswärtigen Amts verwiesen.',
      { documents: ['pass-eilig'] },
    ),
    met('tresen geklaert 4', 'Express käme einen Tag zu spät. Vorläufigen Pass ausgestellt.'),
  ),
  ...about(
    'kinderausweis',
    met(
      'tresen offen 3',
      'Beide Sorgeberechtigte nötig, gekommen ist nur ein Elternteil. Formular für das Einverständnis mitgegeben.',
      {
        reasons: ['Unterlagen fehlten'],
        wish: 'Das müsste groß auf der Internetseite stehen.',
        documents: ['kind-ausweis'],
        solutions: ['elternteil-fehlt'],
        key: 'ein-elternteil',
      },
    ),
    met('termin geklaert 5', 'Reisepass für ein sechs Monate altes Kind. Foto lag digital vor.', {
      documents: ['kind-ausweis'],
      felt: 'Das Kind hat durchgehend gelacht.',
    }),
    met(
      'telefon geklaert 4',
      'Wie lange gilt ein Ausweis für ein Kleinkind? Sechs Jahre, aber das Gesicht muss noch erkennbar sein.',
    ),
    met(
      'tresen geklaert 4',
      'Großeltern reisen mit dem Enkel. Erklärt, dass eine formlose Vollmacht der Eltern hilft.',
    ),
    met('tresen geklaert 5', 'Alleinige Sorge, Nachweis vom Jugendamt lag vor.', {
      documents: ['kind-ausweis'],
    }),
    met('termin geklaert 4', 'Drei Kinder, drei Anträge, ein Termin. Spielecke hat sehr geholfen.', {
      wish: 'Ein Familientermin, den man so auch buchen kann.',
      documents: ['familientermin'],
      key: 'drei-kinder',
    }),
    met(
      'tresen geklaert 3',
      'Kind muss ab zehn Jahren selbst unterschreiben, war aber in der Schule. Nachmittags noch einmal gekommen.',
      { reasons: ['Unterlagen fehlten'] },
    ),
    met('mail geklaert', 'Fragt nach Fotos für Babys. Merkblatt geschickt.', {
      documents: ['digitale-fotos'],
    }),
    met(
      'tresen geklaert 5',
      'Kind hatte Angst vor dem Fototerminal. Haben zusammen erst Quatschfotos gemacht.',
      { felt: 'Drei Minuten, die sich gelohnt haben.', key: 'quatschfotos' },
    ),
    met('telefon geklaert 4', 'Reicht für die Schweiz ein Personalausweis? Ja, für das Kind auch.'),
    met(
      'tresen offen 2',
      'Elternteil lebt im Ausland und antwortet nicht. Auf die Beratung im Jugendamt hingewiesen.',
      {
        to: 'Jugendamt',
        wish: 'Eine Lösung vor den Ferien.',
        solutions: ['elternteil-fehlt'],
        key: 'elternteil-ausland',
      },
    ),
  ),
  ...about(
    'kinderreisepass',
    met(
      'tresen geklaert 3',
      'Wollte den Kinderreisepass verlängern, den es nicht mehr gibt. Reisepass beantragt.',
      { felt: 'Ärger über die Regel, nicht über uns.' },
    ),
    met(
      'telefon geklaert 3',
      'Kinderreisepass noch gültig, Reise in die USA geplant. Dafür reicht er nicht, Reisepass empfohlen.',
    ),
  ),
];
