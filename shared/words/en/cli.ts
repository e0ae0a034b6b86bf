// What the administrator's command line says.
import type { cli as de } from '../de/cli.ts';
import type { Like } from '../like.ts';

export const cli: Like<typeof de> = {
  usage: `Tresen on the command line

  npm run --silent tresen -- COMMAND [options]

Commands
  init --office NAME --member NAME [--role counter|lead|management]
                         founds an office; the recovery code is on standard output
  import FILE|-          reads records, one a line (JSON); names every refused line
  export [--type TYPE] [--out FILE]
                         writes records, one a line
  search TEXT [--type TYPE] [--limit NUMBER]
                         searches everything
  stats                  counts what is in the vault
  verify                 rebuilds everything from the journal and compares
  backup FILE            writes an encrypted backup
  restore FILE           puts a backup into a folder without a vault
  space create STORAGE [--workplace]
                         founds the team in empty storage; the recovery key is on standard output
  space card FILE        writes the team card for new members
  space access [STORAGE] a new password of the storage, other access or another place; checked before it counts
  space access --follow [STORAGE]
                         goes where a team lead has moved the storage
  space members          names everybody who belongs to the team
  join request CARD --name NAME [STORAGE]
                         asks to be admitted with a team card; tells the 30 digits that a lead types in
  join request CARD --name NAME --out REQUEST
                         without a network: writes the request into a file for a lead
  join approve DIGITS --member NAME [--role ROLE] | --member-id ID [--from REQUEST]
                         admits the device with these digits, for a new member or one who is known;
                         with --from, by a request that came as a file (then: transfer out)
  sync [--watch]         exchanges with the team once, with --watch until it is stopped
  status                 shows how things stand with the team, with a checksum of all records
  transfer out FILE      writes everything that others may lack into a transfer file (for sites without network)
  transfer in FILE       takes in what a transfer file brings

Storage
  --folder FOLDER        a folder, a network drive or a stick
  --webdav ADDRESS --user NAME
  --s3 ADDRESS --bucket NAME [--bucket-folder FOLDER] [--region NAME] [--style path|host] --user ACCESS-KEY
  --storage-password-file FILE
                         reads the password of the storage from a file; otherwise from TRESEN_STORAGE_PASSWORD or by asking

Options
  --profile FOLDER       folder with the data (otherwise that of the user who is logged in)
  --passphrase-file FILE
                         reads the passphrase from a file; otherwise from TRESEN_PASSPHRASE or by asking
  --json                 results as JSON
  --lang de|en           language
  --help                 this help`,
  unknownCommand: 'There is no such command: {{command}}',
  unknownOption: 'There is no such option: {{option}}. All are listed by --help.',
  badOption: 'Something is wrong with this option: {{option}}. How it is written is shown by --help.',
  operands: { file: 'FILE', text: 'TEXT', digits: 'DIGITS', card: 'CARD' },
  missing: 'Something is missing: {{what}}',
  badLimit: '--limit is a whole number from 1 to 200, not {{limit}}.',
  outputLost:
    'The output is not complete ({{detail}}). Please write it to a file with --out, on a disk with enough room.',
  stdin: 'standard input',
  noPassphrase:
    'The passphrase is missing. Please set TRESEN_PASSPHRASE or name a file with --passphrase-file.',
  passphrase: 'Passphrase:',
  founded:
    'The office is founded. Please keep the recovery code on paper in a safe place; it is shown only this once.',
  vaultMade:
    'The vault is made. Please keep the recovery code on paper in a safe place; it is shown only this once.',
  imported: '{{added}} new, {{changed}} changed, {{unchanged}} unchanged, {{refused}} refused.',
  refusedLine: 'Line {{line}}: {{problem}}',
  onlyReadable: 'Only what the role {{role}} may read is exported: what is published, and no contacts.',
  exported_one: 'One record written.',
  exported_other: '{{count}} records written.',
  noHits: 'Nothing found.',
  corrected: 'Searched for: {{text}}',
  storagePassword: 'Password of the storage:',
  noStoragePassword:
    'The password of the storage is missing. Please set TRESEN_STORAGE_PASSWORD or name a file with --storage-password-file.',
  whichStorage: 'Please name exactly one storage: --folder, --webdav or --s3.',
  spaceFounded:
    'The team is founded. Please print the recovery key and lock it away: whoever has it can read everything that the team writes. It is shown only this once.',
  cardSaved: 'Team card written: {{file}}',
  accessChanged: 'The new access counts.',
  notMoved: 'The storage has not moved, or this PC exchanges there already.',
  moved:
    'The storage has moved, to: {{address}}. This PC still exchanges at the old place; space access with --follow goes there.',
  admitted: 'Admitted. The new PC gets everything that the team knows with its next exchange.',
  admittedByFile: 'Admitted. Please write a transfer file for the new PC now, with transfer out.',
  recoveryCode: 'Recovery code',
  digits: 'Digits',
  requested:
    'The request lies in the storage. Please tell a lead the 30 digits; after that, sync fetches everything.',
  requestSaved:
    'The request lies in {{file}}. Please give the file to a lead, and tell them the 30 digits by another way. What comes back as a transfer file, transfer in fetches here.',
  notAdmitted: 'Not admitted yet: a lead has to type these digits first: {{digits}}',
  pending_one: 'One entry is not with the team yet.',
  pending_other: '{{count}} entries are not with the team yet.',
  refusedFiles_one: 'One file in the storage could not be taken in.',
  refusedFiles_other: '{{count}} files in the storage could not be taken in.',
  synced: 'Exchanged: everything from this PC is with the team.',
  paused:
    'The exchange is paused on this PC. Please resume it in the program; sync without --watch exchanges once all the same.',
  transferred: 'Transfer file written: {{file}} ({{files}} files, {{bytes}} bytes).',
  takenIn_one: 'One file newly taken in, {{refused}} not (or not yet) taken in.',
  takenIn_other: '{{count}} files newly taken in, {{refused}} not (or not yet) taken in.',
  status: {
    team: 'Team',
    none: 'none',
    storage: 'Storage',
    moved: 'moved to',
    digits: 'Digits for the lead',
    pending: 'not with the team yet',
    refused: 'files not taken in',
    lastSuccess: 'last exchange',
    lastRound: 'last tried in vain',
    never: 'never',
    round: 'Exchange',
    idle: 'ready',
    running: 'under way',
    paused: 'paused',
    ended: 'This PC no longer belongs to the team.',
    erased: 'Erased content on the storage',
    nothing: 'nothing',
    erasedSince_one: 'still encrypted in {{count}} file, since {{since}}',
    erasedSince_other: 'still encrypted in {{count}} files, since {{since}}',
    hash: 'Checksum',
  },
  stats: {
    records: 'Records',
    journal: 'Lines in the journal',
    parked: 'set aside (from a newer version)',
    vault: 'size of the vault',
    free: 'free on the disk',
  },
  sound: 'The vault is sound: {{entries}} lines in the journal, {{records}} records. Checksum {{hash}}',
  unsound: 'The vault differs from its journal in {{count}} places:',
  backedUp: 'Backup written: {{file}} ({{bytes}} bytes).',
  restored: 'The backup is in place. This device goes on under a new identity.',
};
