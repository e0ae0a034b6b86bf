// A device of the sync model: every decision is the engine's own (what a round reads, puts back, seals anew and removes;
// how changes merge), while vault, seal and storage are plain maps. Thousands of schedules a minute run on it.

import { nameOf } from '../../../electron/core/sync/formats/names.ts';
import { suspects } from '../../../electron/core/sync/round/heal.ts';
import { gaps, planRound, rangesOf, withoutAttempt } from '../../../electron/core/sync/round/plan.ts';
import { leftovers, replaces, worthSealingAnew } from '../../../electron/core/sync/round/tidy.ts';
import { wishesOf } from '../../../electron/core/sync/round/wishes.ts';
import { absent, type FileNote } from '../../../electron/core/sync/store/files.ts';
import type { Listed } from '../../../electron/core/targets/target.ts';
import { merge } from '../../../shared/oplog/merge.ts';
import type { Op } from '../../../shared/oplog/op.ts';
import { nextStamp } from '../../../shared/oplog/stamp.ts';
import { emptyState, type RecordState } from '../../../shared/oplog/state.ts';
import { type Content, Cut, genesis, type ModelStore, space, type Weather } from './model-storage.ts';

const hourMs = 3_600_000;
let sealed = 0;

/** A file of which nothing else is said. */
const plain: Omit<FileNote, 'name' | 'state' | 'since' | 'tried'> = {
  ...{ kind: 'segment', reason: null, size: 100, device: null, first: null, last: null },
  ...{ control: 1, hollow: 0, cause: null },
};

export class ModelDevice {
  readonly device: string;
  now = 1_790_000_000_000;
  readonly files = new Map<string, FileNote>();
  readonly states = new Map<string, RecordState>();
  readonly journal = new Map<string, Op>();
  readonly #bytes = new Map<string, Content>();
  #own = 0;
  #scrub: { at: number; name: string };

  constructor(device: string) {
    this.device = device;
    this.#note(genesis, 'held', { kind: 'control' });
    this.#scrub = { at: 0, name: `d-${device}` };
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
    for (const { name, device } of before.lost) if (device === this.device) this.#note(name, 'leaving');
    for (const { name } of before.vanished) this.#forget(name);
    for (const { name } of know().fetch) this.#take(name, this.#get(store, name, weather));
    this.#retry();
    const { lost, covered } = know();
    for (const { name } of lost) this.#note(name, 'leaving');
    for (const { name } of covered) this.#forget(name);
    this.#heal(store, listing, weather);
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
      .filter(({ kind, device }) => kind === 'segment' && device === this.device)
      .filter(({ state }) => state === 'held' || state === 'leaving')
      .sort((a, b) => (a.first ?? 0) - (b.first ?? 0));

  #note(name: string, state: FileNote['state'], more: Partial<FileNote> = {}): void {
    const known = this.files.get(name);
    const times = { since: known?.since ?? more.since ?? this.now, tried: this.now };
    this.files.set(name, { ...plain, ...known, reason: null, ...more, ...times, name, state });
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
    if (spoilt || ops.length === 0) {
      const reason = spoilt ?? 'damaged';
      this.#noteUnread(name, reason === 'damaged' ? 'refused' : 'waiting', { reason, size }, content);
      return;
    }
    const about = { device, first, last: first + ops.length - 1, size };
    if (first > 1 && !this.journal.has(`${device}/${first - 1}`)) {
      const isAstray = withoutAttempt(name) !== own;
      const kept = isAstray ? own : name;
      if (!isAstray || !this.#bytes.has(own)) {
        this.#note(kept, 'waiting', {
          ...about,
          reason: 'predecessor-missing',
          ...(isAstray && { size: absent }),
        });
        this.#bytes.set(kept, content);
      }
      if (isAstray) this.#noteUnread(name, 'refused', { kind: 'unknown', reason: 'damaged', size }, content);
      return;
    }
    ops.forEach((op, at) => {
      this.#apply(device, first + at, op);
    });
    if (withoutAttempt(name) === own) {
      const isAstray = this.files.get(name)?.size === absent;
      this.#keep(name, content, about);
      if (isAstray) this.#note(name, 'leaving');
      return;
    }
    if (!this.#isHere(own)) {
      const other = this.#bytes.get(own);
      const free = other && other.own !== own ? this.#nextName(own) : own;
      this.#keep(free, content, about);
      this.#note(free, 'leaving');
    }
    this.#noteUnread(name, 'refused', { kind: 'unknown', reason: 'damaged', size }, content);
  }

  #isHere = (own: string): boolean =>
    [...this.files.values()].some(
      ({ name, state }) => withoutAttempt(name) === own && (state === 'held' || state === 'leaving'),
    );

  #noteUnread(name: string, state: FileNote['state'], more: Partial<FileNote>, read: Content): void {
    const [known, content] = [this.files.get(name), this.#bytes.get(name)];
    if (known?.state === 'waiting' && content && (content.own !== read.own || read.spoilt)) return;
    this.#forget(name);
    this.#note(name, state, { ...more, since: known?.since ?? this.now });
    const wasHere = known?.state === 'held' || known?.state === 'leaving';
    if (!wasHere || !content || this.#isHere(withoutAttempt(name))) return;
    const { device, first, last } = known;
    this.#keep(this.#nextName(name), content, { device, first, last, size: content.size });
    this.#note(this.#nextName(name), 'leaving');
  }

  #heal(store: ModelStore, listing: readonly Listed[], weather: Weather): void {
    const files = [...this.files.values()];
    for (const { name } of suspects(listing, files, this.now))
      if (this.#isWhole(store, name, weather)) this.#note(name, 'held');
    const wishes = wishesOf(this.device, listing, files);
    for (const name of wishes) {
      if (store.has(name)) continue;
      this.#note(name, 'leaving', { kind: 'wish', device: this.device });
      this.#bytes.set(name, { own: name, device: this.device, first: 1, ops: [], size: 4 });
    }
    for (const name of [...store.keys(), ...this.files.keys()]) {
      if (!name.startsWith(`w-${this.device}`) || wishes.includes(withoutAttempt(name))) continue;
      if (weather.next('remove') === 'cut') throw new Cut('remove');
      store.delete(name);
      this.#forget(name);
    }
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
    if (!name) return;
    this.#isWhole(store, name, weather);
    this.#scrub = { at: this.now, name };
    this.#deliver(store, weather);
  }

  /** Reads a file again; if it is spoilt, it leaves under its next name. */
  #isWhole(store: ModelStore, name: string, weather: Weather): boolean {
    const content = this.#bytes.get(name);
    const found = this.#get(store, name, weather);
    if (!content || (found?.own === content.own && !found.spoilt)) return true;
    this.#rename(name, content, undefined);
    return false;
  }
}
