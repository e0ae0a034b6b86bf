// Storage that is being typed in, and trying it.
import { useState } from 'react';
import type { TargetFindings, TargetSettings } from '../../shared/contract/sync.ts';
import type { Failure } from '../../shared/errors/failure.ts';
import { useAsk } from '../bridge/use-ask.ts';
import { emptyTarget, missingIn, settingsOf, type TargetDraft, type TargetField } from './target-draft.ts';

export interface TargetModel {
  readonly draft: TargetDraft;
  readonly change: (changes: Partial<TargetDraft>) => void;
  readonly pickFolder: () => Promise<void>;
  /** Needed fields that are empty, once somebody went on without them. */
  readonly missing: readonly TargetField[];
  /** Of the place as it stands in the fields. */
  readonly findings: TargetFindings | null;
  readonly probing: boolean;
  readonly failure: Failure | null;
  readonly probe: () => Promise<void>;
  /** Null where making the folder doesn't help; otherwise makes it and tries the place again. */
  readonly makeFolder: (() => Promise<void>) | null;
  readonly makes: boolean;
  /** The settings; null where something is missing, which is then marked. */
  readonly settings: () => TargetSettings | null;
}

/** `card`: of the team whose storage should lie there. */
export function useTarget(initial: TargetDraft = emptyTarget, card?: string): TargetModel {
  const [draft, setDraft] = useState(initial);
  const [isStrict, setStrict] = useState(false);
  const [findings, setFindings] = useState<TargetFindings | null>(null);
  const probing = useAsk('sync.probe');
  const picking = useAsk('sync.pickFolder');
  const making = useAsk('sync.makeFolder');
  const change = (changes: Partial<TargetDraft>) => {
    setDraft((now) => ({ ...now, ...changes }));
    // Nobody went on without the fields of another kind yet.
    if (changes.kind !== undefined) setStrict(false);
    setFindings(null);
    probing.clear();
    making.clear();
  };
  const settings = () => {
    setStrict(true);
    return missingIn(draft).length === 0 ? settingsOf(draft) : null;
  };
  const probe = async () => {
    const target = settings();
    if (!target) return;
    setFindings(null);
    making.clear();
    const answer = await probing.run({ target, card });
    if (answer.ok) setFindings(answer.value);
  };
  const makeFolder = async () => {
    const target = settings();
    if (target && (await making.run({ target })).ok) await probe();
  };
  // No bucket is made: that is the storage's administration.
  const mayMake = draft.kind !== 's3' && probing.failure?.kind === 'target-folder-missing';
  return {
    draft,
    change,
    pickFolder: async () => {
      const picked = await picking.run();
      if (picked.ok && picked.value) change({ folder: picked.value.folder });
    },
    missing: isStrict ? missingIn(draft) : [],
    findings,
    probing: probing.pending,
    failure: making.failure ?? probing.failure ?? picking.failure,
    probe,
    makeFolder: mayMake ? makeFolder : null,
    makes: making.pending,
    settings,
  };
}
