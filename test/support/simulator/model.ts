// A device of the sync model: every decision is the engine's own (what a round reads, puts back, seals anew and removes;
// how changes merge), while vault, seal and storage are plain maps. Thousands of schedules a minute run on it.

import { nameOf } from '../../../electron/core/sync/formats/names.ts';
import { gaps, planRound, rangesOf, withoutAttempt } from '../../../electron/core/sync/round/plan.ts';
import { leftovers, replaces, worthSealingAnew } from '../../../electron/core/sync/round/tidy.ts';
import type { FileNote } from '../../../electron/core/sync/store/files.ts';
import type { Listed } from '../../../electron/core/targets/target.ts';
import { merge } from '../../../shared/oplog/merge.ts';
import type { Op } from '../../../shared/oplog/op.ts';
import { nextStamp } from '../../../shared/oplog/stamp.ts';
import { emptyState, type RecordState } from '../../../shared/oplog/state.ts';

/** A segment without its seal. */
export interface Content {
  /** The name that its content gives it. */
  readonly own: string;
  readonly device: string;
  readonly first: number;
  readonly ops: readonly Op[];
  readonly size: number;
  readonly spoilt?: 'incomplete' | 'damaged';
}

export type ModelStore = Map<string, Content>;

/** What a call of the storage does wrong. */
export type Trouble = 'cut' | 'incomplete' | 'damaged' | 'absent' | undefined;

/** A call that failed ends the round. */
export class Cut extends Error {}

export interface Weather {
  list(store: ModelStore): readonly Listed[];
  next(verb: 'get' | 'put' | 'remove'): Trouble;
}

export const space = 'aa'.repeat(32);
export const genesis = nameOf({ kind: 'control', n: 1, hash: new Uint8Array(32).fill(0xaa) });
const hourMs = 3_600_000;
let sealed = 0;

export class ModelDevice {
  readonly device: string;
  now = 1_790_000_000_000;
  readonly files = new Map<string, FileNote>();
  readonly states = new Map<string, RecordState>();
  readonly journal = new Map<string, Op>();
  readonly #bytes = new Map<string, Content>();
  #own = 0;
  #scrub = { at: 0, name: '' };

  constructor(device: string) {
    this.device = device;
    this.#note(genesis, 'held', { kind: 'control' });
  }

  write(id: string, change: (head: Pick<Op, 'v' | 'stamp' | 'type' | 'id' | 'seen'>) => Op): void {
    const { vector } = this.states.get(id) ?? emptyState('document', id);
    const stamp = nextStamp(this.now, this.device, vector);
    this.#own += 1;
    this.#apply(this.device, this.#own, change({ v: 1, stamp, type: 'document', id, seen: vector }));
  }

  get pending(): number {
    const held = this.#segments().filter(({ state }) => state === 'held');
    return gaps(rangesOf(held), this.#own).length;
  }

  /** One round; ends early where the storage fails. */
  round(store: ModelStore, weather: Weather): void {
    const listing = weather.list(store);
    const know = () => planRound(listing, { space, files: [...this.files.values()], now: this.now });
    const before = know();
    if (before.stop) throw new Cut(before.stop.kind);
    for (const { name } of before.lost) this.#note(name, 'leaving');
    for (const { name } of before.covered) this.#forget(name);
    const { fetch } = know();
    for (const { name } of fetch) this.#take(name, this.#get(store, name, weather));
    this.#retry();
    for (const { first, last } of gaps(rangesOf(this.#segments()), this.#own)) this.#seal(first, last);
    const delivered = this.#deliver(store, weather);
    this.#tidy(store, weather, delivered > 0);
  }

  #apply(device: string, seq: number, op: Op): void {
    const key = `${device}/${seq}`;
    if (this.journal.has(key)) return;
    this.journal.set(key, op);
    this.states.set(op.id, merge(this.states.get(op.id) ?? emptyState(op.type, op.id), op));
  }

  #segments = (): FileNote[] =>
    [...this.files.values()]
      .filter(({ device, state }) => device === this.device && (state === 'held' || state === 'leaving'))
      .sort((a, b) => (a.first ?? 0) - (b.first ?? 0));

  #note(name: string, state: FileNote['state'], more: Partial<FileNote> = {}): void {
    const known = this.files.get(name);
    const plain = {
      kind: 'segment',
      reason: null,
      size: 100,
      device: null,
      first: null,
      last: null,
    } as const;
    const times = { since: known?.since ?? this.now, tried: this.now };
    this.files.set(name, {
      ...plain,
      control: 1,
      hollow: 0,
      ...known,
      reason: null,
      ...more,
      ...times,
      name,
      state,
    });
  }

  #forget(name: string): void {
    this.files.delete(name);
    this.#bytes.delete(name);
  }

  #get(store: ModelStore, name: string, weather: Weather): Content | undefined {
    const trouble = weather.next('get');
    const found = store.get(name);
    if (trouble === 'cut') throw new Cut('get');
    if (trouble === 'absent' || !found) return undefined;
    return trouble === undefined ? found : { ...found, spoilt: trouble };
  }

