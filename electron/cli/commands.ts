// The commands by name, as typed.
import type { Command } from './order.ts';
import { exportRecords, find, importRecords } from './record-commands.ts';
import { approve, changeAccess, createSpace, members, requestJoin, saveCard } from './space-commands.ts';
import { status, sync } from './sync-commands.ts';
import { transferIn, transferOut } from './transfer-commands.ts';
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
  'space create': createSpace,
  'space card': saveCard,
  'space access': changeAccess,
  'space members': members,
  'join request': requestJoin,
  'join approve': approve,
  sync,
  status,
  'transfer out': transferOut,
  'transfer in': transferIn,
};
