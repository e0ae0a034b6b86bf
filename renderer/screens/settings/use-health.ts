// The vault's condition, and checking it.
import { useState } from 'react';
import type { VerifyReport } from '../../../shared/contract/vault.ts';
import { useAnswer, useAsk } from '../../bridge/use-ask.ts';

export function useHealth() {
  const health = useAnswer('vault.health', []);
  const checking = useAsk('vault.verify');
  const [report, setReport] = useState<VerifyReport | null>(null);
  const verify = async () => {
    setReport(null);
    const answer = await checking.run();
    if (answer.ok) setReport(answer.value);
    if (health.kind === 'ready') health.reload();
  };
  return {
    health,
    verifying: checking.pending,
    failure: checking.failure,
    report,
    verify: () => void verify(),
  };
}
