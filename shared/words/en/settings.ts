// Settings, in English.
import type { settings as german } from '../de/settings.ts';
import type { Like } from '../like.ts';

export const settings: Like<typeof german> = {
  title: 'Settings',
  language: 'Language',
};
