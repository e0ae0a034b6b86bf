// The key store of the system is used only where it protects; "available" alone says nothing on Linux.
import { beforeEach, expect, test, vi } from 'vitest';
import { safeStorage } from '../../test/support/recording-electron.ts';
import { createSecrets } from './secrets.ts';

vi.mock('electron', () => import('../../test/support/recording-electron.ts'));

const key = new Uint8Array([0, 1, 254, 255]);

beforeEach(() => {
  safeStorage.backend = 'gnome_libsecret';
  safeStorage.isAvailable = true;
});

test('bytes come back as they went in', async () => {
  const secrets = createSecrets('linux');
  expect(await secrets.isProtected()).toBe(true);
  const sealed = await secrets.seal(key);
  expect(sealed).not.toEqual(key);
  expect(await secrets.unseal(sealed)).toEqual(key);
});

test.each(['basic_text', 'unknown'])(
  'on Linux, %s protects nothing, so nothing is stored',
  async (backend) => {
    safeStorage.backend = backend;
    const secrets = createSecrets('linux');
    expect(await secrets.isProtected()).toBe(false);
    await expect(secrets.seal(key)).rejects.toThrow('protects nothing');
    await expect(secrets.unseal(key)).rejects.toThrow('protects nothing');
  },
);

test('elsewhere the system is asked whether it can', async () => {
  safeStorage.backend = 'unknown';
  expect(await createSecrets('win32').isProtected()).toBe(true);
  safeStorage.isAvailable = false;
  expect(await createSecrets('win32').isProtected()).toBe(false);
  await expect(createSecrets('darwin').seal(key)).rejects.toThrow();
});
