// The target's twin in memory, with faults that a test scripts. Several targets over one store are several devices.

import {
  isTargetName,
  type Listed,
  type ProbeReport,
  requireName,
  type Target,
} from '../../electron/core/targets/target.ts';
import type { Failure } from '../../shared/errors/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** What lies on the storage, by name. */
export type Store = Map<string, Uint8Array>;

export type Verb = 'list' | 'get' | 'put' | 'remove';

/** What goes wrong with one call. */
export type Fault =
  /** Nothing is done. */
  | { readonly kind: 'fails'; readonly failure: Failure }
  /** The work is done, and the caller never hears of it. */
  | { readonly kind: 'cut' }
  /** A put leaves only the first `length` bytes under the name, and fails; a get answers only these. */
  | { readonly kind: 'torn'; readonly length: number }
  /** A put leaves a second file under another name as well. */
  | { readonly kind: 'duplicate'; readonly as: string }
  /** A put leaves the bytes under another name only. */
  | { readonly kind: 'renamed'; readonly as: string }
  /** One bit turns over: in what a put leaves there, or in what a get answers. */
  | { readonly kind: 'flipped'; readonly bit: number }
  /** A put says that it did its work, and leaves nothing. */
  | { readonly kind: 'lost' }
  /** A listing in another order. */
  | { readonly kind: 'reordered' }
  /** A listing from before: of this store's state. */
  | { readonly kind: 'stale'; readonly listing: Store }
  | { readonly kind: 'empty' }
  /** Before the call, the storage is put back to an older state. */
  | { readonly kind: 'rolled-back'; readonly to: Store }
  | { readonly kind: 'late'; readonly milliseconds: number };

/** The `nth` call of a verb (from 1), and `times` − 1 more after it; without `nth`, every call. */
export interface Script {
  readonly verb: Verb;
  readonly nth?: number;
  readonly times?: number;
  readonly fault: Fault;
}

/** Decides call by call what goes wrong. */
export type Weather = (verb: Verb, name: string) => Fault | undefined;

export interface MemoryTarget extends Target {
  readonly store: Store;
  /** Calls until now, by verb. */
  readonly calls: Readonly<Record<Verb, number>>;
  /** Adds faults; they count from the calls made by then. */
  script(...faults: readonly Script[]): void;
  /** Asked for every call for which no script stands. */
  exposeTo(weather: Weather): void;
  /** From now on all is well. */
  behave(): void;
}

/** A copy of what is stored, to roll back to or to list from. */
export const copyOf = (store: Store): Store => new Map(store);

/** A copy, as the fault leaves it. (A Buffer's slice would be no copy, and spoil what the caller has.) */
function spoilt(bytes: Uint8Array, fault: Fault | undefined): Uint8Array {
  const copy = new Uint8Array(bytes).slice(0, fault?.kind === 'torn' ? fault.length : undefined);
  if (fault?.kind === 'flipped') {
    const at = (fault.bit >> 3) % Math.max(1, copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << (fault.bit & 7));
  }
  return copy;
}

export function createMemoryTarget(store: Store = new Map()): MemoryTarget {
  const calls = { list: 0, get: 0, put: 0, remove: 0 };
  let scripts: (Script & { readonly from: number })[] = [];
  let weather: Weather | undefined;

  const scripted = (verb: Verb): Fault | undefined =>
    scripts.find((one) => {
      const count = calls[verb] - one.from;
      return (
        one.verb === verb &&
        (one.nth === undefined || (count >= one.nth && count < one.nth + (one.times ?? 1)))
      );
    })?.fault;

  /** The fault of the call that begins now. */
  async function begin(
    verb: Verb,
    name: string,
    signal: AbortSignal | undefined,
  ): Promise<Fault | undefined> {
    calls[verb] += 1;
    const found = scripted(verb) ?? weather?.(verb, name);
    if (found?.kind === 'late') await new Promise((done) => setTimeout(done, found.milliseconds));
    if (signal?.aborted) return { kind: 'fails', failure: { kind: 'cancelled' } };
    if (found?.kind === 'rolled-back') {
      store.clear();
      for (const [name, bytes] of found.to) store.set(name, bytes);
    }
    return found;
  }

  const cut = () => fail({ kind: 'target-cut' });
  const listed = (from: Store, prefix: string): Listed[] =>
    [...from].flatMap(([name, { length }]) => {
      const here = name.startsWith(prefix) && !name.slice(prefix.length).includes('/') && isTargetName(name);
      return here ? [{ name, size: length }] : [];
    });

  return {
    store,
    calls,
    script: (...faults) => {
      scripts.push(...faults.map((one) => ({ ...one, from: calls[one.verb] })));
    },
    exposeTo: (one) => {
      weather = one;
    },
    behave: () => {
      [scripts, weather] = [[], undefined];
    },
    async list(prefix, signal) {
      const fault = await begin('list', prefix, signal);
      if (fault?.kind === 'fails') return fail(fault.failure);
      if (fault?.kind === 'cut') return cut();
      if (fault?.kind === 'empty') return ok([]);
      const files = listed(fault?.kind === 'stale' ? fault.listing : store, prefix);
      return ok(fault?.kind === 'reordered' ? files.reverse() : files);
    },
    async get(name, cap, signal) {
      requireName(name);
      const fault = await begin('get', name, signal);
      if (fault?.kind === 'fails') return fail(fault.failure);
      if (fault?.kind === 'cut') return cut();
      const bytes = fault?.kind === 'empty' ? undefined : store.get(name);
      if (bytes && bytes.length > cap) return fail({ kind: 'target-too-large', limit: cap });
      return ok(bytes && spoilt(bytes, fault));
    },
    async putIfAbsent(name, bytes, signal) {
      requireName(name);
      const fault = await begin('put', name, signal);
      if (fault?.kind === 'fails') return fail(fault.failure);
      if (store.has(name)) return fault?.kind === 'cut' ? cut() : ok('exists');
      if (fault?.kind !== 'lost')
        store.set(fault?.kind === 'renamed' ? fault.as : name, spoilt(bytes, fault));
      if (fault?.kind === 'duplicate') store.set(fault.as, new Uint8Array(bytes));
      return fault?.kind === 'cut' || fault?.kind === 'torn' ? cut() : ok('created');
    },
    async remove(name, signal) {
      requireName(name);
      const fault = await begin('remove', name, signal);
      if (fault?.kind === 'fails') return fail(fault.failure);
      store.delete(name);
      return fault?.kind === 'cut' ? cut() : ok(undefined);
    },
    async probe(): Promise<Result<ProbeReport>> {
      const facts = { readsBack: true, listsAtOnce: true, foldsCase: false, removes: true } as const;
      const files = listed(store, '').length;
      return ok({ writable: true, conditionalCreate: 'honoured', roundTripMs: 0, files, ...facts });
    },
    setUp: async () => ok(undefined),
    close: () => undefined,
  };
}
