// Ways to the pages of the window, by what they are called and by what can be done there.
import type { Icon } from '@tabler/icons-react';
import { IconCalendarCheck, IconPencilPlus } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Role } from '../../../shared/model/primitives.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import { fold } from '../../../shared/search/fold.ts';
import { goTo } from '../../app/route.ts';
import { isOpenTo, type Screen, screens } from '../../app/screens.ts';

export interface Way {
  readonly key: string;
  readonly icon: Icon;
  readonly name: string;
  /** What can be done there, in words by which somebody may look for it. */
  readonly topics: readonly string[];
  readonly open: () => void;
}

const settingsPages = ['office', 'services', 'forms', 'team', 'storage'] as const;
/** More would push what was found out of sight. */
const mostWays = 4;

/** The areas while nothing is typed; else the pages that are called so, or where that is done. */
export function waysFor(t: TFunction, role: Role, text: string): readonly Way[] {
  const areas = screens.filter(({ place }) => place === 'main' || place === 'foot');
  const open = areas.filter((screen) => isOpenTo(role, screen));
  const typed = fold(text.trim());
  if (typed === '') return open.map((screen) => wayTo(t, screen));
  return open
    .flatMap((screen) => [wayTo(t, screen), ...pagesOf(t, role, screen)])
    .filter(({ name, topics }) => fold(name).includes(typed) || topicOf(topics, typed) !== undefined)
    .slice(0, mostWays);
}

/** The topic under which a way was found; undefined where nothing is typed, or it was found by its name alone. */
export function topicOf(topics: readonly string[], text: string): string | undefined {
  const typed = fold(text.trim());
  return typed.length < 2 ? undefined : topics.find((topic) => fold(topic).startsWith(typed));
}

const listOf = (words: string): string[] => words.split(', ').filter((word) => word !== '');

const wayTo = (t: TFunction, { area, icon, label }: Screen): Way => ({
  ...{ key: area, icon, name: t(label), open: () => goTo(area) },
  topics: area === 'settings' ? listOf(t('search.topics.machine')) : [],
});

function pagesOf(t: TFunction, role: Role, { area, icon }: Screen): Way[] {
  const page = (id: string, name: string, words: string, own: Icon = icon): Way => ({
    ...{ key: `${area}/${id}`, icon: own, name, topics: listOf(words) },
    open: () => goTo(area, id),
  });
  if (area === 'settings') {
    return settingsPages.map((id) =>
      page(id, `${t('settings.title')} · ${t(`settings.pages.${id}`)}`, t(`search.topics.${id}`)),
    );
  }
  if (area !== 'contacts') return [];
  return [
    ...(mayWrite(role, 'contact') ? [page('new', t('contacts.pages.new'), '', IconPencilPlus)] : []),
    page('follow-ups', t('contacts.pages.follow-ups'), '', IconCalendarCheck),
  ];
}
