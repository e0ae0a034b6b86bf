// Founding the team's storage; its recovery key is shown by the frame as soon as it is there.
import { useState } from 'react';
import { useAsk } from '../../../bridge/use-ask.ts';
import { isUsable } from '../../../storage/finding-sentences.ts';
import { showOfficeKey } from '../../../storage/office-key.ts';
import { useTarget } from '../../../storage/use-target.ts';

export function useFound(onFounded: () => void) {
  const target = useTarget();
  const founding = useAsk('space.found');
  const [workplace, setWorkplace] = useState(false);
  const { findings } = target;
  return {
    target,
    workplace,
    setWorkplace,
    /** The place was tried, and is free for a new space. */
    mayFound:
      findings !== null &&
      isUsable(findings) &&
      (findings.holds === 'nothing' || findings.holds === 'other-files'),
    isTaken: findings?.holds === 'a-space' || findings?.holds === 'own-space',
    founds: founding.pending,
    failure: founding.failure ?? target.failure,
    found: async () => {
      const settings = target.settings();
      if (!settings) return;
      const answer = await founding.run({ target: settings, workplace });
      if (!answer.ok) return;
      showOfficeKey(answer.value.recoveryKey);
      onFounded();
    },
  };
}