  #take(name: string, content: Content | undefined): void {
    if (!content) return;
    const { own, device, first, ops, size, spoilt } = content;
    if (spoilt) {
      this.#note(name, spoilt === 'damaged' ? 'refused' : 'waiting', { reason: spoilt, size });
      return;
    }
    const about = { device, first, last: first + ops.length - 1, size };
    if (first > 1 && !this.journal.has(`${device}/${first - 1}`)) {
      this.#note(name, 'waiting', { ...about, reason: 'predecessor-missing' });
      this.#bytes.set(name, content);
      return;
    }
    ops.forEach((op, at) => {
      this.#apply(device, first + at, op);
    });
    if (withoutAttempt(name) === own) {
      this.#keep(name, content, about);
      return;
    }
    const known = this.files.get(own)?.state;
    if (known !== 'held' && known !== 'leaving') this.#keep(own, content, about);
    this.#note(name, 'refused', { kind: 'unknown', reason: 'damaged', size });
  }

  #keep(name: string, content: Content, about: Partial<FileNote>): void {
    this.#note(name, 'held', { kind: 'segment', ...about });
    this.#bytes.set(name, content);
  }

  #retry(): void {
    for (let helped = true; helped; ) {
      helped = false;
      for (const { name, state } of [...this.files.values()].sort(
        (a, b) => (a.first ?? 0) - (b.first ?? 0),
      )) {
        const content = this.#bytes.get(name);
        if (state !== 'waiting' || !content) continue;
        this.#take(name, content);
        helped ||= this.files.get(name)?.state !== 'waiting';
      }
    }
  }

  #seal(first: number, last: number): void {
    const ops = Array.from({ length: last - first + 1 }, (_, at) =>
      this.journal.get(`${this.device}/${first + at}`),
    );
    sealed += 1;
    const hash = new Uint8Array(32);
    new DataView(hash.buffer).setUint32(0, sealed);
    const own = nameOf({ kind: 'segment', device: this.device, first, last, hash });
    const content = { own, device: this.device, first, ops: ops as Op[], size: 100 + ops.length };
    this.#note(own, 'leaving', { device: this.device, first, last, size: content.size });
    this.#bytes.set(own, content);
  }

  #deliver(store: ModelStore, weather: Weather): number {
    const leaving = [...this.files.values()].filter(({ state }) => state === 'leaving');
    // One of them may have become another, while the one before it was put there anew.
    for (const { name } of leaving) if (this.#bytes.has(name)) this.#deliverOne(store, name, weather);
    return leaving.length;
  }

  #deliverOne(store: ModelStore, name: string, weather: Weather): void {
    const content = this.#bytes.get(name);
    if (!content) throw new Error(`${name} has no bytes`);
    const trouble = weather.next('put');
    if (!store.has(name) && trouble !== 'absent')
      store.set(name, trouble === undefined || trouble === 'cut' ? content : { ...content, spoilt: trouble });
    if (trouble === 'cut' || trouble === 'incomplete') throw new Cut('put');
    const back = this.#get(store, name, weather);
    if (!back) throw new Cut('read-back');
    if (back.own === content.own && !back.spoilt) {
      this.#note(name, 'held');
      return;
    }
    this.#rename(name, content, 'incomplete');
    this.#deliverOne(store, this.#nextName(name), weather);
  }

  #nextName(name: string): string {
    const [, attempt] = /-[0-9a-f]{64}-(\d{1,4})$/.exec(name) ?? [];
    if (Number(attempt) >= 9) throw new Cut('read-back');
    return `${withoutAttempt(name)}-${Number(attempt ?? 1) + 1}`;
  }

  #rename(name: string, content: Content, reason: 'incomplete' | undefined): void {
    const { device = null, first = null, last = null } = this.files.get(name) ?? {};
    const next = this.#nextName(name);
    this.#forget(name);
    if (reason) this.#note(name, 'refused', { kind: 'unknown', reason, device, first, last });
    this.#note(next, 'leaving', { device, first, last, size: content.size });
    this.#bytes.set(next, content);
  }

  #tidy(store: ModelStore, weather: Weather, published: boolean): void {
    this.#removeReplaced(store, weather);
    const run = worthSealingAnew(this.#segments(), () => false, published ? 64 : 32);
    const [head, tail] = [run[0], run.at(-1)];
    if (head && tail) {
      this.#seal(head.first ?? 0, tail.last ?? 0);
      this.#deliver(store, weather);
      this.#removeReplaced(store, weather);
    } else if (!published) this.#scrubOne(store, weather);
  }

  #removeReplaced(store: ModelStore, weather: Weather): void {
    const held = this.#segments().filter(({ state }) => state === 'held');
    const open = [...this.files.values()].filter(({ state }) => state === 'refused' || state === 'waiting');
    const old = held.filter((file) => held.some((other) => replaces(other, file)));
    for (const { name } of [...old, ...leftovers(open, held, this.device)]) {
      const trouble = weather.next('remove');
      store.delete(name);
      if (trouble === 'cut') throw new Cut('remove');
      this.#forget(name);
    }
  }

  #scrubOne(store: ModelStore, weather: Weather): void {
    if (Math.abs(this.now - this.#scrub.at) < hourMs / 6) return;
    const held = [...this.files.values()]
      .filter(({ state, kind }) => state === 'held' && kind === 'segment')
      .map(({ name }) => name)
      .sort();
    const name = held.find((one) => one > this.#scrub.name) ?? held[0];
    const content = name && this.#bytes.get(name);
    if (!name || !content) return;
    const found = this.#get(store, name, weather);
    this.#scrub = { at: this.now, name };
    if (found?.own === content.own && !found.spoilt) return;
    this.#rename(name, content, undefined);
    this.#deliver(store, weather);
  }
}
