// The space card (J1): a small file that a lead hands over, so that a newcomer finds the space and no other.
import { z } from 'zod';
import { canonicalJson } from '../../../../shared/model/canonical-json.ts';
import { ok } from '../../../../shared/result.ts';
import { fromHex, toHex } from '../../crypto/primitives.ts';
import { type Reading, refuse } from './reading.ts';

/** Longest card, in bytes. */
export const longestCard = 8 * 1024;

export interface SpaceCard {
  readonly space: Uint8Array;
  readonly name: string;
  /** Kind and address of the target, in the words of its adapter. Never a password. */
  readonly target: Readonly<Record<string, string>>;
}

const format = 'tresen-space/1';

/** Names that could hold what only the target's own user may know, and addresses with a password in front. */
const secretName = /pass|secret|token|credential|kennwort/i;
const secretAddress = /^[a-z][a-z0-9+.-]*:\/\/[^/]*@/i;

const shape = z.strictObject({
  format: z.literal(format),
  space: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  target: z.record(
    z
      .string()
      .regex(/^[a-z][a-zA-Z0-9]{0,29}$/)
      .refine((name) => !secretName.test(name)),
    z
      .string()
      .max(1000)
      .refine((value) => !secretAddress.test(value)),
  ),
});

/** The card's text. */
export const writeCard = ({ space, name, target }: SpaceCard): string =>
  `${canonicalJson({ format, space: toHex(space), name, target })}\n`;

export function readCard(bytes: Uint8Array): Reading<SpaceCard> {
  if (bytes.length > longestCard) return refuse('too-large');
  const json = parsed(bytes);
  const version = z.looseObject({ format: z.string().regex(/^tresen-space\/([2-9]|[1-9]\d+)$/) });
  if (version.safeParse(json).success) return refuse('newer-version');
  const card = shape.safeParse(json);
  if (!card.success) return refuse('malformed');
  const { space, name, target } = card.data;
  return ok({ space: fromHex(space), name, target });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
