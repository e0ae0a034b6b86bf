// Fields that two people changed without knowing of each other.
export const contests = {
  title: 'Two people changed this',
  lead: {
    contact: 'At the same time, without knowing of each other. Nothing is lost: which value shall hold?',
    document: 'At the same time, without knowing of each other. Nothing is lost: which value shall hold?',
    guideline:
      'At the same time, without knowing of each other. Nothing is lost: which value shall hold in the draft?',
  },
  choose: 'This holds',
  chooseNamed: '{{action}}: {{value}}',
  shown: 'holds at present',
  at: 'changed {{time}}',
  inList: 'two values',
  settled: 'Settled.',
  settledInHistory: 'Settled. The other value stays readable in the history.',
} as const;
