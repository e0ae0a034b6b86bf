// What trying the storage showed, in sentences that say what it means.
import type { TargetFindings } from '../../shared/contract/sync.ts';
import type { Translate } from '../../shared/words/translator.ts';
import type { Format } from '../app/format.ts';

export interface Finding {
  /** `stop`: it can't be used like this. */
  readonly tone: 'good' | 'note' | 'stop';
  readonly text: string;
}

/** Less than this and the storage is full within weeks. */
const littleBytes = 500_000_000;
/** A slower answer is felt in a long exchange. */
const slowMs = 1_000;

/** True where files can be put there and come back unharmed. */
export const isUsable = ({ writable, readsBack }: TargetFindings): boolean => writable && readsBack !== false;

/** True where no space lies, and one could. */
export const isFree = (found: TargetFindings): boolean =>
  isUsable(found) && (found.holds === 'nothing' || found.holds === 'other-files');

export function findingSentences(
  t: Translate,
  format: Pick<Format, 'bytes'>,
  found: TargetFindings,
  ofCard = false,
): readonly Finding[] {
  const { holds, writable, readsBack, listsAtOnce, removes, guardsNames, freeBytes, roundTripMs } = found;
  const said: (Finding | false)[] = [
    ofCard && holds !== 'own-space'
      ? { tone: 'stop', text: t('storage.findings.holds.notTheCards') }
      : { tone: toneOf[holds], text: holdsWords(t, found) },
    isUsable(found) && { tone: 'good', text: t('storage.findings.works') },
    !writable && { tone: 'stop', text: t('storage.findings.notWritable') },
    readsBack === false && { tone: 'stop', text: t('storage.findings.altered') },
    listsAtOnce === false && { tone: 'note', text: t('storage.findings.late') },
    removes === false && { tone: 'note', text: t('storage.findings.keeps') },
    guardsNames === false && { tone: 'note', text: t('storage.findings.unguarded') },
    freeBytes !== null && freeBytes > 0 && spaceWords(t, format.bytes(freeBytes), freeBytes < littleBytes),
    roundTripMs > slowMs
      ? { tone: 'note', text: t('storage.findings.slow') }
      : { tone: 'good', text: t('storage.findings.fast') },
  ];
  return said.filter((one) => one !== false);
}

const toneOf = {
  nothing: 'good',
  'own-space': 'good',
  'a-space': 'note',
  'other-files': 'note',
} as const satisfies Record<TargetFindings['holds'], Finding['tone']>;

const holdsWords = (t: Translate, { holds, files }: TargetFindings): string =>
  holds === 'own-space'
    ? t('storage.findings.holds.own-space', { count: files })
    : t(`storage.findings.holds.${holds}`);

const spaceWords = (t: Translate, size: string, isLittle: boolean): Finding =>
  isLittle
    ? { tone: 'note', text: t('storage.findings.little', { size }) }
    : { tone: 'good', text: t('storage.findings.free', { size }) };
