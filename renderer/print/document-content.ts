// What stands in an edition or in the working text of a knowledge document, for the sheet.
import { z } from 'zod';
import { addressees, documentKinds } from '../../shared/model/knowledge.ts';
import type { RichText } from '../../shared/richtext/rich-text.ts';
import { richText } from '../../shared/richtext/rich-text.ts';

export interface DocumentContent {
  readonly title: string;
  readonly kind: (typeof documentKinds)[number];
  readonly addressees: readonly (typeof addressees)[number][];
  readonly body: RichText;
}

/** Reads `edition.content`, or plain fields and body put side by side; what is missing or malformed is empty. */
export const documentContent: z.ZodType<DocumentContent, unknown> = z.object({
  title: z.string().catch(''),
  kind: z.enum(documentKinds).catch('article'),
  addressees: z.array(z.enum(addressees)).catch([]),
  body: richText.catch({ type: 'doc', content: [] }),
});
