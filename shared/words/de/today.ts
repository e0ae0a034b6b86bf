// Heute: what waits, and what was noticed.
export const today = {
  principle: 'Grundsatz des Tages',
  unread: 'Leitlinien, noch zu lesen',
  allRead: 'Alles gelesen.',
  effective: 'gültig ab {{date}}',
  review: 'Dokumente zur Prüfung',
  reviewSince: 'fällig seit {{date}}',
  more_one: 'Noch eine weitere',
  more_other: 'Noch {{count}} weitere',
  impressions: 'Stimmen',
  impressionNew: 'Neue Stimme',
  impressionLine: 'Was haben Sie gehört oder bemerkt?',
  impressionKind: 'Art der Stimme',
  impressionSaved: 'Stimme gespeichert.',
  noImpressions: 'Noch keine Stimme. Ein Satz genügt.',
} as const;
