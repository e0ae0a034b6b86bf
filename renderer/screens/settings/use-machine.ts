// Settings of this machine: present values, and one question that changes any of them.
import { useState } from 'react';
import type { Settings } from '../../../shared/contract/host.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import { changeSettings, useSettings } from '../../bridge/host-state.ts';

export function useMachine() {
  const values = useSettings();
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (changes: Partial<Settings>): void => {
    void changeSettings(changes).then((answer) => setFailure(answer.ok ? null : answer.failure));
  };
  return { values, change, failure };
}
