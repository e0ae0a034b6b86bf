// Rich text as data: the ProseMirror JSON that editor, exchange format, editions and printed sheets share.
import { z } from 'zod';

export interface Mark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly RichNode[] | undefined;
  readonly text?: string | undefined;
  readonly marks?: readonly Mark[] | undefined;
}

/** A whole text; `type` is always `doc`. */
export type RichText = RichNode & { readonly type: 'doc' };

/** Deepest nesting that is accepted from outside (lists in tables in lists …). */
const maxDepth = 24;

const mark: z.ZodType<Mark> = z.object({
  type: z.string().max(40),
  attrs: z.record(z.string(), z.json()).optional(),
});

const node = (depth: number): z.ZodType<RichNode> =>
  z.object({
    type: z.string().max(40),
    attrs: z.record(z.string(), z.json()).optional(),
    content:
      depth > 0
        ? z
            .array(z.lazy(() => node(depth - 1)))
            .max(5_000)
            .optional()
        : z.undefined().optional(),
    text: z.string().max(200_000).optional(),
    marks: z.array(mark).max(20).optional(),
  });

/** Parser for rich text from outside. */
export const richText = z.object({
  type: z.literal('doc'),
  content: z.array(node(maxDepth)).max(5_000).optional(),
}) as unknown as z.ZodType<RichText>;
