// The door between pages and program: who is answered, with what, and by whom.
import type { IpcMainInvokeEvent } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { callChannel } from '../../shared/contract/bridge.ts';
import { ok } from '../../shared/result.ts';
import { forget, record } from '../../test/support/recording-electron.ts';
import { type HostDesk, openDoor } from './door.ts';

vi.mock('electron', () => import('../../test/support/recording-electron.ts'));

const callCore = vi.fn(async (_name: string, _args: unknown) => ok('core'));
const set = vi.fn(() => ok('set'));
const sender = { id: 7 };

function call(name: unknown, args?: unknown): Promise<unknown> {
  const event = {
    sender,
    senderFrame: { origin: 'app://tresen', parent: null },
  } as unknown as IpcMainInvokeEvent;
  return record.doors.get(callChannel)?.(event, name, args) as Promise<unknown>;
}

beforeEach(() => {
  forget();
  vi.clearAllMocks();
  const desk = {
    'settings.set': set,
    'settings.get': () => Promise.reject(new Error('a bug')),
  } as unknown as HostDesk;
  openDoor({ callCore, desk, origins: ['app://tresen'] });
});

test("the shell's own calls are parsed and learn who asked", async () => {
  await expect(call('settings.set', { language: 'en' })).resolves.toEqual(ok('set'));
  expect(set).toHaveBeenCalledWith({ language: 'en' }, sender);
});

test("the core's calls go to the core, which parses them on its own thread", async () => {
  await expect(call('vault.state')).resolves.toEqual(ok('core'));
  expect(callCore).toHaveBeenCalledWith('vault.state', undefined, expect.anything());
});

test.each([
  ['settings.set', { language: 'xx' }],
  ['settings.set', undefined],
  ['vault.open', { passphrase: new Map() }],
  ['no.such', undefined],
  ['constructor', undefined],
  ['toString', undefined],
  [7, undefined],
  [null, undefined],
])('%o with %o is refused as malformed', async (name, args) => {
  await expect(call(name, args)).resolves.toEqual({
    ok: false,
    failure: { kind: 'call-malformed', call: String(name) },
  });
  expect(set).not.toHaveBeenCalled();
  expect(callCore).not.toHaveBeenCalled();
});

test('a fault of the program is said, not thrown over the bridge', async () => {
  await expect(call('settings.get')).resolves.toEqual({
    ok: false,
    failure: { kind: 'unexpected', detail: 'a bug' },
  });
});
