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

Options
  --profile FOLDER       folder with the data (otherwise that of the user who is logged in)
  --passphrase-file FILE
                         reads the passphrase from a file; otherwise from TRESEN_PASSPHRASE or by asking
  --json                 results as JSON
  --lang de|en           language
  --help                 this help`,
  unknownCommand: 'There is no such command: {{command}}',
  badOption: 'This was not understood: {{detail}}',
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
  imported: '{{added}} new, {{changed}} changed, {{unchanged}} unchanged, {{refused}} refused.',
  refusedLine: 'Line {{line}}: {{problem}}',
  onlyReadable: 'Only what the role {{role}} may read is exported: what is published, and no contacts.',
  exported: '{{records}} records written.',
  noHits: 'Nothing found.',
  corrected: 'Searched for: {{text}}',
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
