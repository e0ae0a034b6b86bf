// Import, export and backup as the screens ask for them: the host's dialogs pick the file.

import type { Handlers } from '../../../shared/contract/call.ts';
import type { exchangeCalls, ImportReport } from '../../../shared/contract/exchange.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { exportLines, exportRefusal } from '../exchange/export.ts';
import { exportFile, importFile } from '../exchange/files.ts';
import { pickToSave } from './pick-to-save.ts';
import type { Workspace } from './workspace.ts';

type OpenCalls = Pick<typeof exchangeCalls, 'exchange.import' | 'exchange.export' | 'work.cancel'>;

export function exchangeHandlers(workspace: Workspace): Handlers<OpenCalls> {
  const { dialogs } = workspace.ports;
  return {
    'exchange.import': async (): Promise<Result<ImportReport | null>> => {
      const file = await dialogs.pickToOpen('exchange');
      return file === undefined ? ok(null) : importFile(workspace, file);
    },
    'exchange.export': async ({ type }) => {
      const refused = exportRefusal(type, workspace.session().role);
      if (refused) return fail(refused);
      const file = await pickToSave(workspace.ports, 'exchange', 'tresen-export.ndjson');
      if (!file.ok || file.value === undefined) return file.ok ? ok(null) : file;
      return exportFile(workspace, file.value, exportLines(workspace, type as TypeName | undefined));
    },
    'work.cancel': ({ work }) => {
      workspace.work.cancel(work);
      return ok(null);
    },
  };
}
