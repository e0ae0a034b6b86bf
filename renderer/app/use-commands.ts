// What menu, tray, shortcuts and the closing window ask for.
import { useEffect } from 'react';
import type { Command } from '../../shared/contract/feed.ts';
import { onFeed } from '../bridge/feed.ts';
import { leave } from './leave.ts';
import { openSearch, openShortcuts } from './palette.ts';
import { goTo } from './route.ts';

const doings: Readonly<Record<Command, () => void>> = {
  'quick-contact': () => goTo('contacts', 'new'),
  search: openSearch,
  settings: () => goTo('settings'),
  shortcuts: openShortcuts,
  lock: () => void leave('lock'),
  'before-close': () => void leave('close'),
  'before-lock': () => void leave('lock'),
};

/** Does what the host asks this window for. `only` names what a small window understands. */
export function useCommands(only?: readonly Command[]): void {
  useEffect(
    () =>
      onFeed('command', ({ command }) => {
        if (only === undefined || only.includes(command)) doings[command]();
      }),
    [only],
  );
}
