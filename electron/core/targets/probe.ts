// The probe: tries what a target really honours with one small file of its own, because what servers promise and what
// they do differ (a condition that is ignored overwrites without a word).
import { ok, type Result } from '../../../shared/result.ts';
import { toHex } from '../crypto/primitives.ts';
import type { Chance, Clock } from '../ports/ports.ts';
import type { Listed, ProbeReport, Put } from './target.ts';

export interface ProbeParts {
  readonly clock: Clock;
  readonly chance: Chance;
}

/** The target's own means, without what the adapter does to make up for them. */
export interface ProbeVerbs {
  list(): Promise<Result<readonly Listed[]>>;
  /** A creation that asks the storage itself for the condition; `refused`: it doesn't know conditions. */
  create(name: string, bytes: Uint8Array): Promise<Result<Put | 'refused'>>;
  /** Reads any name, upper case too. */
  read(name: string): Promise<Result<Uint8Array | undefined>>;
  remove(name: string): Promise<Result<void>>;
  freeBytes(): Promise<number | undefined>;
}

/** Lists, creates twice, reads, reads in capitals, lists, removes; answers what was found. */
export async function probeTarget(parts: ProbeParts, verbs: ProbeVerbs): Promise<Result<ProbeReport>> {
  const began = parts.clock.now();
  const before = await verbs.list();
  if (!before.ok) return before;
  const free = await verbs.freeBytes();
  const seen = {
    roundTripMs: parts.clock.now() - began,
    files: before.value.length,
    ...(free === undefined ? {} : { freeBytes: free }),
  };
  const name = `probe-${toHex(parts.chance.randomBytes(12))}`;
  const first = parts.chance.randomBytes(64);
  const created = await verbs.create(name, first);
  if (!created.ok) return ok({ ...seen, writable: false, refusal: created.failure });
  try {
    return ok({ ...seen, writable: true, ...(await tryFile(verbs, name, first, created.value)) });
  } finally {
    await verbs.remove(name);
  }
}

async function tryFile(verbs: ProbeVerbs, name: string, first: Uint8Array, created: Put | 'refused') {
  const second = first.map((byte) => byte ^ 0xff);
  const again = await verbs.create(name, second);
  const back = await verbs.read(name);
  const capital = await verbs.read(name.toUpperCase());
  const after = await verbs.list();
  const content = back.ok ? back.value : undefined;
  const kept = same(content, first);
  const removed = await verbs.remove(name);
  const gone = await verbs.read(name);
  const refused = created === 'refused' || (again.ok && again.value === 'refused');
  return {
    conditionalCreate: refused
      ? 'refused'
      : kept && again.ok && again.value === 'exists'
        ? 'honoured'
        : 'ignored',
    readsBack: kept || same(content, second),
    listsAtOnce: after.ok && after.value.some((file) => file.name === name),
    foldsCase: capital.ok && capital.value !== undefined,
    removes: removed.ok && gone.ok && gone.value === undefined,
  } as const;
}

const same = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.compare(a, b) === 0;
