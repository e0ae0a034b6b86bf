// Fields that two people changed without knowing of each other.
export const contests = {
  title: 'Zwei haben das geändert',
  lead: {
    contact: 'Gleichzeitig, ohne voneinander zu wissen. Verloren ist nichts: Welche Angabe soll gelten?',
    document: 'Gleichzeitig, ohne voneinander zu wissen. Verloren ist nichts: Welche Angabe soll gelten?',
    guideline:
      'Gleichzeitig, ohne voneinander zu wissen. Verloren ist nichts: Welche Angabe soll im Entwurf gelten?',
  },
  choose: 'Das gilt',
  chooseNamed: '{{action}}: {{value}}',
  shown: 'gilt zurzeit',
  at: 'geändert {{time}}',
  inList: 'zwei Angaben',
  settled: 'Entschieden.',
  settledInHistory: 'Entschieden. Die andere Angabe bleibt im Verlauf lesbar.',
} as const;
