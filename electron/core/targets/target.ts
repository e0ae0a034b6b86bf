// The port to the storage that a team shares: four verbs and a probe are all that sync asks of a folder, a WebDAV server
// or an object store, so that everything else is proven once (docs/specs/sync.md §2).
import type { Failure } from '../../../shared/errors/failure.ts';
import type { Result } from '../../../shared/result.ts';

/** The space's own folder, or the one for attachments. */
export type Prefix = '' | 'b/';

/** Most bytes of answers that make one listing, some hundred thousand names: a server could go on for ever. */
export const longestListing = 64 << 20;

/** A file as listed. */
export interface Listed {
  /** With its prefix, as `get` takes it. */
  readonly name: string;
  /** Bytes; a hint, as another program may be at work on the file. */
  readonly size: number;
}

/**
 * Storage that several devices share. Failures are values of `TargetFailure`, or `cancelled`; a call that is given a name
 * outside of rule F1 throws. Each wait ends after 30 seconds of silence, and when `signal` is aborted; a server that moves less
 * than 128 bytes a second for two minutes is given up, too.
 */
export interface Target {
  /** The files of one folder that are named by rule F1; others aren't ours. Never those of `b/` for `''`. */
  list(prefix: Prefix, signal?: AbortSignal): Promise<Result<readonly Listed[]>>;
  /** The whole file; undefined where there is none. Larger than `cap` bytes: `target-too-large`. */
  get(name: string, cap: number, signal?: AbortSignal): Promise<Result<Uint8Array | undefined>>;
  /**
   * Creates a file. `exists`: there is one of this name, which may hold anything: read and compare. Storage that doesn't
   * honour conditions can let two writers both create one; names hold hashes, so that it does no harm.
   */
  putIfAbsent(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<Put>>;
  /** Succeeds where there is no such file, too. */
  remove(name: string, signal?: AbortSignal): Promise<Result<void>>;
  /** What the storage really does, found by trying with a file of its own, which is removed again. */
  probe(signal?: AbortSignal): Promise<Result<ProbeReport>>;
  /** Creates the folder (its parent must exist). For founding a space only: a folder that is gone is never made anew. */
  setUp(signal?: AbortSignal): Promise<Result<void>>;
  /** Lets go of connections. */
  close(): void;
}

export type Put = 'created' | 'exists';

/** What a probe found. A target that can't be reached or listed is a failure instead. */
export interface ProbeReport {
  /** False: `refusal` says why; what follows from writing is then unknown. */
  readonly writable: boolean;
  readonly refusal?: Failure;
  /** Whether a second creation of one name is refused (`ignored`: it overwrites; `refused`: conditions aren't known). */
  readonly conditionalCreate?: 'honoured' | 'ignored' | 'refused';
  /** A file came back byte for byte. */
  readonly readsBack?: boolean;
  /** A new file is in the listing at once. */
  readonly listsAtOnce?: boolean;
  /** Names that differ in case only are one file. */
  readonly foldsCase?: boolean;
  readonly removes?: boolean;
  /** Bytes that are still free, where the storage tells. */
  readonly freeBytes?: number;
  /** One listing, in milliseconds. */
  readonly roundTripMs: number;
  /** Files of ours that are there already. */
  readonly files: number;
}

/** Milliseconds of silence after which a wait is given up. */
export const idleLimitMs = 30_000;

/** Rule F1. */
const allowed = /^(?:b\/)?[a-z0-9-]{1,150}$/;

/** Whether a name may stand on a target (rule F1), with or without `b/`. */
export const isTargetName = (name: string): boolean => allowed.test(name);

/** Refuses names that could leave the folder: only a fault of ours makes one. */
export function requireName(name: string): void {
  if (!allowed.test(name)) throw new Error(`no name for a target: ${JSON.stringify(name)}`);
}
