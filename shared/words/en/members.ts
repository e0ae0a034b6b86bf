// Who belongs to the office, and what each role may do. Never what anybody has done.
import type { members as german } from '../de/members.ts';
import type { Like } from '../like.ts';

export const members: Like<typeof german> = {
  title: 'Team',
  lead: 'Who belongs to the office. Tresen does not count what anybody enters.',
  you: 'you',
  yourName: 'Your name',
  yourNameHint: 'This is how colleagues see who has taken over a follow-up.',
  workplaceName: 'Name of the workplace',
  workplaceNameHint: 'This is how colleagues see where a follow-up was taken over.',
  renamed: 'The name is changed.',
  role: 'Role of {{name}}',
  ownRole: 'Your own role is changed by another team lead.',
  roleChanged: '{{name}} now has the role {{role}}.',
  alone:
    'So far you work alone with this vault. Colleagues join as soon as the office synchronises through shared storage.',
  toStorage: 'To the storage',
  rolesTitle: 'What the roles may do',
  may: {
    counter:
      'Notes contacts, follow-ups and impressions, writes drafts of knowledge and reads everything that the team knows.',
    lead: 'May do the same and also: publish knowledge and guidelines, change services, forms and the details of the office, and give roles.',
    management: 'Reads what is published and answers it. Management does not see single contacts.',
  },
};
