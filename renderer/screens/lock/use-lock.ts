// Opening the vault again: by passphrase, by this PC's key store, or by the recovery code.
import { useState } from 'react';
import { samplePassphrase } from '../../../shared/contract/vault.ts';
import { useAsk } from '../../bridge/use-ask.ts';

export function useLock() {
  const [way, setWay] = useState<'passphrase' | 'code'>('passphrase');
  const opening = useAsk('vault.open');
  const withSystem = useAsk('vault.openWithSystem');
  const withCode = useAsk('vault.openWithRecoveryCode');
  const leaving = useAsk('vault.leaveSample');
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
    choose: (chosen: 'passphrase' | 'code') => setWay(chosen),
  };
}
