// Search over everything, in English.
import type { search as german } from '../de/search.ts';
import type { Like } from '../like.ts';

export const search: Like<typeof german> = {
  title: 'Search',
  label: 'What are you looking for?',
  placeholder: 'Service, concern, document, guideline, impression, follow-up …',
  results: 'Results',
  count_one: '{{count}} result',
  count_other: '{{count}} results',
  none: 'Nothing found',
  noneText: 'A shorter word or a part of it often helps: “ausweis” finds “Personalausweis” too.',
  corrected: 'Nothing under “{{typed}}”. Searched for “{{corrected}}” instead.',
  more: 'There are more results. Another word narrows them down.',
  due: 'Follow-up for {{date}}',
  places: 'Go to',
  topics: {
    machine:
      'Language, Colours, Dark mode, Reading size, Lock, Change passphrase, Recovery code, Backup, Health, Verify, Import, Export, Shortcuts',
    office: 'Name of the office, Time zone, Holidays, Closing days, Retention, Deletion period',
    services: 'Synonyms, Favourites',
    forms: 'Questionnaire, Own fields',
    team: 'People, Members, Colleagues, Roles, Admit, Devices, Remove',
    storage:
      'Sync, Synchronise, Nextcloud, WebDAV, S3, Network folder, Team card, Transfer file, USB stick, Recovery key',
  },
  services: 'Contacts about a service',
  keys: 'Arrow keys choose · Enter opens · Esc closes',
  untitled: 'untitled',
};
