// Today, in English.
import type { today as german } from '../de/today.ts';
import type { Like } from '../like.ts';

export const today: Like<typeof german> = {
  decide: 'Two people changed this',
  decideLead: 'At the same time, without knowing of each other. Please open it and choose what holds.',
  principle: 'Principle of the day',
  unread: 'Guidelines still to read',
  allRead: 'All read.',
  noneYet: 'No guideline has been published yet.',
  effective: 'valid from {{date}}',
  review: 'Documents to review',
  reviewSince: 'due since {{date}}',
  more_one: 'One more',
  more_other: '{{count}} more',
  published: 'Newly published',
  publishedOn: 'published on {{date}}',
  nonePublished: 'No document has been published yet.',
  impressions: 'Impressions',
  impressionNew: 'New impression',
  impressionLine: 'What did you hear or notice?',
  impressionKind: 'Kind of impression',
  impressionEdit: 'Correct impression: {{line}}',
  impressionRemove: 'Remove impression',
  impressionRemoveText: '“{{line}}” disappears for everybody in the team.',
  impressionRemoved: 'The impression is removed.',
  impressionSaved: 'Impression saved.',
  noImpressions: 'No impression yet. One sentence is enough.',
};
