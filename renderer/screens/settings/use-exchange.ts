// Reading and writing files in the exchange format, with what came of it.
import { useState } from 'react';
import type { ImportReport } from '../../../shared/contract/exchange.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { useAsk } from '../../bridge/use-ask.ts';

export function useExchange() {
  const importing = useAsk('exchange.import');
  const exporting = useAsk('exchange.export');
  const [report, setReport] = useState<ImportReport | null>(null);
  const [exported, setExported] = useState<number | null>(null);
  return {
    imports: importing.pending,
    exports: exporting.pending,
    failure: importing.failure ?? exporting.failure,
    report,
    exported,
    importFile: async () => {
      setReport(null);
      exporting.clear();
      const answer = await importing.run();
      if (answer.ok) setReport(answer.value);
    },
    /** Everything, or one type only. */
    exportFile: async (type: TypeName | undefined) => {
      setExported(null);
      importing.clear();
      const answer = await exporting.run(type === undefined ? {} : { type });
      if (answer.ok && answer.value !== null) setExported(answer.value.records);
    },
  };
}
