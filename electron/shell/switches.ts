// Everything that has to be said before Electron is ready: sandbox, the page's scheme, and no leftovers on the disk.
import { app, protocol } from 'electron';

/** Chromium switches that keep caches, dictionaries and reports off the disk, and the network quiet. */
export const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-http-cache'],
  ['disk-cache-size', '1'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-breakpad'],
  ['disable-crash-reporter'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['disable-features', 'SpareRendererForSitePerProcess,MediaRouter,OptimizationHints'],
];

/** Call once, before anything waits. */
export function prepareElectron(): void {
  app.enableSandbox();
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}
