// The file system as the core uses it outside SQLite, small enough for a twin that injects every fault.

export interface FileStat {
  readonly size: number;
  readonly isFolder: boolean;
}

/** Bytes, bytes that are made piece by piece while they are written, or another file's from the byte `from` to its end. */
export type FilePart = Uint8Array | Iterable<Uint8Array> | { readonly file: string; readonly from: number };

export interface Files {
  read(path: string): Promise<Uint8Array>;
  /** At most `length` bytes from the byte `from`; fewer where the file ends. */
  readRange(path: string, from: number, length: number): Promise<Uint8Array>;
  /**
   * Absent or complete, never between: new file, flush, rename over `path`, flush of the folder. Several parts are
   * written one after the other. The content before is kept as `keepPrevious` if that is named.
   */
  replace(path: string, content: Uint8Array | readonly FilePart[], keepPrevious?: string): Promise<void>;
  /** Undefined where there is nothing at `path`. */
  stat(path: string): Promise<FileStat | undefined>;
  /** Rejects where the file can't be opened for writing. Changes nothing. */
  checkWritable(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  /** Removes a file; nothing happens where there is none. */
  remove(path: string): Promise<void>;
  /** Durable once it returns. */
  rename(from: string, to: string): Promise<void>;
  /** Free bytes on the device that holds `path`. */
  free(path: string): Promise<number>;
  /** True for UNC paths and network file systems (NFS, SMB/CIFS, sshfs …). */
  isNetworkPath(path: string): Promise<boolean>;
  /** Opens a small file that is overwritten in place, for the head witness. Synchronous on purpose: it follows a commit. */
  openSlots(path: string, slotBytes: number, slots: number): SlotFile;
}

export interface SlotFile {
  read(slot: number): Uint8Array;
  write(slot: number, bytes: Uint8Array): void;
  close(): void;
}
