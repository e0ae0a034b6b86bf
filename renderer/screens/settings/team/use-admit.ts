// Letting somebody in: the digits from the other screen, and who it is.
import { useEffect, useState } from 'react';
import type { Answer } from '../../../../shared/contract/contract.ts';
import type { SpaceMember } from '../../../../shared/contract/space.ts';
import type { Role } from '../../../../shared/model/primitives.ts';
import { useAnswer, useAsk } from '../../../bridge/use-ask.ts';
import { plainDigits, typedDigits } from '../../../storage/digits.ts';
import { useAfterRounds } from '../storage/use-after-rounds.ts';

export interface Newcomer {
  readonly digits: string;
  /** Empty: somebody new; else the member whose further PC it is. */
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly workplace: boolean;
}

/** Milliseconds. */
const lookEvery = 8_000;

const nobody: Newcomer = { digits: '', memberId: '', name: '', role: 'counter', workplace: false };

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** `isKnown`: another PC of somebody who belongs to the team already. */
export function useAdmit(onAdmitted: (name: string, isKnown: boolean) => void) {
  const requests = useRequests();
  const members = useAnswer('space.members', [], { refreshOn: ['member'] });
  const approving = useAsk('space.approve');
  const byFile = useFileRequest();
  const [newcomer, setNewcomer] = useState(nobody);
  const [isStrict, setStrict] = useState(false);
  const known: readonly SpaceMember[] = members.kind === 'ready' ? members.value : [];
  const typed = typedDigits(newcomer.digits);
  const nameMissing = newcomer.memberId === '' && newcomer.name.trim() === '';
  const change = (changes: Partial<Newcomer>) => {
    approving.clear();
    setNewcomer((now) => ({ ...now, ...changes }));
  };
  return {
    requests,
    known,
    /** Belongs to the team under the very name that was typed for somebody new. */
    namesake: newcomer.memberId === '' ? known.find(({ name }) => isSame(name, newcomer.name)) : undefined,
    newcomer,
    change,
    typed,
    isStrict,
    nameMissing: isStrict && nameMissing,
    pending: approving.pending,
    failure: approving.failure ?? byFile.failure,
    byFile,
    /** The file names whom it is about; the digits still have to be typed. */
    readFile: async () => {
      approving.clear();
      const request = await byFile.read();
      if (request) change({ memberId: '', name: request.name });
    },
    dropFile: () => {
      byFile.settle(null);
      setNewcomer(nobody);
    },
    /** A request names whom it is about; the digits still have to be typed. */
    takeName: (name: string) => change({ memberId: '', name }),
    submit: async () => {
      setStrict(true);
      if (typed !== 'complete' || nameMissing) return;
      const { digits, memberId, name, role, workplace } = newcomer;
      const member =
        memberId === ''
          ? ({ kind: 'new', name: name.trim(), role, workplace } as const)
          : ({ kind: 'known', memberId } as const);
      const handed = byFile.request === null ? {} : { request: byFile.request.request };
      const answer = await approving.run({ digits: plainDigits(digits), member, ...handed });
      if (!answer.ok) return;
      setStrict(false);
      setNewcomer(nobody);
      if (requests.kind === 'ready') requests.reload();
      const admitted = memberId === '' ? name.trim() : known.find((one) => one.memberId === memberId)?.name;
      byFile.settle(byFile.request && (admitted ?? byFile.request.name));
      onAdmitted(admitted ?? '', memberId !== '');
    },
  };
}

/** A request that came as a file, and who was let in by one and now needs one in return. */
function useFileRequest() {
  const reading = useAsk('space.readRequest');
  const [request, setRequest] = useState<Answer<'space.readRequest'>>(null);
  const [handBackTo, setHandBackTo] = useState<string | null>(null);
  return {
    request,
    handBackTo,
    pending: reading.pending,
    failure: reading.failure,
    read: async () => {
      setHandBackTo(null);
      const answer = await reading.run();
      if (!answer.ok || !answer.value) return null;
      setRequest(answer.value);
      return answer.value;
    },
    /** It is done with; `admitted`: the name of whoever it let in. */
    settle: (admitted: string | null) => {
      reading.clear();
      setRequest(null);
      setHandBackTo(admitted);
    },
  };
}

/** Looked for again while somebody is looking: the newcomer waits beside them, or on the phone. */
function useRequests() {
  const requests = useAfterRounds(useAnswer('space.requests', []));
  const reload = requests.kind === 'ready' ? requests.reload : null;
  useEffect(() => {
    if (reload === null) return;
    const timer = setInterval(reload, lookEvery);
    return () => clearInterval(timer);
  }, [reload]);
  return requests;
}

export type AdmitModel = ReturnType<typeof useAdmit>;
