// The lock screen, in English.
import type { lock as german } from '../de/lock.ts';
import type { Like } from '../like.ts';

export const lock: Like<typeof german> = {
  title: 'Tresen is locked',
  lead: 'Everything is kept encrypted on this PC.',
  passphrase: 'Passphrase',
  open: 'Open',
  opening: 'Opening the vault …',
  withSystem: "Open with this PC's key store",
  withCode: 'Forgotten the passphrase? Open with the recovery code',
  withPassphrase: 'Open with the passphrase after all',
  code: 'Recovery code',
  codeHint: 'Nine groups of four characters. Capitals and dashes do not matter.',
  newPassphrase: 'New passphrase',
  openWithCode: 'Open and set the new passphrase',
  sampleLead: 'The sample office is locked. Everything in it is invented, so no passphrase is needed here.',
  openSample: 'Open the sample office again',
  broken: 'The vault cannot be looked at',
  brokenLead: 'Nothing was changed and nothing new was created.',
  damaged: {
    title: 'A backup can take its place',
    text: 'The damaged vault is not deleted: all of its files are put into a folder of their own beside it.',
    restore: 'Restore a backup …',
    lead: 'You need the passphrase that was in use when the backup was made. Then choose the file. Only when all of the backup has been checked is the damaged vault put aside; nothing is deleted.',
    restored: 'The backup is restored. The damaged vault lies unchanged in {{folder}}.',
  },
  capsLock: 'Caps Lock is on.',
};
