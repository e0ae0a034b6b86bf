// Every screen of the window, one entry each. The frame, the navigation and the shortcuts are drawn from this list.

import type { Icon } from '@tabler/icons-react';
import { IconAddressBook, IconBook2, IconHeartHandshake, IconHome, IconSettings } from '@tabler/icons-react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import type { Role } from '../../shared/model/primitives.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import { mayRead } from '../../shared/model/roles.ts';

export interface ScreenProps {
  /** The record in the address (`#/contacts/<id>`), or undefined for the area itself. */
  readonly id: string | undefined;
}

export interface Screen {
  /** First part of the address. */
  readonly area: string;
  /** Name in navigation, title bar and shortcut list. */
  readonly label:
    | `frame.nav.${'today' | 'contacts' | 'knowledge' | 'conduct' | 'settings'}`
    | 'frame.quickContact'
    | 'frame.print';
  readonly icon: Icon;
  /**
   * `main`: in the navigation; `foot`: below it; `window`: a window of its own, without frame;
   * `print`: the hidden print window, without frame, lock screen and colour scheme.
   */
  readonly place: 'main' | 'foot' | 'window' | 'print';
  /** What the screen is about; whoever may not read it isn't led there. */
  readonly about?: TypeName;
  readonly view: LazyExoticComponent<ComponentType<ScreenProps>>;
}

const view = (load: () => Promise<ComponentType<ScreenProps>>) =>
  lazy(async () => ({ default: await load() }));

export const screens: readonly Screen[] = [
  {
    area: 'today',
    label: 'frame.nav.today',
    icon: IconHome,
    place: 'main',
    view: view(async () => (await import('../screens/today/TodayScreen.tsx')).TodayScreen),
  },
  {
    area: 'contacts',
    label: 'frame.nav.contacts',
    icon: IconAddressBook,
    place: 'main',
    about: 'contact',
    view: view(async () => (await import('../screens/contacts/ContactsScreen.tsx')).ContactsScreen),
  },
  {
    area: 'knowledge',
    label: 'frame.nav.knowledge',
    icon: IconBook2,
    place: 'main',
    view: view(async () => (await import('../screens/knowledge/KnowledgeScreen.tsx')).KnowledgeScreen),
  },
  {
    area: 'conduct',
    label: 'frame.nav.conduct',
    icon: IconHeartHandshake,
    place: 'main',
    view: view(async () => (await import('../screens/conduct/ConductScreen.tsx')).ConductScreen),
  },
  {
    area: 'settings',
    label: 'frame.nav.settings',
    icon: IconSettings,
    place: 'foot',
    view: view(async () => (await import('../screens/settings/SettingsScreen.tsx')).SettingsScreen),
  },
  {
    area: 'quick',
    label: 'frame.quickContact',
    icon: IconAddressBook,
    place: 'window',
    about: 'contact',
    view: view(async () => (await import('../screens/quick/QuickScreen.tsx')).QuickScreen),
  },
  {
    area: 'print',
    label: 'frame.print',
    icon: IconBook2,
    place: 'print',
    view: view(async () => (await import('../print/PrintScreen.tsx')).PrintScreen),
  },
];

/** True where the role may read what the screen is about. */
export const isOpenTo = (role: Role, { about }: Screen): boolean =>
  about === undefined || mayRead(role, about);

/** The screen of an area; undefined for an address that leads nowhere. */
export const screenOf = (area: string): Screen | undefined => screens.find((screen) => screen.area === area);
