// A second thread that opens segments ahead of the funnel and foresees what their entries make, while the core's own thread
// writes the ones before. Nothing depends on it, and nobody waits for it: what it hasn't found out in time, the core does.
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { ReceivedEntry } from '../../journal/entry.ts';
import type { Foreseen } from '../../journal/foresee.ts';
import { own } from '../formats/bytes.ts';
import type { OpeningKeys } from '../formats/segment.ts';

/** Entries that are applied in one transaction: short enough not to be felt. */
export const piece = 500;

/** Pieces that the thread may be ahead; more would only fill memory. */
export const furthest = 4;

/** What the thread is started with. */
export interface AheadData {
  readonly port: MessagePort;
  /** Shared memory with the number of the piece at which the core is; pieces are counted from 1 over all segments. */
  readonly position: Int32Array<SharedArrayBuffer>;
}

/** A segment that is about to be taken in. */
export interface Expected {
  readonly file: Uint8Array;
  readonly keys: OpeningKeys;
  /** The member to whom its author belongs. */
  readonly member: string;
  /** Number of its first piece. */
  readonly number: number;
}

/** What the thread found out of a piece, entry by entry. */
export interface ForeseenPiece {
  readonly number: number;
  readonly entries: readonly (Foreseen | undefined)[];
}

export interface Ahead {
  /** Lets the thread look at a segment of so many entries; they are taken in in the order in which they are expected. */
  expect(segment: Omit<Expected, 'number'>, entries: number): void;
  /** The piece of the expected file that begins with its entry `at`, with what was foreseen of it by now. */
  foreseen(file: Uint8Array, at: number, entries: readonly ReceivedEntry[]): readonly ReceivedEntry[];
  /** Ends the thread, with everything that it knows. */
  end(): void;
}

/** `module`: where the host has the thread's own code (ahead-thread.ts). */
export const startAhead = (module: string | URL): Ahead => new SecondThread(module);

class SecondThread implements Ahead {
  readonly #port: MessagePort;
  readonly #worker: Worker;
  readonly #position = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  /** Numbers of the expected files' first pieces. */
  readonly #numbers = new Map<Uint8Array, number>();
  readonly #ready = new Map<number, ForeseenPiece>();
  #next = 1;

  constructor(module: string | URL) {
    const { port1, port2 } = new MessageChannel();
    const workerData: AheadData = { port: port2, position: this.#position };
    this.#port = port1;
    this.#worker = new Worker(module, { workerData, transferList: [port2] });
    // A thread that fails has nothing more to say, and is not missed.
    this.#worker.on('error', () => this.end());
    this.#worker.unref();
  }

  expect({ file, keys, member }: Omit<Expected, 'number'>, entries: number): void {
    const [copy, epochKey] = [own(file), own(keys.epochKey)];
    const expected: Expected = { file: copy, keys: { ...keys, epochKey }, member, number: this.#next };
    this.#port.postMessage(expected, [copy.buffer as ArrayBuffer, epochKey.buffer as ArrayBuffer]);
    this.#numbers.set(file, this.#next);
    this.#next += Math.ceil(entries / piece);
  }

  foreseen(file: Uint8Array, at: number, entries: readonly ReceivedEntry[]): readonly ReceivedEntry[] {
    const first = this.#numbers.get(file);
    if (first === undefined) return entries;
    const found = this.#take(first + at / piece)?.entries;
    return found ? entries.map((entry, index) => ({ ...entry, foreseen: found[index] })) : entries;
  }

  end(): void {
    this.#numbers.clear();
    this.#ready.clear();
    this.#port.close();
    void this.#worker.terminate();
  }

  /** Tells the thread where the core is, and takes what has come from there. */
  #take(number: number): ForeseenPiece | undefined {
    Atomics.store(this.#position, 0, number);
    Atomics.notify(this.#position, 0);
    for (let one = receiveMessageOnPort(this.#port); one; one = receiveMessageOnPort(this.#port)) {
      const found = one.message as ForeseenPiece;
      this.#ready.set(found.number, found);
    }
    const found = this.#ready.get(number);
    for (const past of this.#ready.keys()) if (past <= number) this.#ready.delete(past);
    return found;
  }
}
