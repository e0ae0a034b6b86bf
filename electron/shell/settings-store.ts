// Settings of this machine in one small file. Nothing of the office's is in it.
import { ipcMain, type Rectangle } from 'electron';
import ElectronStore from 'electron-store';
import { type Settings, settings as settingsSchema } from '../../shared/contract/host.ts';

/** Size and place of the main window as it was left. */
export interface WindowPlace extends Rectangle {
  readonly maximized: boolean;
  /** Chromium's zoom level; 0 is 100 %. */
  readonly zoomLevel: number;
}

/** What is undefined stays. */
type Changes = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export interface SettingsStore {
  get(): Settings;
  /** Keeps what is named and tells every listener. */
  set(changes: Changes): Settings;
  /** The same for what nobody asked for: a disk that can't take it costs the note alone. */
  note(changes: Changes): void;
  onChange(listener: (settings: Settings) => void): void;
  place(): WindowPlace | undefined;
  /** Like `note`. */
  keepPlace(place: WindowPlace): void;
}

interface Stored {
  settings?: unknown;
  window?: WindowPlace;
}

/** `folder` is where `settings.json` lies. A file that can't be read or understood counts as absent. */
export function createSettingsStore(folder: string): SettingsStore {
  const store = new ElectronStore<Stored>({ cwd: folder, name: 'settings', clearInvalidConfig: true });
  // The library listens on a channel of its own for pages with Node; ours have none.
  ipcMain.removeAllListeners('electron-store-get-data');
  const listeners: ((settings: Settings) => void)[] = [];
  const get = (): Settings => {
    const parsed = settingsSchema.safeParse(store.get('settings') ?? {});
    return parsed.success ? parsed.data : settingsSchema.parse({});
  };
  const set = (changes: Changes): Settings => {
    const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    store.set('settings', { ...get(), ...named });
    const now = get();
    for (const listener of listeners) listener(now);
    return now;
  };
  return {
    get,
    set,
    note: (changes) => ifPossible(() => set(changes)),
    onChange: (listener) => {
      listeners.push(listener);
    },
    place: () => store.get('window'),
    keepPlace: (place) => ifPossible(() => store.set('window', place)),
  };
}

/** Thrown out of a window's or thread's event, a full disk would end the program. */
function ifPossible(write: () => void): void {
  try {
    write();
  } catch {
    // The next one may succeed; nothing that a person wrote is in it.
  }
}
