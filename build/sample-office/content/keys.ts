// Names by which the content files refer to each other; a name without content does not compile.

const documentKeys = [
  'verlust-schritte',
  'pass-eilig',
  'anmeldung-ablauf',
  'pin-zuruecksetzen',
  'digitale-fotos',
  'kind-ausweis',
  'beglaubigung-grenzen',
  'fuehrungszeugnis-arten',
  'fuehrerschein-umtausch',
  'wer-ist-zustaendig',
  'dolmetschen',
  'barrierefrei',
  'notbetrieb',
  'erster-tag',
  'auskunftssperre',
  'was-wir-notieren',
  'gebuehren',
  'montagvormittag',
  'saetze-in-briefen',
  'online-anmeldung',
  'verbrauchsmaterial',
  'hauspost',
  'fototerminal',
  'wartebereich',
  'familientermin',
] as const;
export type DocumentKey = (typeof documentKeys)[number];

const solutionKeys = [
  'foto-abgelehnt',
  'vermieter-weigert-sich',
  'elternteil-fehlt',
  'pin-brief-weg',
  'urkunde-aus-dem-ausland',
  'ohne-feste-adresse',
  'name-falsch-geschrieben',
  'abholung-durch-andere',
] as const;
export type SolutionKey = (typeof solutionKeys)[number];
