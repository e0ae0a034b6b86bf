// Commands that look after a vault: founding, counting, checking, backing up and restoring it.
import type { Role } from '../../shared/model/primitives.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import { asked, type Command, required, succeeded, withVault } from './order.ts';

/** By what the call names it. */
const optionOf = { officeName: '--office', memberName: '--member', role: '--role' } as const;

export const init: Command = async ({ core, output, passphrase, options }) => {
  const { office, member, role = 'lead' } = options;
  if (!required(output, '--office', office) || !required(output, '--member', member)) return false;
  const wanted = { officeName: office, memberName: member, role: role as Role, passphrase };
  const founded = await asked({ core, output }, 'vault.found', wanted, optionOf);
  if (!founded.ok) return false;
  const { recoveryCode } = founded.value;
  output.data(output.json ? JSON.stringify({ recoveryCode }) : recoveryCode);
  output.say(output.t('cli.founded'));
  return true;
};

export const stats = withVault(async ({ core, output }) => {
  const health = await asked({ core, output }, 'vault.health', undefined);
  if (!health.ok) return false;
  const { records, journalEntries, parked, vaultBytes, freeBytes } = health.value;
  if (output.json) {
    output.data(JSON.stringify(health.value));
    return true;
  }
  const { t } = output;
  for (const [type, count] of Object.entries(records))
    output.data(`${t(`model.types.${type as TypeName}`)}\t${count}`);
  output.data(`${t('cli.stats.journal')}\t${journalEntries}`);
  output.data(`${t('cli.stats.parked')}\t${parked}`);
  output.data(`${t('cli.stats.vault')}\t${vaultBytes}`);
  output.data(`${t('cli.stats.free')}\t${freeBytes}`);
  return true;
});

export const verify = withVault(async ({ core, output }) => {
  const checked = await asked({ core, output }, 'vault.verify', undefined);
  if (!checked.ok) return false;
  const found = checked.value;
  if (output.json) output.data(JSON.stringify(found));
  const { entries, records, differences, stateHash: hash } = found;
  if (differences.length === 0) output.say(output.t('cli.sound', { entries, records, hash }));
  else
    for (const line of [output.t('cli.unsound', { count: differences.length }), ...differences])
      output.say(line);
  return differences.length === 0;
});

export const backup = withVault(async ({ core, workspace, output, operand }) => {
  if (!required(output, 'file', operand)) return false;
  if (!(await succeeded(output, core.host.keeper.backup(workspace.vault, operand)))) return false;
  const bytes = (await workspace.ports.files.stat(operand))?.size ?? 0;
  if (output.json) output.data(JSON.stringify({ file: operand, bytes }));
  output.say(output.t('cli.backedUp', { file: operand, bytes }));
  return true;
});

export const restore: Command = async ({ core, output, passphrase, operand }) => {
  if (!required(output, 'file', operand)) return false;
  const secret = { kind: 'passphrase', passphrase } as const;
  if (!(await succeeded(output, core.host.keeper.restore(operand, core.host.folder(), secret)))) return false;
  if (!(await succeeded(output, core.host.open(secret)))) return false;
  if (output.json) output.data(JSON.stringify({ file: operand, folder: core.host.folder() }));
  output.say(output.t('cli.restored'));
  return true;
};
