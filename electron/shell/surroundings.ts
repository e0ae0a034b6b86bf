// What of the program lives outside its windows and follows the settings: menu, tray, shortcut, colours.
import { app, globalShortcut, nativeTheme, Tray } from 'electron';
import type { Settings } from '../../shared/contract/host.ts';
import { words } from '../../shared/words/words.ts';
import { sendToAll } from './feed.ts';
import { type MenuActions, setMenu, trayMenu } from './menu.ts';
import type { SettingsStore } from './settings-store.ts';

export interface SurroundingParts {
  readonly store: SettingsStore;
  readonly actions: MenuActions;
  readonly showMain: () => void;
  /** Path of the tray's picture. */
  readonly icon: string;
}

export interface Surroundings {
  /** Whether the member at this PC may record contacts; true until somebody is known. */
  setCaptures(captures: boolean): void;
}

/** Puts everything up and keeps it in step with the settings. */
export function putUpSurroundings(parts: SurroundingParts): Surroundings {
  let captures = true;
  const tray = new Tray(parts.icon);
  tray.on('click', parts.showMain);
  const follow = (settings: Settings) => {
    nativeTheme.themeSource = settings.colorScheme === 'auto' ? 'system' : settings.colorScheme;
    setMenu(settings.language, parts.actions, process.platform, captures);
    tray.setToolTip(words[settings.language].shell.tray.tooltip);
    tray.setContextMenu(trayMenu(settings.language, parts.showMain, parts.actions, captures));
    setShortcut(captures ? settings.quickShortcut : '', parts.actions.openQuick);
  };
  follow(parts.store.get());
  parts.store.onChange((settings) => {
    follow(settings);
    sendToAll({ kind: 'settings', settings });
  });
  app.on('will-quit', () => globalShortcut.unregisterAll());
  return {
    setCaptures: (may) => {
      if (may === captures) return;
      captures = may;
      follow(parts.store.get());
    },
  };
}

function setShortcut(accelerator: string, open: () => void): void {
  globalShortcut.unregisterAll();
  if (!accelerator) return;
  try {
    globalShortcut.register(accelerator, open);
  } catch {
    // Not a key combination: the setting is a person's free text, and the menu entry still works.
  }
}
