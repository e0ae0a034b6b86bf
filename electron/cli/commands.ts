// The commands. Each answers true only for complete success; the exit code follows from that.
import type { ImportReport } from '../../shared/contract/exchange.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import type { Result } from '../../shared/result.ts';
import { problemSentence } from '../../shared/words/failure-sentence.ts';
import type { Core } from '../core/create-core.ts';
import { exportLines, exportRefusal, leavesOut } from '../core/exchange/export.ts';
import { exportFile, importFile, importText } from '../core/exchange/files.ts';
import type { Workspace } from '../core/handlers/workspace.ts';
import { search } from '../core/search/search.ts';
import type { Arguments } from './arguments.ts';
import type { Output } from './output.ts';

export interface Order {
  readonly core: Core;
  readonly output: Output;
  readonly passphrase: string;
  readonly operand: string | undefined;
  readonly options: Arguments['options'];
}

type OpenOrder = Order & { readonly workspace: Workspace };
export type Command = (order: Order) => Promise<boolean>;

/** Opens the vault first; its notices go to the person. */
const withVault =
  (body: (order: OpenOrder) => Promise<boolean>): Command =>
  async (order) => {
    const { core, output, passphrase } = order;
    core.subscribe((event) => {
      if (event.kind === 'failure') output.fail(event.failure);
    });
    if (!(await succeeded(output, core.host.open({ kind: 'passphrase', passphrase })))) return false;
    const workspace = core.host.workspace();
    return workspace !== undefined && body({ ...order, workspace });
  };

async function succeeded(output: Output, result: Promise<Result<unknown>>): Promise<boolean> {
  const settled = await result;
  if (!settled.ok) output.fail(settled.failure);
  return settled.ok;
}

function required(output: Output, what: string, value: string | undefined): value is string {
  if (value === undefined) output.say(output.t('cli.missing', { what }));
  return value !== undefined;
}

const init: Command = async ({ core, output, passphrase, options }) => {
  const { office, member, role = 'lead' } = options;
  if (!required(output, '--office', office) || !required(output, '--member', member)) return false;
  const founded = await core.call('vault.found', {
    officeName: office,
    memberName: member,
    role,
    passphrase,
  });
  if (!founded.ok) {
    output.fail(founded.failure);
    return false;
  }
  const { recoveryCode } = founded.value as { recoveryCode: string };
  output.data(output.json ? JSON.stringify({ recoveryCode }) : recoveryCode);
  output.say(output.t('cli.founded'));
  return true;
};

const importRecords = withVault(async ({ workspace, output, operand }) => {
  if (!required(output, 'FILE', operand)) return false;
  const result =
    operand === '-' ? await importText(workspace, await readStdin()) : await importFile(workspace, operand);
  if (!result.ok) {
    output.fail(result.failure);
    return false;
  }
  report(output, result.value);
  return result.value.refused.length === 0;
});

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function report(output: Output, { refused, ...counts }: ImportReport): void {
  for (const { line, problems } of refused) {
    for (const problem of problems)
      output.say(output.t('cli.refusedLine', { line, problem: problemSentence(output.t, problem) }));
  }
  if (output.json) output.data(JSON.stringify({ ...counts, refused }));
  output.say(output.t('cli.imported', { ...counts, refused: refused.length }));
}

const exportRecords = withVault(async ({ workspace, output, options }) => {
  const { type, out } = options;
  const refused = exportRefusal(type, workspace.session().role);
  if (refused) {
    output.fail(refused);
    return false;
  }
  const { role } = workspace.session();
  if (leavesOut(role, type))
    output.say(output.t('cli.onlyReadable', { role: output.t(`model.role.${role}`) }));
  if (out !== undefined) {
    const written = await exportFile(workspace, out, exportLines(workspace, type as TypeName | undefined));
    if (written.ok) output.say(output.t('cli.exported', written.value));
    else output.fail(written.failure);
    return written.ok;
  }
  for (const line of exportLines(workspace, type as TypeName | undefined)) output.data(line);
  return true;
});

const find = withVault(async ({ workspace, output, operand, options }) => {
  if (!required(output, 'TEXT', operand)) return false;
  const types = options.type === undefined ? [] : [options.type];
  const limit = Math.min(200, Math.max(1, Number(options.limit ?? 30) || 30));
  const found = workspace.db.read((db) => search(db, { text: operand, types, limit }, workspace.view(db)));
  if (output.json) output.data(JSON.stringify(found));
  else {
    const plain = (parts: readonly { readonly text: string }[]): string =>
      parts
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ');
    for (const hit of found.hits)
      output.data([hit.type, hit.id, plain(hit.title), plain(hit.excerpt)].join('\t'));
  }
  if (found.corrected !== null) output.say(output.t('cli.corrected', { text: found.corrected }));
  if (found.hits.length === 0) output.say(output.t('cli.noHits'));
  return true;
});

const stats = withVault(async ({ core, output }) => {
  const health = await core.call('vault.health', undefined);
  if (!health.ok) {
    output.fail(health.failure);
    return false;
  }
  const { records, journalEntries, parked, vaultBytes, freeBytes } = health.value as {
    records: Record<string, number>;
    journalEntries: number;
    parked: number;
    vaultBytes: number;
    freeBytes: number;
  };
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

const verify = withVault(async ({ core, output }) => {
  const checked = await core.call('vault.verify', undefined);
  if (!checked.ok) {
    output.fail(checked.failure);
    return false;
  }
  const found = checked.value as {
    entries: number;
    records: number;
    differences: readonly string[];
    stateHash: string;
  };
  if (output.json) output.data(JSON.stringify(found));
  const { entries, records, differences, stateHash: hash } = found;
  if (differences.length === 0) output.say(output.t('cli.sound', { entries, records, hash }));
  else
    for (const line of [output.t('cli.unsound', { count: differences.length }), ...differences])
      output.say(line);
  return differences.length === 0;
});

const backup = withVault(async ({ core, workspace, output, operand }) => {
  if (!required(output, 'FILE', operand)) return false;
  if (!(await succeeded(output, core.host.keeper.backup(workspace.vault, operand)))) return false;
  const bytes = (await workspace.ports.files.stat(operand))?.size ?? 0;
  output.say(output.t('cli.backedUp', { file: operand, bytes }));
  return true;
});

const restore: Command = async ({ core, output, passphrase, operand }) => {
  if (!required(output, 'FILE', operand)) return false;
  const secret = { kind: 'passphrase', passphrase } as const;
  if (!(await succeeded(output, core.host.keeper.restore(operand, core.host.folder(), secret)))) return false;
  if (!(await succeeded(output, core.host.open(secret)))) return false;
  output.say(output.t('cli.restored'));
  return true;
};

/** By name, as typed. */
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
