// The operating system's key store as the core's port. Only where it truly protects, never Chromium's fixed password.
import { safeStorage } from 'electron';
import type { Secrets } from '../core/ports/ports.ts';

/** On Linux, "available" alone does not mean protected: the back end has to be a real key store. */
export function createSecrets(platform: NodeJS.Platform): Secrets {
  const isProtected = async () => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    return (
      platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
    );
  };
  const insist = async () => {
    if (!(await isProtected())) throw new Error('the key store of this system protects nothing');
  };
  return {
    isProtected,
    seal: async (plain) => {
      await insist();
      return new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(plain).toString('base64')));
    },
    unseal: async (sealed) => {
      await insist();
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
      return new Uint8Array(Buffer.from(result, 'base64'));
    },
  };
}
