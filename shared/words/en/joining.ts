// Joining a team, in English.
import type { joining as german } from '../de/joining.ts';
import type { Like } from '../like.ts';

export const joining: Like<typeof german> = {
  choice: 'Join a team',
  choiceText:
    'Your office works with Tresen already. You need the team card and somebody who leads the team.',
  begin: {
    title: 'Join a team',
    lead: 'First you set up a vault on this PC, which encrypts the team’s entries. Only you know the passphrase.',
    needs: 'Have ready:',
    needCard: 'the team card, a small file from the team lead',
    needAccess: 'the access to the shared storage, if it asks for a password',
    needLead: 'somebody who leads the team, on the phone or beside you',
    submit: 'Create the vault',
    sheetFor: 'this PC',
  },
  card: {
    title: 'Your team card',
    lead: 'You got the file from the team lead. It tells Tresen where the team’s storage lies.',
    pick: 'Choose team card …',
    lock: 'Go on later and lock',
  },
  own: {
    lead: 'The vault that you have just created becomes the one of your own office. Passphrase and recovery code stay.',
    choiceText: 'No team that you want to join?',
    choice: 'Set up an office of your own',
  },
  ask: {
    title: 'Joining “{{team}}”',
    lead: 'Check the access and say what you are called. The team lead then sees your request.',
    name: 'Your name',
    nameHint:
      'By it the team lead recognises your request. If several people use this PC under one login: the name of the workplace, such as “Information desk”.',
    submit: 'Ask to join',
    otherCard: 'Another team card',
  },
  recover: {
    choiceText: 'Are all PCs of the team lost?',
    choice: 'Recover with the recovery key',
    title: 'Recovering “{{team}}”',
    lead: 'With the office’s printed recovery key Tresen reads everything that lies in the storage. That may take some minutes.',
    key: 'Recovery key',
    keyHint: 'Typed from the sheet. Case and dashes don’t matter.',
    after:
      'This PC then belongs to the team lead. Set up new storage at an empty place and let the other PCs in anew.',
    done: 'Everything from the storage is on this PC now. Next, set up new storage at an empty place under “Settings”, “Storage”.',
    without: 'Go on without them',
    withoutText:
      'If nothing more can be had, go on without these files. They can’t be brought into this vault afterwards. What they said is missing; so keep the old storage and the recovery key.',
    doneWithout:
      'What could be read in the storage is on this PC now. Files that stay behind: {{count}}. Keep the old storage and the recovery key. Next, set up new storage at an empty place under “Settings”, “Storage”.',
    submit: 'Recover',
    reading: 'The files in the storage are being read …',
    brokenOff:
      'The recovery was stopped. Nothing of it stayed on this PC; you can begin it anew at any time.',
    kept: 'What has been read already stays on this PC, encrypted. The next try only reads the rest.',
    unfinished:
      'The recovery of “{{team}}” isn’t complete yet. What has been read already lies on this PC, encrypted. Choose the team card again: it goes on there. If you go another way, what was read is deleted.',
  },
  wait: {
    title: 'Now it’s the team lead’s turn',
    lead: 'Read these 30 digits to them, on the phone or from screen to screen. They type them in on their side.',
    unsentTitle: 'Your request is not on its way yet',
    unsentLead: 'It is on this PC only. The reason stands below; the team lead can’t find it yet.',
    digits: 'Your digits',
    why: 'By them Tresen recognises this PC beyond doubt. Don’t send the digits to where the storage lies.',
    where: 'The team lead finds the field for them under “Settings”, “Team”, “Let somebody in”.',
    waiting:
      'As soon as the digits are typed, it goes on here by itself. Tresen looks every few seconds. If you lock or quit, the request stands.',
    unsent:
      'Tresen goes on trying by itself. If you lock or quit, the request stands; the digits stay the same.',
    stopped: 'The request stands, even if you lock or quit; the digits stay the same.',
    since: 'Asked on {{at}}.',
    look: 'Look now',
    cancel: 'Take the request back',
    cancelled: 'The request is taken back.',
    lock: 'Lock',
  },
  stick: {
    choiceText: 'No network to the storage here?',
    choice: 'Join with a USB stick',
    title: 'Without a network: with a USB stick',
    request: 'Save your request to a stick. It goes to the team lead.',
    save: 'Save request …',
    saved: 'The request lies in {{file}}.',
    digits: 'Read the 30 digits to the team lead. They don’t belong on the stick.',
    answer:
      'A transfer file from the team lead comes back on the stick. Once you read it, you belong to the team.',
  },
  admitted: 'You belong to the team now. The entries come in little by little.',
};
