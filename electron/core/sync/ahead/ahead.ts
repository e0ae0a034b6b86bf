// A second thread that opens segments ahead of the funnel and foresees what their entries make, while the core's own thread
// writes the ones before. Nothing depends on it: the core does by itself what a thread leaves out that fails or hangs.
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { ReceivedEntry } from '../../journal/entry.ts';
import type { Foreseen } from '../../journal/foresee.ts';
import { own } from '../formats/bytes.ts';
import type { OpeningKeys } from '../formats/segment.ts';

/** A transaction of so many entries, or letters in them, is short enough not to be felt. */
const mostEntries = 1_000;
const mostLetters = 2 ** 20;

/** Entries that the thread may be ahead; more would only fill memory. */
export const furthest = 3_000;

/** Where the piece that begins with entry `at` ends: both threads cut alike. */
export function endOfPiece(entries: readonly Pick<ReceivedEntry, 'payload'>[], at: number): number {
  let end = at;
  for (let letters = 0; end < Math.min(at + mostEntries, entries.length) && letters < mostLetters; end += 1)
    letters += entries[end]?.payload?.length ?? 0;
  return end;
}

/** How long a piece is waited for (ms). A thread that takes longer hangs, or has no processor: the core is quicker alone. */
const usualPatience = 3_000;

/** What the thread is started with. */
export interface AheadData {
  readonly port: MessagePort;
  /** Shared memory with the number of the entry at which the core is; they are counted from 1 over all segments. */
  readonly position: Int32Array<SharedArrayBuffer>;
}

/** A segment that is about to be taken in. */
export interface Expected {
  readonly file: Uint8Array;
  readonly keys: OpeningKeys;
  /** The member to whom its author belongs. */
  readonly member: string;
  /** How many it has by its header. */
  readonly entries: number;
  /** Number of its first entry. */
  readonly number: number;
}

/** What the thread found out of a piece, entry by entry; no entries where it couldn't open the segment. */
export interface ForeseenPiece {
  /** Number of its first entry. */
  readonly number: number;
  readonly entries: readonly (Foreseen | undefined)[];
}

export interface Ahead {
  /** Lets the thread look at a segment of so many entries; they are taken in in the order in which they are expected. */
  expect(segment: Omit<Expected, 'number'>): void;
  /** The piece of the expected file that begins with its entry `at`, with what is foreseen of it; waits for that a while. */
  foreseen(
    file: Uint8Array,
    at: number,
    entries: readonly ReceivedEntry[],
  ): Promise<readonly ReceivedEntry[]>;
  /** Ends the thread, with everything that it knows. */
  end(): void;
}

/** `module`: where the host has the thread's own code (ahead-thread.ts). `patience` in ms. */
export const startAhead = (module: string | URL, patience = usualPatience): Ahead =>
  new SecondThread(module, patience);

class SecondThread implements Ahead {
  readonly #port: MessagePort;
  readonly #worker: Worker;
  readonly #patience: number;
  readonly #position = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  /** Numbers of the expected files' first entries. */
  readonly #numbers = new Map<Uint8Array, number>();
  readonly #ready = new Map<number, ForeseenPiece>();
  /** Who waits for a piece. */
  #arrived: (() => void) | undefined;
  #next = 1;

  constructor(module: string | URL, patience: number) {
    const { port1, port2 } = new MessageChannel();
    const workerData: AheadData = { port: port2, position: this.#position };
    this.#patience = patience;
    this.#port = port1;
    port1.on('message', (found: ForeseenPiece) => {
      this.#ready.set(found.number, found);
      this.#arrived?.();
    });
    port1.unref();
    this.#worker = new Worker(module, { workerData, transferList: [port2] });
    // A thread that fails has nothing more to say, and is not missed.
    for (const last of ['error', 'exit']) this.#worker.on(last, () => this.end());
    this.#worker.unref();
  }

  expect(segment: Omit<Expected, 'number'>): void {
    const [file, epochKey] = [own(segment.file), own(segment.keys.epochKey)];
    const expected: Expected = { ...segment, file, keys: { ...segment.keys, epochKey }, number: this.#next };
    this.#port.postMessage(expected, [file.buffer as ArrayBuffer, epochKey.buffer as ArrayBuffer]);
    this.#numbers.set(segment.file, this.#next);
    this.#next += segment.entries;
  }

  async foreseen(
    file: Uint8Array,
    at: number,
    entries: readonly ReceivedEntry[],
  ): Promise<readonly ReceivedEntry[]> {
    const first = this.#numbers.get(file);
    if (first === undefined) return entries;
    const found = await this.#take(first + at);
    return found ? entries.map((entry, index) => ({ ...entry, foreseen: found.entries[index] })) : entries;
  }

  end(): void {
    this.#numbers.clear();
    this.#ready.clear();
    this.#port.close();
    void this.#worker.terminate();
    this.#arrived?.();
  }

  /** Tells the thread where the core is, and waits for what it found out. */
  async #take(number: number): Promise<ForeseenPiece | undefined> {
    Atomics.store(this.#position, 0, number);
    Atomics.notify(this.#position, 0);
    const isAwaited = (): boolean => this.#numbers.size > 0 && !this.#ready.has(number);
    const impatience = setTimeout(() => this.end(), this.#patience);
    while (isAwaited())
      await new Promise<void>((arrived) => {
        this.#arrived = arrived;
      });
    clearTimeout(impatience);
    const found = this.#ready.get(number);
    for (const past of this.#ready.keys()) if (past <= number) this.#ready.delete(past);
    return found;
  }
}
