// What the app's process and the driver's process say to each other, over Node's own channel between parent and child.
import type { WireEars } from '../../electron/core/wire.ts';

export interface NewWindow {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
  /** Path of the built preload. */
  readonly preload: string;
  readonly partition: string;
}

/** An answer of the app's protocol handler. */
export interface Served {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

export interface MenuEntry {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuEntry[];
}

/** A file dialog that the app opened. */
export interface AskedDialog {
  readonly kind: 'open' | 'save';
  readonly title: string;
  readonly defaultPath: string;
}

/** Things that the app did to the world outside its windows, for tests to look at. */
export interface Effect {
  readonly kind: 'menu' | 'tray' | 'clipboard' | 'external' | 'shortcut' | 'paper' | 'title' | 'exit';
  readonly value: unknown;
}

/** Origin of the app's pages in a browser that knows no `app:` scheme. Never resolves; a secure context. */
export const browserOrigin = 'https://tresen.invalid';
export const appOrigin = 'app://tresen';

export const toBrowserUrl = (url: string): string =>
  url.startsWith(appOrigin) ? browserOrigin + url.slice(appOrigin.length) : url;
export const toAppUrl = (url: string): string =>
  url.startsWith(browserOrigin) ? appOrigin + url.slice(browserOrigin.length) : url;

export type Answers = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Answers questions by a table of functions; an unknown question is a fault of the stand-in. */
export const answering =
  (answers: Answers): WireEars['answer'] =>
  async (name, args) => {
    const answer = answers[name];
    if (!answer) throw new Error(`the stand-in doesn't know the question ${name}`);
    return (answer as (...args: readonly unknown[]) => unknown)(...args);
  };
