// Fields that two people changed without knowing of each other.
export const contests = {
  title: 'Zwei haben das geändert',
  lead: {
    document:
      'Beide Angaben wurden gemacht, ohne voneinander zu wissen. Es geht nichts verloren: Bitte wählen Sie, was gelten soll.',
    guideline:
      'Beide Angaben wurden gemacht, ohne voneinander zu wissen. Es geht nichts verloren: Bitte wählen Sie, was im Entwurf gelten soll.',
  },
  shown: 'gilt zurzeit',
  keep: 'Diese Angabe nehmen',
  settled: 'Entschieden.',
} as const;
