// Search over everything, in English.
import type { search as german } from '../de/search.ts';
import type { Like } from '../like.ts';

export const search: Like<typeof german> = {
  title: 'Search',
  label: 'What are you looking for?',
  placeholder: 'Service, concern, document, guideline, impression …',
  results: 'Results',
  count_one: '{{count}} result',
  count_other: '{{count}} results',
  none: 'Nothing found',
  noneText: 'A shorter word or a part of it often helps: “ausweis” finds “Personalausweis” too.',
  corrected: 'Nothing under “{{typed}}”. Searched for “{{corrected}}” instead.',
  more: 'There are more results. Another word narrows them down.',
  places: 'Go to',
  services: 'Contacts about a service',
  keys: 'Arrow keys choose · Enter opens · Esc closes',
  untitled: 'untitled',
};
