// Closing and locking ask the page first, and wait for it neither too short nor for ever.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { feedChannel } from '../../shared/contract/bridge.ts';
import { ok } from '../../shared/result.ts';
import { FakeWindow, forget, powerMonitor, record } from '../../test/support/recording-electron.ts';
import { startAutoLock } from './auto-lock.ts';
import { closeGently, keepOpen } from './closing.ts';
import { createLocking } from './locking.ts';
import { closePatience, lockPatience } from './patience.ts';
import { reviveOnCrash } from './revival.ts';

vi.mock('electron', () => import('../../test/support/recording-electron.ts'));

beforeEach(() => {
  forget();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const commandsTo = (window: FakeWindow) =>
  window.webContents.sent
    .filter(({ channel }) => channel === feedChannel)
    .map(({ value }) => (value as { command: string }).command);

/** Clicks the cross; true where the window was kept open. */
function clickCross(window: FakeWindow): boolean {
  const preventDefault = vi.fn();
  window.emit('close', { preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe('closing', () => {
  let window: FakeWindow;
  beforeEach(() => {
    window = new FakeWindow({});
    closeGently(window as never);
  });

  test('asks the page once and waits', () => {
    expect(clickCross(window)).toBe(true);
    expect(clickCross(window)).toBe(true);
    expect(commandsTo(window)).toEqual(['before-close']);
    vi.advanceTimersByTime(closePatience - 1);
    expect(window.isGone).toBe(false);
  });

  test('does not wait for ever for a page that says nothing', () => {
    clickCross(window);
    vi.advanceTimersByTime(closePatience);
    expect(window.isGone).toBe(true);
  });

  test('stays as long as the person has to decide, and asks again at the next click', () => {
    clickCross(window);
    keepOpen(window as never);
    vi.advanceTimersByTime(closePatience * 10);
    expect(window.isGone).toBe(false);
    clickCross(window);
    expect(commandsTo(window)).toEqual(['before-close', 'before-close']);
  });

  test('does not ask a page that is gone or not there yet', () => {
    window.webContents.isLoadingMainFrame = () => true;
    expect(clickCross(window)).toBe(false);
    window.webContents.isLoadingMainFrame = () => false;
    window.webContents.isCrashed = () => true;
    expect(clickCross(window)).toBe(false);
  });
});

describe('a page that dies', () => {
  test('is loaded again, but not a second time within a minute', () => {
    let now = 0;
    const window = new FakeWindow({});
    reviveOnCrash(window as never, () => now);
    const die = (reason: string) =>
      window.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    die('clean-exit');
    expect(record.done).toEqual([]);
    die('crashed');
    now = 61_000;
    die('oom');
    expect(record.done).toEqual(['reload', 'reload']);
    now = 62_000;
    die('crashed');
    expect(window.isGone).toBe(true);
  });
});

describe('locking by itself', () => {
  let isOpen = true;
  const lock = vi.fn(async () => {
    isOpen = false;
    return ok(null);
  });
  const locking = createLocking({
    windows: () => FakeWindow.getAllWindows() as never,
    isOpen: () => isOpen,
    lockNow: lock,
  });
  let minutes = 15;
  let window: FakeWindow;
  beforeEach(() => {
    isOpen = true;
    minutes = 15;
    lock.mockClear();
    window = new FakeWindow({});
    startAutoLock({ lockAfterMinutes: () => minutes, isOpen: () => isOpen, lock: () => locking.lock() });
  });

  test('comes after the minutes of the settings, asks the pages first, and locks whatever they do', async () => {
    record.idleSeconds = 15 * 60 - 1;
    vi.advanceTimersByTime(60_000);
    expect(commandsTo(window)).toEqual([]);
    record.idleSeconds = 15 * 60;
    vi.advanceTimersByTime(15_000);
    expect(commandsTo(window)).toEqual(['before-lock']);
    expect(lock).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(lockPatience);
    expect(lock).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(commandsTo(window)).toEqual(['before-lock']);
  });

  test('does not wait longer than the pages need', async () => {
    powerMonitor.emit('lock-screen');
    const answer = locking.lock(window.webContents as never);
    await vi.advanceTimersByTimeAsync(0);
    expect(lock).toHaveBeenCalledTimes(1);
    expect(await answer).toEqual(ok(null));
    await vi.advanceTimersByTimeAsync(lockPatience);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  test('lets the other window put its draft away when one window locks', async () => {
    const quick = new FakeWindow({});
    const first = locking.lock(window.webContents as never);
    expect([commandsTo(window), commandsTo(quick)]).toEqual([[], ['before-lock']]);
    await vi.advanceTimersByTimeAsync(lockPatience - 1);
    expect(lock).not.toHaveBeenCalled();
    const second = locking.lock(quick.webContents as never);
    expect(await Promise.all([first, second])).toEqual([ok(null), ok(null)]);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  test('does not wait for a window that closes meanwhile, nor for one that hangs', async () => {
    const quick = new FakeWindow({});
    const closing = locking.lock(window.webContents as never);
    quick.destroy();
    expect(await closing).toEqual(ok(null));
    isOpen = true;
    new FakeWindow({});
    const hanging = locking.lock(window.webContents as never);
    await vi.advanceTimersByTimeAsync(lockPatience);
    expect(await hanging).toEqual(ok(null));
  });

  test('waits for the person where a window could not save, but not while nobody is there', async () => {
    new FakeWindow({});
    const asked = locking.lock(window.webContents as never);
    locking.stay();
    expect(await asked).toMatchObject({ ok: false });
    await vi.advanceTimersByTimeAsync(lockPatience);
    expect(lock).not.toHaveBeenCalled();
    powerMonitor.emit('suspend');
    locking.stay();
    await vi.advanceTimersByTimeAsync(lockPatience);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  test('comes at once when the screen is locked or the PC sleeps', () => {
    powerMonitor.emit('suspend');
    expect(commandsTo(window)).toEqual(['before-lock']);
  });

  test('never comes with 0 minutes, nor for a vault that is not open', () => {
    minutes = 0;
    record.idleSeconds = 1_000_000;
    vi.advanceTimersByTime(60_000);
    isOpen = false;
    powerMonitor.emit('lock-screen');
    expect(commandsTo(window)).toEqual([]);
  });
});
