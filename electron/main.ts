// Composition root: builds the parts, joins them, starts. What the parts do is written where they are.
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, session } from 'electron';
import trayIcon from '../build/icons/tray.png?asset';
import { mayWrite } from '../shared/model/roles.ts';
import { dataFolders, defaultProfile } from './core/ports/data-folders.ts';
import { writeSheet } from './core/ports/node-ports.ts';
import aheadThread from './core/sync/ahead/ahead-thread.ts?modulePath';
import makeCoreThread from './core/worker.ts?nodeWorker';
import { startAutoLock } from './shell/auto-lock.ts';
import { type CoreThread, startCore } from './shell/core-thread.ts';
import { createDesk } from './shell/desk.ts';
import { createDialogs } from './shell/dialogs.ts';
import { openDoor } from './shell/door.ts';
import { sendToAll } from './shell/feed.ts';
import { guardPages, guardSession } from './shell/lockdown.ts';
import { createLocking } from './shell/locking.ts';
import { createPageServer } from './shell/page-server.ts';
import { appOrigin, partition } from './shell/policy.ts';
import { createPrinting } from './shell/printing.ts';
import { createSecrets } from './shell/secrets.ts';
import { createSettingsStore } from './shell/settings-store.ts';
import { createStage } from './shell/stage.ts';
import { putUpSurroundings } from './shell/surroundings.ts';
import { prepareElectron } from './shell/switches.ts';
import { preloadBeside } from './shell/windows.ts';

const here = import.meta.dirname;
const now = () => performance.now();
const developmentUrl = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;
const profile =
  app.commandLine.getSwitchValue('user-data-dir') ||
  defaultProfile({ platform: process.platform, env: process.env, home: homedir() });

function start(): void {
  const store = createSettingsStore(profile);
  const dialogs = createDialogs(() => store.get().language);
  const data = { ...dataFolders(profile), aheadThread };
  const core = startCore(makeCoreThread, data, {
    secrets: createSecrets(process.platform),
    dialogs,
    backupMade: (lastBackupAt) => store.note({ lastBackupAt }),
  });
  let isOpen = false;
  core.subscribe((event) => {
    if (event.kind === 'vault') isOpen = event.state.kind === 'open';
    sendToAll(event);
  });

  const pages = session.fromPartition(partition);
  guardSession(pages);
  const page = createPageServer(join(here, '../renderer'), core.attachment, () => store.get().language);
  pages.protocol.handle('app', page);
  const source = { preload: preloadBeside(here), ...(developmentUrl && { developmentUrl }) };
  const printing = createPrinting(source, dialogs, writeSheet);
  const host = process.versions.electron ? 'electron' : 'stand-in';
  const origins = developmentUrl ? [new URL(developmentUrl).origin] : [appOrigin];
  const stage = createStage(source, store, now);
  const lockNow = () => core.call('vault.lock', undefined);
  const locking = createLocking({ windows: stage.windows, isOpen: () => isOpen, lockNow });
  openDoor({
    callCore: (name, args, sender) => (name === 'vault.lock' ? locking.lock(sender) : core.call(name, args)),
    desk: createDesk(store, printing, locking, host),
    origins,
  });
  startAutoLock({
    lockAfterMinutes: () => store.get().lockAfterMinutes,
    isOpen: () => isOpen,
    lock: () => locking.lock(),
  });
  const actions = {
    command: stage.command,
    openQuick: stage.showQuick,
    zoom: stage.zoom,
    quit: () => app.quit(),
  };
  const surroundings = putUpSurroundings({ store, actions, showMain: stage.showMain, icon: trayIcon });
  core.subscribe((event) => {
    if (event.kind !== 'vault' || event.state.kind !== 'open') return;
    surroundings.setCaptures(mayWrite(event.state.session.role, 'contact'));
  });
  app.on('second-instance', stage.showMain);
  app.on('activate', stage.showMain);
  app.once('will-quit', (event) => {
    event.preventDefault();
    void core.close().finally(() => app.exit(0));
  });
  if (app.commandLine.hasSwitch('sample')) void openSample(core);
  stage.showMain();
}

/** A sample that can't be made is said on the screen, like every failure outside a call. */
async function openSample(core: CoreThread): Promise<void> {
  const opened = await core.call('vault.openSample', undefined);
  if (!opened.ok) sendToAll({ kind: 'failure', failure: opened.failure });
}

prepareElectron();
guardPages(now, developmentUrl);
// Electron refuses folders that don't exist.
mkdirSync(join(profile, 'browser'), { recursive: true });
app.setPath('userData', profile);
app.setPath('sessionData', join(profile, 'browser'));
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
