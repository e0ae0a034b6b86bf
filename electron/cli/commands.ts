// The commands by name, as typed.
import type { Command } from './order.ts';
import { exportRecords, find, importRecords } from './record-commands.ts';
import { backup, init, restore, stats, verify } from './vault-commands.ts';

export const commands: Readonly<Record<string, Command>> = {
  init,
  import: importRecords,
  export: exportRecords,
  search: find,
  stats,
  verify,
  backup,
  restore,
};
