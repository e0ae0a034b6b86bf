// Rich text: opening, continuous saving, versions; and the pictures in it.
import { z } from 'zod';
import { recordId } from '../model/primitives.ts';
import type { RichText } from '../richtext/rich-text.ts';
import { call } from './call.ts';

const place = z.object({
  type: z.enum(['document', 'guideline', 'solution']),
  id: recordId,
  field: z.string().max(40),
});
/** A Yjs V1 update. */
const update = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 8 * 1024 * 1024, 'too-long');

export interface OpenedText {
  /** Merged state as one Yjs V1 update; empty for a new text. */
  readonly update: Uint8Array;
  /** Keystrokes of an earlier session on this PC that had not become an entry yet. */
  readonly draft: Uint8Array | null;
}

/** A moment in a text's past that can be looked at and restored. */
export interface TextVersion {
  /** Position in the journal; the argument of `texts.at`. */
  readonly position: number;
  readonly at: string;
  /** Words in the whole text at that moment. */
  readonly words: number;
}

/** The last time that this device and others changed a text without knowing of each other. */
export interface TextMerge {
  /** When the latest of these changes was made. */
  readonly at: string;
  /** Position in the journal: tells one merge from the next. */
  readonly position: number;
  /** As this device had it, as the others had it, and what became of both. */
  readonly here: RichText;
  readonly elsewhere: RichText;
  readonly merged: RichText;
}

export const textCalls = {
  'texts.open': call<OpenedText>()(place),
  /** Keeps unfinished keystrokes durable on this PC (not yet part of the record). */
  'texts.draft': call<null>()(place.extend({ update })),
  /** Makes a change part of the record and drops the draft. */
  'texts.append': call<null>()(place.extend({ update })),
  'texts.read': call<RichText>()(place),
  'texts.versions': call<readonly TextVersion[]>()(place),
  /** Null where nobody else wrote meanwhile. */
  'texts.merge': call<TextMerge | null>()(place),
  'texts.at': call<RichText>()(place.extend({ position: z.int().min(0) })),
  'attachments.add': call<{ readonly id: string }>()(
    z.object({
      name: z.string().max(200),
      mime: z.string().max(100),
      alt: z.string().max(200).default(''),
      bytes: z.instanceof(Uint8Array),
    }),
  ),
} as const;
