// First start, in English.
import type { firstStart as german } from '../de/first-start.ts';
import type { Like } from '../like.ts';

export const firstStart: Like<typeof german> = {
  title: 'Welcome to the counter',
  lead: 'Note a contact in ten seconds, share what you know, treat people well: encrypted on this PC, even with no network at all.',
  found: {
    choice: 'Set up an office',
    choiceText: 'Creates a new, empty vault for your office on this PC. It takes two minutes.',
    title: 'Set up an office',
    lead: 'Names, the passphrase and everything about the office can be changed later in the settings.',
    officeName: 'Name of the office',
    officeNameHint: 'As it stands on printed sheets, for example “Bürgeramt Musterstadt”.',
    memberName: 'Your name',
    memberNameHint:
      'It stands in your window, in the list of the team and in the sealed journal, never on a contact.',
    role: 'Your role',
    roleHint: 'The team lead publishes knowledge and guidelines and looks after services and forms.',
    noLead:
      'This leaves the office without a team lead: nobody can publish or look after services, forms and guidelines, and only a team lead changes a role later. Whoever sets up an office therefore mostly chooses “Team lead”.',
    submit: 'Create the vault',
    working: 'Creating the vault …',
  },
  passphrase: {
    label: 'Passphrase',
    hint: 'At least twelve characters. Four or five unrelated words are easy to remember and hard to guess.',
    again: 'Passphrase again',
    repetition: 'repetition',
    differs: 'The two entries are different.',
    tooShort: 'At least {{minimum}} characters, please.',
    strength: 'Strength of the passphrase',
    score: {
      veryWeak: 'Very weak: guessed within moments.',
      weak: 'Weak: guessed on a stolen PC within minutes or days.',
      fair: 'Fair: withstands a determined attack for days or years.',
      good: 'Good: a determined attack takes years or centuries.',
      veryGood: 'Very good: by what is known today, not to be guessed.',
    },
  },
  sample: {
    choice: 'Look at the sample office',
    choiceText:
      'An invented citizens’ office with services, contacts, knowledge and guidelines to try out. Nothing in it is real.',
    working: 'Building the sample office …',
  },
  restore: {
    choice: 'Restore a backup',
    choiceText: "For a new PC, or after this PC's vault was moved aside:",
    title: 'Restore a backup',
    lead: 'You need the passphrase that was valid when the backup was made. Then you choose the file.',
    passphrase: 'Passphrase of the backup',
    submit: 'Choose the file and restore it',
  },
  code: {
    title: 'Your recovery code',
    lead: 'It opens the vault when the passphrase is forgotten. Tresen shows it this one time only.',
    label: 'Recovery code',
    keep: 'Write it down or print it and keep it under lock and key in the office, not at this PC. Without passphrase and code nobody can open the vault, not even us.',
    copy: 'To the clipboard',
    print: 'Print or save as PDF …',
    confirm: 'As a check: the last group',
    confirmHint: 'Type it from your note, to be sure that it can be read.',
    wrong: 'This does not match the code. Please compare once more.',
    done: 'I have put the code away safely',
    owed: 'The recovery code has not been put away yet, and it is not shown a second time. Make a new one: if the passphrase is forgotten, nothing else opens the vault.',
    owedGo: 'To the settings',
    copied: 'The code is in the clipboard. Please clear it there once it is kept safe.',
  },
};
