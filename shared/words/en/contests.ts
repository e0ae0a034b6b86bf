// Fields that two people changed without knowing of each other.
export const contests = {
  title: 'Two people changed this',
  lead: {
    document:
      'Both values were given without knowing of each other. Nothing is lost: please choose what shall apply.',
    guideline:
      'Both values were given without knowing of each other. Nothing is lost: please choose what shall apply in the draft.',
  },
  shown: 'applies at present',
  keep: 'Take this value',
  settled: 'Settled.',
} as const;
