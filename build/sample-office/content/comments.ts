// Questions and remarks of the team on documents and guidelines.
import type { GuidelineKey } from './guideline-entry.ts';
import type { DocumentKey } from './keys.ts';

interface CommentEntry {
  readonly on: { readonly document: DocumentKey } | { readonly guideline: GuidelineKey };
  readonly text: string;
  readonly answered: boolean;
  /** Days before today. */
  readonly ago: number;
}

export const comments: readonly CommentEntry[] = [
  {
    on: { guideline: 'freundlich-zueinander' },
    ago: 3,
    answered: false,
    text: 'Der Satz mit dem Tauschen gefällt mir sehr. Können wir ein Zeichen dafür vereinbaren, das in der Schlange niemand bemerkt?',
  },
  {
    on: { guideline: 'freundlich-zueinander' },
    ago: 2,
    answered: false,
    text: 'Wie machen wir das in der Außenstelle, wo man allein ist? Vielleicht ein kurzer Anruf als Ersatz.',
  },
  {
    on: { guideline: 'nein-mit-weg' },
    ago: 26,
    answered: true,
    text: 'Was sage ich, wenn es wirklich keinen anderen Weg gibt? Antwort aus der Runde: Dann ist der Weg eine ehrliche Begründung und ein Papier, auf dem sie steht.',
  },
  {
    on: { guideline: 'ruhig-bleiben' },
    ago: 19,
    answered: true,
    text: 'Ab wann rufe ich den Ordnungsdienst? Ergänzt: sobald Sie daran denken. Niemand fragt danach, ob es zu früh war.',
  },
  {
    on: { document: 'wer-ist-zustaendig' },
    ago: 8,
    answered: false,
    text: 'Die Zulassungsstelle hat ihre Öffnungszeiten geändert, bitte prüfen.',
  },
  {
    on: { document: 'notbetrieb' },
    ago: 31,
    answered: true,
    text: 'Wo liegt der Ordner mit den Papiervordrucken? Jetzt ergänzt: Schrank hinter Platz eins, oberstes Fach.',
  },
  {
    on: { document: 'familientermin' },
    ago: 5,
    answered: false,
    text: 'Die Leitung fragt, ob wir das erst mittwochs versuchen können. Dafür spricht, dass dann die Spielecke frei ist.',
  },
  {
    on: { document: 'dolmetschen' },
    ago: 13,
    answered: false,
    text: 'Das Schaubild zur Anmeldung fehlt noch auf Rumänisch. Das brauchen wir zurzeit am häufigsten.',
  },
];
