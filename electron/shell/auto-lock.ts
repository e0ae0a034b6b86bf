// Locks the vault when nobody is at the PC.
import { powerMonitor } from 'electron';

/** Seconds between two looks at the clock of the operating system. */
const lookEvery = 15;

export interface AutoLockParts {
  /** Minutes without a key or click; 0: never. */
  readonly lockAfterMinutes: () => number;
  readonly isOpen: () => boolean;
  /** Lets the pages put half-written words away, and locks whatever they do. */
  readonly lock: () => Promise<unknown>;
}

/** Begins watching for idleness, the lock of the screen, and sleep. */
export function startAutoLock(parts: AutoLockParts): void {
  let isLocking = false;
  const lockNow = () => {
    if (isLocking || !parts.isOpen()) return;
    isLocking = true;
    void parts.lock().finally(() => {
      isLocking = false;
    });
  };
  setInterval(() => {
    const minutes = parts.lockAfterMinutes();
    if (minutes > 0 && powerMonitor.getSystemIdleTime() >= minutes * 60) lockNow();
  }, lookEvery * 1000).unref();
  powerMonitor.on('lock-screen', lockNow);
  powerMonitor.on('suspend', lockNow);
}
