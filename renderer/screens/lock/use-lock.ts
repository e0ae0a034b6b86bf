// Opening the vault again: by passphrase, by this PC's key store, or by the recovery code.
import { useState } from 'react';
import { samplePassphrase } from '../../../shared/contract/vault.ts';
import { useAsk } from '../../bridge/use-ask.ts';

type Way = 'passphrase' | 'code' | 'restore';

export function useLock() {
  const [way, setWay] = useState<Way>('passphrase');
  const opening = useAsk('vault.open');
  const withSystem = useAsk('vault.openWithSystem');
  const withCode = useAsk('vault.openWithRecoveryCode');
  const leaving = useAsk('vault.leaveSample');
  const restoring = useAsk('backup.restoreInPlace');
  return {
    way,
    pending: opening.pending || withCode.pending,
    systemPending: withSystem.pending,
    failure: way === 'code' ? withCode.failure : (opening.failure ?? withSystem.failure ?? leaving.failure),
    /** Answers true where the vault is open. */
    open: async (passphrase: string) => (await opening.run({ passphrase })).ok,
    openWithSystem: () => {
      opening.clear();
      void withSystem.run();
    },
    openWithCode: (code: string, newPassphrase: string) => void withCode.run({ code, newPassphrase }),
    openSample: () => void opening.run({ passphrase: samplePassphrase }),
    leaveSample: () => void leaving.run(),
    leavePending: leaving.pending,
    restoreFailure: restoring.failure,
    restores: restoring.pending,
    /** Answers where the damaged vault lies now, or null where nothing was restored. */
    restore: async (passphrase: string) => {
      const answer = await restoring.run({ passphrase });
      return answer.ok ? (answer.value?.aside ?? null) : null;
    },
    choose: (chosen: Way) => {
      restoring.clear();
      setWay(chosen);
    },
  };
}
