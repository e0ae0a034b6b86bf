// What no page may do, whoever made it: leave, open windows, embed, download, or ask for a device.
import { app, type Session, shell, type WebContents } from 'electron';

/** Milliseconds, as in browsers: on a slow PC a page may take its time from the click to what it opens. */
const clickCountsFor = 5000;

/** True for addresses that may be handed to the system's browser or mail program. */
export function isOpenable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'mailto:' || (protocol === 'https:' && hostname !== '');
}

/** Guards every page that is ever made. `now` answers milliseconds; `home` is where Vite reloads to while developing. */
export function guardPages(now: () => number, home?: string): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents, now, home));
}

function guardPage(contents: WebContents, now: () => number, home: string | undefined): void {
  let lastTouch = Number.NEGATIVE_INFINITY;
  contents.on('input-event', (_event, input) => {
    if (input.type === 'mouseDown' || input.type === 'mouseUp' || input.type.endsWith('eyDown'))
      lastTouch = now();
  });
  const deny = (event: { preventDefault: () => void }) => event.preventDefault();
  const stay = (event: { preventDefault: () => void; url: string }) => {
    if (home === undefined || !event.url.startsWith(home)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(({ url }) => {
    // Only a person's own hand may send anything out of the program.
    if (isOpenable(url) && now() - lastTouch < clickCountsFor) void shell.openExternal(new URL(url).href);
    return { action: 'deny' };
  });
}

/** Denies permissions, devices, screen capture and downloads to a session, and switches its spell checker off. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}
