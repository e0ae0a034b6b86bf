// What went wrong and what to do next, in English.
import type { failures as german } from '../de/failures.ts';
import type { Like } from '../like.ts';
import { spaceFailures } from './space-failures.ts';

export const failures: Like<typeof german> = {
  'vault-wrong-secret': {
    title: 'This does not open the vault.',
    next: 'Please check spelling, capitals and the Caps Lock key. The recovery code opens the vault without a passphrase.',
  },
  'vault-wrong-code': {
    title: 'This recovery code does not open the vault.',
    next: 'Please compare all nine groups with your note. Where a new code was made later, only the new one is valid.',
  },
  'backup-wrong-secret': {
    title: 'This does not open the backup.',
    next: 'What was valid when it was made opens it, even if the passphrase was changed since. Please also check spelling, capitals and the Caps Lock key.',
  },
  'vault-weak-passphrase': {
    title: 'This passphrase is too short to protect anything.',
    next: 'Please choose at least {{minimum}} characters. Four or five unrelated words are easy to remember and hard to guess.',
  },
  'vault-no-system-key': {
    title: "This PC's key store cannot open the vault.",
    next: 'Please open it with your passphrase. The key store can be set up again in the settings afterwards, if this PC has a protected one.',
  },
  'vault-in-use': {
    title: 'The vault is already open in another program.',
    next: 'Please switch to the window that is already open, or close it and try again.',
  },
  'vault-missing': {
    title: 'There is no vault in this folder: {{folder}}',
    next: 'Please check that the drive is connected. Nothing new was created.',
  },
  'vault-exists': {
    title: 'There is already a vault in this folder: {{folder}}',
    next: 'It was left untouched. Please open it with its passphrase.',
  },
  'vault-foreign': {
    title: 'This file does not belong to this vault: {{file}}',
    next: 'Nothing was changed. Please put the right file back in its place, or restore a backup.',
  },
  'vault-damaged': {
    title: 'The vault is damaged and stays closed: {{file}}',
    next: 'Nothing was changed. With the latest sound backup the work goes on: the lock screen offers to restore it.',
  },
  'vault-slots-damaged': {
    title: 'The key file cannot be read: {{file}}',
    next: 'Please restore the latest backup. Without the key file even the right passphrase does not open the vault.',
  },
  'vault-too-new': {
    title: 'This vault was written by a newer version of Tresen.',
    next: 'Please update Tresen on this PC (vault: version {{found}}, known: up to {{known}}). Nothing was changed.',
  },
  'vault-on-network': {
    title: 'An open vault must not lie on a network drive: {{folder}}',
    next: "Please choose a folder on this PC's own disk. On the network the file would be damaged sooner or later.",
  },
  'vault-read-only': {
    title: 'This folder cannot be written to: {{folder}}',
    next: 'Please ask for write access or choose another folder.',
  },
  'vault-disk-full': {
    title: 'There is no space left on the disk: {{folder}}',
    next: 'Your last entry was not saved; everything before it is safe. Please free some space and save again.',
  },
  'vault-io': {
    title: 'The disk reports a fault. The vault was closed to protect it.',
    next: 'Everything that was shown as saved is safe. Please report the disk to your IT and then open the vault again.',
  },
  'vault-locked': {
    title: 'The vault is locked.',
    next: 'Please open it with your passphrase and repeat the step.',
  },
  'vault-tail-lost': {
    title: 'The latest entries of this PC are missing (numbers {{from}} to {{to}}).',
    next: 'This happens when an older copy was put back. Please check whether there is a newer backup; all other entries are there.',
  },
  'vault-disk-low': {
    title: 'There is hardly any space left on the disk of the vault: {{folder}}',
    next: 'Please make room, or tell your IT. Once the disk is full, Tresen can save nothing more.',
  },
  'clock-leapt': {
    title: 'The clock of this PC has moved ahead by more than two months since it was last used.',
    next: 'If date and time are right, there is nothing to do: what has had its time will be erased in a week. If they are not, please have the clock set before then.',
  },
  'record-invalid': {
    title: 'This cannot be saved yet.',
    next: 'Please look at the values named below. What you have typed stays where it is.',
  },
  'record-missing': {
    title: 'This entry no longer exists.',
    next: 'It has been removed or erased in the meantime. Please go back to the list.',
  },
  'record-unknown-type': {
    title: 'This version does not know this kind of entry: {{type}}',
    next: 'Please check the spelling of the type, or update Tresen.',
  },
  'record-not-allowed': {
    title: 'Your role does not allow this.',
    next: 'Please ask your team lead.',
  },
  'record-last-lead': {
    title: 'The office needs at least one team lead.',
    next: 'Nothing was changed. Please give somebody else the role of team lead first.',
  },
  'file-missing': {
    title: 'This file does not exist: {{file}}',
    next: 'Please check the place and choose the file again.',
  },
  'file-not-readable': {
    title: 'This file cannot be read: {{file}}',
    next: 'Please check the permission to read it and whether another program has it open.',
  },
  'file-not-writable': {
    title: 'This file cannot be written: {{file}}',
    next: 'Please choose another folder, or check write access and free space.',
  },
  'file-in-vault': {
    title: 'Nothing is written into the folder of the vault: {{file}}',
    next: 'A file there could replace the vault. Please choose another folder. Nothing was changed.',
  },
  'file-wrong-format': {
    title: 'This file is not in the expected format: {{file}}',
    next: 'Please choose a file that Tresen itself exported or backed up. Nothing was changed.',
  },
  'file-too-large': {
    title: 'This file is too large: {{file}} ({{size}}, allowed: {{limit}}).',
    next: 'Please make it smaller or split it.',
  },
  'image-kind-refused': {
    title: 'Tresen cannot keep pictures of this kind ({{mime}}).',
    next: 'Please save the picture as PNG, JPEG, GIF or WebP and insert it again.',
  },
  cancelled: {
    title: 'The work was cancelled.',
    next: 'What was finished until then stays. You can start again at any time.',
  },
  'call-malformed': {
    title: 'The program asked itself something that it does not understand ({{call}}).',
    next: 'This is a fault in Tresen, not yours. Nothing was changed; please report it.',
  },
  unexpected: {
    title: 'Nobody expected this.',
    next: 'Nothing of this change was kept, everything else is untouched. Please try again; if that does not help, restart Tresen.',
  },
  'print-failed': {
    title: 'The sheet could not be printed.',
    next: 'Please check the printer, or save the sheet as a PDF.',
  },
  'target-unreachable': {
    title: 'The shared storage cannot be reached: {{host}}',
    next: 'You can go on working; Tresen tries again by itself. If this lasts, please check network, VPN and proxy.',
  },
  'target-name-unknown': {
    title: 'This address is not known on the network: {{host}}',
    next: 'Please check the spelling and whether this PC is connected to the network. You can go on working meanwhile.',
  },
  'target-certificate': {
    title: 'No trustworthy connection to {{host}} can be made ({{detail}}).',
    next: "Nothing was sent. Please pass this message to your IT: this PC has to trust the server's certificate.",
  },
  'target-insecure': {
    title: 'The address of {{host}} is not encrypted (http).',
    next: 'Nothing was sent. Please enter the address with https://; only your IT can allow exceptions.',
  },
  'target-wrong-password': {
    title: 'The shared storage does not accept the sign-in.',
    next: 'Please enter the user name and app password again; with S3 storage, both keys. What you write stays safe on this PC until then.',
  },
  'target-not-allowed': {
    title: 'The shared storage does not allow this account to do that: {{place}}',
    next: 'Please ask your IT for the right to read and write in this folder. What you write stays safe on this PC until then and goes out by itself afterwards.',
  },
  'target-folder-missing': {
    title: 'The shared folder is not there: {{place}}',
    next: 'Nothing was deleted and nothing was created anew; you can go on working meanwhile. Please check whether the folder is called otherwise or was renamed and, with a drive or stick, whether it is connected.',
  },
  'target-not-writable': {
    title: 'The shared folder cannot be written to: {{place}}',
    next: 'Please ask for write access, or name the right folder. Your entries stay on this PC until then and go out by themselves afterwards.',
  },
  'target-full': {
    title: 'There is no space left in the shared storage: {{place}}',
    next: 'Please have space freed or the quota raised. Your entries stay on this PC until then and go out by themselves afterwards.',
  },
  'target-busy': {
    title: 'The shared storage is busy or locked at the moment.',
    next: 'You can go on working and need not do anything: Tresen waits and tries again.',
  },
  'target-server-error': {
    title: 'The shared storage reports a fault (answer {{status}}).',
    next: 'You can go on working; Tresen tries again by itself. If this lasts, please report it to your IT.',
  },
  'target-timeout': {
    title: 'The shared storage has not answered for {{seconds}} seconds.',
    next: 'You can go on working; Tresen tries again by itself. If this lasts, please check the connection.',
  },
  'target-slow': {
    title: 'The shared storage answers so slowly that nothing gets through.',
    next: 'You can go on working; Tresen tries again by itself. If this lasts, please check the connection or tell your IT.',
  },
  'target-not-storage': {
    title: 'Something other than the shared storage answers at {{host}}.',
    next: 'This is often the sign-in page of a network: please sign in there with your browser. Otherwise please check the address. Nothing was changed.',
  },
  'target-redirected': {
    title: 'The server points to another address: {{to}}',
    next: 'Your password was not sent there. Please enter that address only if it belongs to your office; if it is the sign-in page of a network, please sign in there.',
  },
  'target-cut': {
    title: 'The connection to the shared storage broke off in the middle.',
    next: 'Nothing is lost: Tresen checks what has arrived and sends the rest again.',
  },
  'target-clock': {
    title: "This PC's clock is so far off that the storage turns it away.",
    next: 'Please set date, time and time zone right, or ask your IT. What you write stays safe on this PC until then.',
  },
  'target-region': {
    title: 'The storage lies in another region than the one entered: {{region}}',
    next: 'Please enter this region under “Settings”, “Storage”. What you write stays safe on this PC until then.',
  },
  'target-too-large': {
    title: 'Something in the shared storage is too large to be from Tresen (more than {{limit}} bytes).',
    next: 'It was not read, and everything is on this PC. Please check that the folder is used by Tresen alone.',
  },
  'target-device': {
    title: 'The shared storage did not write or read reliably ({{detail}}).',
    next: 'Your entries are safe on this PC; Tresen tries again. If this happens often, please have the drive checked.',
  },
  ...spaceFailures,
};
