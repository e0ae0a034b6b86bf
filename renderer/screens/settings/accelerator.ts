// What a person pressed, in the notation of Electron's global shortcuts.

export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** `CommandOrControl+Shift+K`; undefined for keys that can't be a shortcut in every program (no modifier, no letter, digit or F key). */
export function acceleratorOf(pressed: PressedKeys): string | undefined {
  const key = /^Key([A-Z])$|^Digit(\d)$|^(F\d{1,2})$/.exec(pressed.code)?.slice(1).find(Boolean);
  const control = pressed.ctrlKey || pressed.metaKey;
  if (key === undefined || !(control || pressed.altKey || key.length > 1)) return undefined;
  return [control && 'CommandOrControl', pressed.altKey && 'Alt', pressed.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join('+');
}
