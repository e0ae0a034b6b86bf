// Headers of segments whose bytes are kept here.
import type { ReadDb } from '../../db.ts';
import { readHeader, type SegmentHeader } from '../formats/segment-header.ts';
import { fileNamed } from '../store/files.ts';

/** The header of a kept segment; undefined where its bytes aren't kept. */
export function headerOf(db: ReadDb, name: string): SegmentHeader | undefined {
  const bytes = fileNamed(db, name)?.bytes;
  const read = bytes && readHeader(bytes);
  return read?.ok ? read.value : undefined;
}
