// Keyboard shortcuts: each is put down where it works, and so stands in the list that `?` shows.
import { useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { useSettings } from '../bridge/host-state.ts';
import { createStore, useStore } from '../bridge/store.ts';

export interface Shortcut {
  /** In Mantine's notation: `mod+K`, `alt+1`, `?`. */
  readonly keys: string;
  /** What it does, in the reader's words. */
  readonly label: string;
  /** `everywhere` in the window, on every `screen` but not over a dialog, or only `here`, while its screen is drawn. */
  readonly scope: 'everywhere' | 'screen' | 'here';
}

const shortcutStore = createStore<readonly Shortcut[]>([]);

/** Shortcuts that work at this moment. */
export const useShortcuts = (): readonly Shortcut[] => useStore(shortcutStore);

/** Kinds of input in which a key without modifier writes nothing. */
const wordless = ['radio', 'checkbox', 'button', 'submit', 'range', 'color', 'file'];

/** True where a plain key belongs to the text that is being written. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !wordless.includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select'));
}

/** True in a dialog, whose half-filled fields a key meant for the screen behind it would take away. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[aria-modal="true"]') !== null;

/** Makes `keys` do `run` for as long as the component is drawn, and lists them; null: there is no such shortcut now. */
export function useShortcut(
  keys: string | null,
  label: string,
  run: () => void,
  scope: Shortcut['scope'] = 'here',
): void {
  const { plainKeys } = useSettings();
  const modified = keys !== null && /(mod|ctrl|alt|meta)\+|^F\d+$/i.test(keys);
  const press = (event: KeyboardEvent) => {
    if (!modified && (!plainKeys || isWriting(event.target))) return;
    event.preventDefault();
    if (scope === 'everywhere' || !isInDialog(event.target)) run();
  };
  // `?` and its like need Shift on some keyboards and not on others.
  const combinations = keys === null ? [] : modified ? [keys] : [keys, `shift+${keys}`];
  useHotkeys(
    combinations.map((combination) => [combination, press, { preventDefault: false }]),
    [],
    true,
  );
  useEffect(() => {
    if (keys === null) return;
    const shortcut = { keys, label, scope };
    shortcutStore.set([...shortcutStore.get(), shortcut]);
    return () => shortcutStore.set(shortcutStore.get().filter((other) => other !== shortcut));
  }, [keys, label, scope]);
}

/** Lists keys that a part of the screen (the text editor) obeys by itself, for as long as it is drawn. */
export function useListedShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    shortcutStore.set([...shortcutStore.get(), ...shortcuts]);
    return () => shortcutStore.set(shortcutStore.get().filter((other) => !shortcuts.includes(other)));
  }, [shortcuts]);
}
