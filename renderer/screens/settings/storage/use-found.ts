// Founding the team's storage; its recovery key is shown by the frame as long as nobody has put it away.
import { useState } from 'react';
import { useAsk } from '../../../bridge/use-ask.ts';
import { isFree } from '../../../storage/finding-sentences.ts';
import { hideOfficeKey, showOfficeKey } from '../../../storage/office-key.ts';
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
    mayFound: findings !== null && isFree(findings),
    isTaken: findings?.holds === 'a-space' || findings?.holds === 'own-space',
    founds: founding.pending,
    failure: founding.failure ?? target.failure,
    found: async () => {
      const settings = target.settings();
      if (!settings) return;
      // Before the state tells that it is owed: nobody is asked whether they want to see what they have just founded.
      showOfficeKey();
      if ((await founding.run({ target: settings, workplace })).ok) onFounded();
      else hideOfficeKey();
    },
  };
}
