// Transfer files, for sites that reach no storage: writing one, reading one, and what came of it.
import { useState } from 'react';
import type { Answer } from '../../shared/contract/contract.ts';
import { useAsk } from '../bridge/use-ask.ts';

export function useWriteTransfer() {
  const writing = useAsk('transfer.out');
  const [written, setWritten] = useState<Answer<'transfer.out'>>(null);
  const clear = () => {
    setWritten(null);
    writing.clear();
  };
  return {
    written,
    pending: writing.pending,
    failure: writing.failure,
    clear,
    write: async () => {
      clear();
      const answer = await writing.run();
      if (answer.ok) setWritten(answer.value);
    },
  };
}

export function useReadTransfer() {
  const reading = useAsk('transfer.in');
  const [taken, setTaken] = useState<Answer<'transfer.in'>>(null);
  const clear = () => {
    setTaken(null);
    reading.clear();
  };
  return {
    taken,
    pending: reading.pending,
    failure: reading.failure,
    clear,
    read: async () => {
      clear();
      const answer = await reading.run();
      if (answer.ok) setTaken(answer.value);
    },
  };
}
