// What people came with when a document was lost, or its PIN.
import { about, met } from './contact-case.ts';

export const lossContacts = [
  ...about(
    'verlust',
    met(
      'tresen geklaert 4',
      'Tasche im Bus vergessen, Ausweis und Bankkarte weg. Verlust aufgenommen, Sperrnotruf für die Karte erklärt.',
      {
        form: 'verlustmeldung',
        answers: (day) => ({
          what: ['Personalausweis'],
          how: 'Verloren',
          when: day(-1),
          abroad: false,
          blocked: false,
          travel: false,
          photos: 1,
        }),
        documents: ['verlust-schritte'],
      },
    ),
    met(
      'tresen geklaert 5',
      'Im Urlaub bestohlen, Konsulat hat ein Papier für die Rückreise gegeben. Pass und Ausweis neu beantragt.',
      {
        form: 'verlustmeldung',
        answers: (day) => ({
          what: ['Personalausweis', 'Reisepass'],
          how: 'Gestohlen',
          when: day(-9),
          abroad: true,
          country: 'Portugal',
          police: true,
          blocked: true,
          travel: false,
          photos: 1,
          note: 'Ersatzpapier des Konsulats lag vor.',
        }),
        documents: ['verlust-schritte'],
      },
    ),
    met(
      'telefon geklaert 4',
      'Ausweis vermutlich zu Hause verlegt. Geraten, noch zwei Tage zu suchen und erst dann zu melden.',
      { felt: 'War froh, dass wir nicht gleich ein Formular geschickt haben.' },
    ),
    met('tresen geklaert 3', 'Handtasche gestohlen, sehr aufgewühlt. Erst Wasser, dann Formular.', {
      form: 'verlustmeldung',
      answers: (day) => ({
        what: ['Personalausweis', 'Führerschein'],
        how: 'Gestohlen',
        when: day(0),
        abroad: false,
        police: false,
        blocked: false,
        travel: true,
        departure: day(12),
        photos: 0,
      }),
      needs: ['quietRoom'],
      felt: 'Die ersten drei Minuten gingen nur um den Schreck.',
      key: 'handtasche',
    }),
    met(
      'tresen geklaert 5',
      'Ausweis wiedergefunden, war im Futter der Jacke. Fahndung aufgehoben, Nachweis mitgegeben.',
      {
        form: 'verlustmeldung',
        answers: (day) => ({
          what: ['Personalausweis'],
          how: 'Wiedergefunden',
          when: day(-14),
          abroad: false,
          blocked: true,
          travel: false,
          photos: 1,
        }),
      },
    ),
    met(
      'mail weiter',
      'Führerschein verloren. An die Fahrerlaubnisbehörde verwiesen, Link zum Formular geschickt.',
      { to: 'Fahrerlaubnisbehörde', reasons: ['Zuständigkeit'], documents: ['fuehrerschein-umtausch'] },
    ),
    met(
      'tresen geklaert 4',
      'Reisepass durch die Waschmaschine gegangen, Seite mit Bild unleserlich. Neuer beantragt.',
      {
        form: 'verlustmeldung',
        answers: (day) => ({
          what: ['Reisepass'],
          how: 'Beschädigt',
          when: day(-3),
          abroad: false,
          travel: true,
          departure: day(40),
          photos: 1,
        }),
      },
    ),
    met(
      'termin geklaert 5',
      'Einbruch, alle Papiere der Familie fehlen. Vier Anträge in einem langen Termin.',
      {
        form: 'verlustmeldung',
        answers: (day) => ({
          what: ['Personalausweis', 'Reisepass', 'Ausweis eines Kindes'],
          how: 'Gestohlen',
          when: day(-2),
          abroad: false,
          police: true,
          blocked: true,
          travel: false,
          photos: 0,
          note: 'Identität über die Daten im Register festgestellt.',
        }),
        felt: 'Die Kinder haben im Wartebereich gemalt. Gut, dass dort Stifte liegen.',
        key: 'einbruch',
      },
    ),
    met(
      'telefon geklaert 4',
      'Möchte nur den Online-Ausweis sperren. Sperrhotline erklärt, Kennwort steht im PIN-Brief.',
      { documents: ['pin-zuruecksetzen'] },
    ),
    met(
      'tresen offen 3',
      'Ausweis verloren, keinerlei Bilddokument dabei. Termin mit Geburtsurkunde in zwei Tagen.',
      { reasons: ['Unterlagen fehlten'], key: 'kein-bilddokument' },
    ),
    met(
      'tresen geklaert 5',
      'Tourist aus Österreich, Pass weg. Adresse des Konsulats herausgesucht und Anfahrt ausgedruckt.',
      { to: 'Konsulat', reasons: ['Zuständigkeit'], felt: 'Hat sich zweimal bedankt.' },
    ),
    met(
      'telefon geklaert 3',
      'Vier Stellen angerufen, niemand zuständig für die Sperrung der Gesundheitskarte. An die Krankenkasse verwiesen.',
      { reasons: ['Zuständigkeit'], documents: ['wer-ist-zustaendig'] },
    ),
    met('online geklaert', 'Verlust über das Online-Formular gemeldet, Rückfrage zum Tag. Nachgetragen.'),
    met(
      'tresen geklaert 4',
      'Ausweis des Vaters nach dessen Umzug ins Heim nicht auffindbar. Verlust mit Vollmacht aufgenommen.',
      {
        form: 'verlustmeldung',
        answers: (day) => ({
          what: ['Personalausweis'],
          how: 'Verloren',
          when: day(-30),
          abroad: false,
          blocked: false,
          travel: false,
          photos: 0,
        }),
      },
    ),
    met(
      'tresen geklaert 5',
      'Ausweis lag im Fundbüro nebenan, haben kurz hinübergerufen. Nichts zu melden.',
      { documents: ['verlust-schritte'] },
    ),
  ),
  ...about(
    'onlineausweis',
    met(
      'tresen geklaert 5',
      'PIN nie gesetzt, will das Elterngeld online beantragen. Gemeinsam neu gesetzt und getestet.',
      { documents: ['pin-zuruecksetzen'] },
    ),
    met('tresen geklaert 4', 'PIN-Brief weggeworfen. Neue PIN am Tresen gesetzt.', {
      documents: ['pin-zuruecksetzen'],
      solutions: ['pin-brief-weg'],
    }),
    met(
      'telefon geklaert 3',
      'Dreimal falsche PIN eingegeben, Ausweis gesperrt. Zum Freischalten braucht es die PUK oder einen Besuch.',
      { wish: 'Das müsste auch ohne Besuch gehen.', solutions: ['pin-brief-weg'] },
    ),
    met(
      'tresen geklaert 5',
      'Studierende brauchen die Online-Funktion für BAföG. Funktion nachträglich eingeschaltet.',
    ),
    met(
      'tresen offen 2',
      'Handy erkennt den Ausweis nicht. Lesegerät am Tresen erkennt ihn auch nicht, Chip wohl defekt.',
      { reasons: ['Technik'], wish: 'Ersatz ohne neue Gebühr.', key: 'chip-defekt' },
    ),
    met(
      'mail geklaert',
      'Fragt, ob die Online-Funktion Pflicht ist. Ist eingeschaltet, nutzen muss man sie nicht.',
    ),
    met(
      'tresen geklaert 4',
      'Möchte die Funktion wieder loswerden. Erklärt, dass sie ohne PIN niemand nutzen kann. War damit zufrieden.',
      { felt: 'Misstrauen, das sich auflöst, wenn man es ernst nimmt.' },
    ),
    met(
      'termin geklaert 5',
      'Mitarbeiterin einer Beratungsstelle wollte wissen, wie sie älteren Menschen helfen kann. Schritte gezeigt, zwei Blätter mitgegeben.',
      { key: 'beratungsstelle' },
    ),
    met(
      'telefon weiter 3',
      'Anmeldung am Servicekonto klappt nicht, obwohl der Ausweis gelesen wird. An den Support des Kontos verwiesen.',
      {
        to: 'Support des Servicekontos',
        reasons: ['Technik', 'Zuständigkeit'],
        documents: ['online-anmeldung'],
      },
    ),
    met(
      'tresen geklaert 4',
      'Transport-PIN hat fünf Stellen, eingegeben wurden sechs. Gemeinsam umgestellt.',
      { documents: ['pin-zuruecksetzen'] },
    ),
    met(
      'tresen geklaert 5',
      'Fragte dreimal nach, ob man dumm ist, wenn man das nicht versteht. Ist man nicht.',
      {
        needs: ['plainLanguage'],
        felt: 'Die Technik macht Leute klein. Wir können das Gegenteil tun.',
        key: 'bin-ich-dumm',
      },
    ),
  ),
];
