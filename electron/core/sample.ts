// The sample office: a vault of its own, made anew each time the app starts, so nobody mistakes it for real work.
import { samplePassphrase } from '../../shared/contract/vault.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { importLines } from './exchange/import.ts';
import { foundOffice } from './found-office.ts';
import type { Workspace } from './handlers/workspace.ts';
import type { CorePorts } from './ports/ports.ts';
import { changeFields } from './records/change-fields.ts';
import { definitionOf, visibleRow } from './records/store.ts';
import type { VaultKeeper } from './vault/keeper.ts';
import type { OpenVault } from './vault/open-vault.ts';

/** Who works in the sample office: a lead, so that nothing is hidden from whoever tries it. */
const sampleMember = { memberName: 'Alex Muster', role: 'lead', sample: true } as const;

/** Founds the sample vault in place of an older one. */
export async function foundSample(ports: CorePorts, keeper: VaultKeeper): Promise<Result<OpenVault>> {
  const { files, sample, sampleFolder } = ports;
  if (!sample) return fail({ kind: 'file-missing', file: 'sample' });
  for (const name of (await files.stat(sampleFolder)) ? await files.list(sampleFolder) : []) {
    await files.remove(`${sampleFolder}/${name}`);
  }
  const founded = await keeper.found(sampleFolder, samplePassphrase);
  if (!founded.ok) return founded;
  const { officeName, letterhead } = sample;
  foundOffice(founded.value.vault, ports, { ...sampleMember, officeName, letterhead });
  return ok(founded.value.vault);
}

/** Fills it with the office that the host ships. */
export async function fillSample(workspace: Workspace): Promise<Result<null>> {
  const today = workspace.today();
  closeOnHolidays(workspace, today);
  const lines = [...(workspace.ports.sample?.lines(today) ?? [])];
  const report = { added: 0, changed: 0, unchanged: 0, refused: [] };
  let result: Result<null> = ok(null);
  function* steps(): Generator<number> {
    result = yield* importLines(workspace, lines, report);
  }
  await workspace.work.run('sample', lines.length, steps());
  if (!result.ok) return result;
  return report.refused.length === 0 ? ok(null) : fail({ kind: 'file-wrong-format', file: 'sample' });
}

function closeOnHolidays({ db, funnel, ports, session }: Workspace, today: string): void {
  const { officeId } = session();
  const office = db.read((tx) => visibleRow(tx, 'office', officeId));
  if (!office) return;
  const standing = { fields: office.fields, contested: [] };
  const change = changeFields(
    definitionOf('office'),
    officeId,
    { ...ports.sample?.closing(today) },
    standing,
  );
  if (change.ok && change.value) funnel.commit([change.value]);
}
