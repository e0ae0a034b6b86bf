// Who belongs to the office, and what each role may do. Never what anybody has done.
export const members = {
  title: 'Team',
  lead: 'Wer zum Amt gehört. Was jemand einträgt, zählt Tresen nicht.',
  you: 'Sie',
  yourName: 'Ihr Name',
  yourNameHint: 'So sehen Kolleginnen und Kollegen, wer eine Wiedervorlage übernommen hat.',
  workplaceName: 'Name des Arbeitsplatzes',
  workplaceNameHint: 'So sehen Kolleginnen und Kollegen, wo eine Wiedervorlage übernommen wurde.',
  renamed: 'Der Name ist geändert.',
  role: 'Rolle von {{name}}',
  ownRole: 'Ihre eigene Rolle ändert eine andere Teamleitung.',
  roleChanged: '{{name}} hat jetzt die Rolle {{role}}.',
  alone:
    'Bis jetzt arbeiten Sie allein mit diesem Tresor. Kolleginnen und Kollegen kommen dazu, sobald das Amt über eine gemeinsame Ablage abgleicht.',
  toStorage: 'Zur Ablage',
  rolesTitle: 'Was die Rollen dürfen',
  may: {
    counter:
      'Erfasst Kontakte, Wiedervorlagen und Stimmen, schreibt Entwürfe für Wissen und liest alles, was das Team weiß.',
    lead: 'Darf dasselbe und außerdem: Wissen und Leitlinien veröffentlichen, Leistungen, Formulare und die Angaben zum Amt ändern und Rollen vergeben.',
    management:
      'Liest, was veröffentlicht ist, und antwortet darauf. Einzelne Kontakte sieht die Amtsleitung nicht.',
  },
} as const;
