// One search over everything that is kept.
import { z } from 'zod';
import type { TypeName } from '../model/record-types.ts';
import { call } from './call.ts';

/** A stretch of text; `hit` marks what matched. */
export interface Snippet {
  readonly text: string;
  readonly hit: boolean;
}

export interface Hit {
  readonly id: string;
  readonly type: TypeName;
  readonly title: readonly Snippet[];
  readonly excerpt: readonly Snippet[];
  /** `RecordType.sort` of the record: an instant for contacts and impressions. */
  readonly sort: string;
}

export interface Hits {
  readonly hits: readonly Hit[];
  /** What the words were taken for where nothing matched as typed, or null. */
  readonly corrected: string | null;
  /** True where more than the newest candidates matched and only these were ranked. */
  readonly more: boolean;
}

export const searchCalls = {
  'search.query': call<Hits>()(
    z.object({
      text: z.string().max(500),
      types: z.array(z.string()).default([]),
      limit: z.int().min(1).max(200).default(30),
    }),
  ),
} as const;
