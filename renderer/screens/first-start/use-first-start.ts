// What first start can do: found an office, join a team, or open the sample office.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Args } from '../../../shared/contract/contract.ts';
import { changeSettings, settingsStore, useProgress } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { type FoundDraft, nobodyYet } from './FoundForm.tsx';
import { foundingStore, useFounding } from './founding.ts';

export function useFirstStart() {
  const [step, setStep] = useState<'choose' | 'found' | 'join' | 'restore'>('choose');
  const [returned, setReturned] = useState(false);
  const [foundDraft, setFoundDraft] = useState(nobodyYet);
  const founding = useFounding();
  const { t } = useTranslation();
  const found = useAsk('vault.found');
  const joining = useAsk('vault.foundToJoin');
  const sample = useAsk('vault.openSample');
  const restoring = useAsk('backup.restore');
  const progress = useProgress();
  const back = () => {
    found.clear();
    joining.clear();
    restoring.clear();
    setReturned(true);
    setStep('choose');
  };
  return {
    step,
    /** Somebody came back to the choice from one of its ways. */
    returned,
    founding,
    foundFailure: found.failure,
    joinFailure: joining.failure,
    sampleFailure: sample.failure,
    opensSample: sample.pending,
    /** Between 0 and 1 while the sample office is built, or null. */
    sampleProgress: progress?.work === 'sample' && progress.total > 0 ? progress.done / progress.total : null,
    restoreFailure: restoring.failure,
    restores: restoring.pending,
    begin: () => setStep('found'),
    beginJoin: () => setStep('join'),
    beginRestore: () => setStep('restore'),
    restore: (passphrase: string) => void restoring.run({ passphrase }),
    back,
    foundDraft,
    backFromFounding: (draft: FoundDraft) => {
      setFoundDraft(draft);
      back();
    },
    openSample: () => void sample.run(),
    found: async (office: Args<'vault.found'>) => {
      foundingStore.set({ kind: 'working' });
      // Who founds an office in a language will write in it.
      const answer = await found.run({ ...office, language: settingsStore.get().language });
      if (answer.ok) await changeSettings({ recoveryCodeOwed: true });
      foundingStore.set(
        answer.ok ? { kind: 'code', code: answer.value.recoveryCode, officeName: office.officeName } : null,
      );
    },
    foundToJoin: async (passphrase: string) => {
      foundingStore.set({ kind: 'working' });
      const answer = await joining.run({ passphrase });
      if (answer.ok) await changeSettings({ recoveryCodeOwed: true });
      const officeName = t('joining.begin.sheetFor');
      foundingStore.set(answer.ok ? { kind: 'code', code: answer.value.recoveryCode, officeName } : null);
    },
    finish: () => {
      foundingStore.set(null);
      void changeSettings({ recoveryCodeOwed: false });
    },
  };
}
