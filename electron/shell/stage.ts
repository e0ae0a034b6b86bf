// Which windows there are: one main window, at most one for a quick contact. Closing the main window ends the program.
import { app, type BrowserWindow } from 'electron';
import type { Command } from '../../shared/contract/feed.ts';
import { words } from '../../shared/words/words.ts';
import { closeGently } from './closing.ts';
import { sendCommand } from './feed.ts';
import { withoutMenu } from './menu.ts';
import { reviveOnCrash } from './revival.ts';
import type { SettingsStore } from './settings-store.ts';
import { bringToFront, openMainWindow, openQuickWindow, type PageSource, zoom } from './windows.ts';

export interface Stage {
  /** Shows the main window, which is opened at the first call. */
  showMain(): void;
  /** Opens the quick contact, or brings the open one to the front. */
  showQuick(): void;
  /** Shows the main window and gives it a command. */
  command(command: Command): void;
  zoom(steps: number): void;
  /** Windows in which somebody works. */
  windows(): readonly BrowserWindow[];
}

/** `now` answers milliseconds. */
export function createStage(source: PageSource, store: SettingsStore, now: () => number): Stage {
  let main: BrowserWindow | undefined;
  let quick: BrowserWindow | undefined;
  const openMain = (): BrowserWindow => {
    const window = openMainWindow(source, store, app.getName());
    closeGently(window);
    reviveOnCrash(window, now);
    window.on('closed', () => {
      main = undefined;
      app.quit();
    });
    return window;
  };
  const openQuick = (): BrowserWindow => {
    const window = openQuickWindow(source, words[store.get().language].shell.quickWindow);
    withoutMenu(window, process.platform);
    closeGently(window);
    reviveOnCrash(window, now);
    window.on('closed', () => {
      quick = undefined;
    });
    return window;
  };
  const showMain = (): BrowserWindow => {
    if (main) bringToFront(main);
    else main = openMain();
    return main;
  };
  return {
    showMain: () => {
      showMain();
    },
    showQuick: () => {
      if (quick) bringToFront(quick);
      else quick = openQuick();
    },
    command: (command) => sendCommand(showMain(), command),
    zoom: (steps) => {
      if (main) zoom(main, steps, store);
    },
    windows: () => [main, quick].filter((window) => window !== undefined),
  };
}
