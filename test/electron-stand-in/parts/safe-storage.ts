// `safeStorage`: none by default, as on a PC without a key store; with --stand-in-keyring=FILE one whose key is that file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openAesGcm, randomBytes, sealAesGcm } from '../../../electron/core/crypto/primitives.ts';
import { app } from './app.ts';
import { strict } from './link.ts';

const file = app.commandLine.getSwitchValue('stand-in-keyring');
const noContext = new Uint8Array();

function key(): Uint8Array {
  if (!file) throw new Error('this stand-in was started without a key store');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return new Uint8Array(readFileSync(file));
}

type Used =
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync';

export const safeStorage = strict<Pick<Electron.SafeStorage, Used>>('safeStorage', {
  // As on Linux, "available" is said even where only the fixed password is behind it.
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => (file ? 'gnome_libsecret' : 'basic_text'),
  encryptStringAsync: async (text: string) => {
    const nonce = randomBytes(12);
    return Buffer.concat([nonce, sealAesGcm(key(), nonce, Buffer.from(text), noContext)]);
  },
  decryptStringAsync: async (sealed: Buffer) => {
    const plain = openAesGcm(key(), sealed.subarray(0, 12), sealed.subarray(12), noContext);
    if (!plain)
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
    return { result: Buffer.from(plain).toString('utf8'), shouldReEncrypt: false };
  },
});
