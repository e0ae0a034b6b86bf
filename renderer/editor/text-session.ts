// One rich text while it is written: keystrokes become durable within half a second and part of the record on a pause.
// What isn't durable is never called saved; what failed stays here and is tried again.
import * as Y from 'yjs';
import type { OpenedText } from '../../shared/contract/texts.ts';
import type { Failure } from '../../shared/errors/failure.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { applyUpdates, fragmentOf } from '../../shared/richtext/fragment.ts';
import { repair, takeIn } from '../../shared/richtext/repair.ts';
import { createStore, type Store } from '../bridge/store.ts';

/** `saved`: everything is on this PC. `unsaved`: keystrokes of the last moments are not. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What a session needs of the core, for one place. */
export interface TextStore {
  open(): Promise<Result<OpenedText>>;
  draft(update: Uint8Array): Promise<Result<unknown>>;
  append(update: Uint8Array): Promise<Result<unknown>>;
}

export interface TextSession {
  /** The document that the editor is bound to. */
  readonly doc: Y.Doc;
  readonly saving: Store<Saving>;
  /** How often changes made elsewhere were worked in while this session was open. */
  readonly merged: Store<number>;
  /** True where keystrokes of a session that ended badly were brought back. */
  readonly recovered: boolean;
  /** Makes everything part of the record. */
  flush(): Promise<Result<unknown>>;
  /** Brings the text into a shape that the editor can hold. Call it before the editor is bound. */
  makeFit(): void;
  /** Fetches what others changed meanwhile. */
  refresh(): Promise<void>;
  /** Ends the session; call it after a flush that succeeded. */
  destroy(): void;
}

/** Milliseconds: from the first unsaved keystroke to the draft, from the last to the entry, to the next attempt. */
export const pace = { draft: 350, append: 2_000, retry: 5_000 } as const;

const stored = Symbol('stored');
const elsewhere = Symbol('elsewhere');

/** Opens a text; keystrokes left over from a crash are in it and become an entry at once. */
export async function openTextSession(store: TextStore): Promise<Result<TextSession>> {
  const opened = await store.open();
  if (!opened.ok) return opened;
  const doc = new Y.Doc();
  fragmentOf(doc);
  const { update, draft } = opened.value;
  if (update.length > 0) applyUpdates(doc, [update], stored);
  const known = Y.encodeStateVector(doc);
  if (draft !== null) applyUpdates(doc, [draft], stored);
  const recovered = draft !== null && !sameVector(known, Y.encodeStateVector(doc));
  return ok(new Session(store, doc, recovered, draft));
}

const sameVector = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

class Session implements TextSession {
  readonly doc: Y.Doc;
  readonly recovered: boolean;
  readonly saving = createStore<Saving>({ kind: 'saved' });
  readonly merged = createStore(0);
  readonly #store: TextStore;
  /** Updates that are not part of the record yet, in order. */
  #pending: Uint8Array[] = [];
  /** How many of them the draft holds. */
  #drafted = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #appendTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: TextStore, doc: Y.Doc, recovered: boolean, draft: Uint8Array | null) {
    this.#store = store;
    this.doc = doc;
    this.recovered = recovered;
    if (draft !== null) {
      this.#pending = [draft];
      this.#drafted = 1;
      void this.flush();
    }
    doc.on('update', this.#onUpdate);
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === stored) return;
    if (origin === elsewhere) {
      this.merged.set(this.merged.get() + 1);
      return;
    }
    this.#keep(update);
  };

  /** Puts down a change that has to be saved. */
  #keep(update: Uint8Array): void {
    this.#pending.push(update);
    if (this.saving.get().kind === 'saved') this.saving.set({ kind: 'unsaved' });
    this.#draftTimer ??= setTimeout(() => void this.#draft(), pace.draft);
    clearTimeout(this.#appendTimer);
    this.#appendTimer = setTimeout(() => void this.flush(), pace.append);
  }

  /** One question at a time, so that a draft never overtakes the entry that holds it. */
  #enqueue(step: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
    const turn = this.#queue.then(step);
    this.#queue = turn;
    return turn;
  }

  #draft(): Promise<Result<unknown>> {
    return this.#enqueue(async () => {
      this.#draftTimer = undefined;
      const count = this.#pending.length;
      if (count === this.#drafted) return ok(null);
      const result = await this.#store.draft(Y.mergeUpdates(this.#pending));
      if (result.ok) this.#drafted = count;
      this.#report(result);
      return result;
    });
  }

  flush(): Promise<Result<unknown>> {
    clearTimeout(this.#appendTimer);
    return this.#enqueue(async () => {
      const count = this.#pending.length;
      if (count === 0) return ok(null);
      const merged = Y.mergeUpdates(this.#pending);
      const result = await this.#store.append(merged);
      if (result.ok) {
        this.#pending = this.#pending.slice(count);
        this.#drafted = 0;
      }
      this.#report(result);
      return result;
    });
  }

  #report(result: Result<unknown>): void {
    if (result.ok) {
      this.saving.set({ kind: this.#pending.length === this.#drafted ? 'saved' : 'unsaved' });
      if (this.#pending.length > this.#drafted)
        this.#draftTimer ??= setTimeout(() => void this.#draft(), pace.draft);
      return;
    }
    this.saving.set({ kind: 'failed', failure: result.failure });
    clearTimeout(this.#appendTimer);
    this.#appendTimer = setTimeout(() => void this.flush(), pace.retry);
  }

  makeFit(): void {
    repair(this.doc);
  }

  async refresh(): Promise<void> {
    const opened = await this.#store.open();
    if (!opened.ok || opened.value.update.length === 0) return;
    const mended = takeIn(this.doc, opened.value.update, elsewhere);
    if (mended !== null) this.#keep(mended);
  }

  destroy(): void {
    clearTimeout(this.#draftTimer);
    clearTimeout(this.#appendTimer);
    this.doc.off('update', this.#onUpdate);
    this.doc.destroy();
  }
}
