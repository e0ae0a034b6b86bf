// Commands that work with records: reading them in, writing them out, finding them.
import type { ImportReport } from '../../shared/contract/exchange.ts';
import { recordTypeNamed, type TypeName } from '../../shared/model/record-types.ts';
import { problemSentence } from '../../shared/words/failure-sentence.ts';
import { exportLines, exportRefusal, leavesOut } from '../core/exchange/export.ts';
import { exportFile, importBytes, importFile } from '../core/exchange/files.ts';
import { search } from '../core/search/search.ts';
import { required, withVault } from './order.ts';
import type { Output } from './output.ts';

export const importRecords = withVault(async ({ workspace, output, operand }) => {
  if (!required(output, 'file', operand)) return false;
  const result =
    operand === '-'
      ? await importBytes(workspace, await readStdin(), output.t('cli.stdin'))
      : await importFile(workspace, operand);
  if (!result.ok) {
    output.fail(result.failure);
    return false;
  }
  report(output, result.value);
  return result.value.refused.length === 0;
});

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function report(output: Output, { refused, ...counts }: ImportReport): void {
  for (const { line, problems } of refused) {
    for (const problem of problems)
      output.say(output.t('cli.refusedLine', { line, problem: problemSentence(output.t, problem) }));
  }
  if (output.json) output.data(JSON.stringify({ ...counts, refused }));
  output.say(output.t('cli.imported', { ...counts, refused: refused.length }));
}

export const exportRecords = withVault(async ({ workspace, output, options }) => {
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
    if (written.ok) output.say(output.t('cli.exported', { count: written.value.records }));
    else output.fail(written.failure);
    return written.ok;
  }
  for (const line of exportLines(workspace, type as TypeName | undefined)) output.data(line);
  return true;
});

export const find = withVault(async ({ workspace, output, operand, options }) => {
  if (!required(output, 'text', operand)) return false;
  const { type, limit: most = '30' } = options;
  if (type !== undefined && !recordTypeNamed(type)) {
    output.fail({ kind: 'record-unknown-type', type });
    return false;
  }
  const limit = Number(most);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) {
    output.say(output.t('cli.badLimit', { limit: most }));
    return false;
  }
  const types = type === undefined ? [] : [type];
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
