// Publishing editions of documents and guidelines, and acknowledging them.
import { z } from 'zod';
import type { EditionRow } from '../conduct/standing.ts';
import { editionFields } from '../model/conduct.ts';
import { recordId } from '../model/primitives.ts';
import { call } from './call.ts';

export const conductCalls = {
  /** Freezes the present content of a document or guideline as its next edition. Leads only. */
  'editions.publish': call<{ readonly id: string; readonly number: number }>()(
    editionFields.pick({
      target: true,
      targetType: true,
      effectiveFrom: true,
      validUntil: true,
      change: true,
      note: true,
    }),
  ),
  /** All editions of some documents or guidelines, without their content; for windows that have no replica. */
  'editions.of': call<readonly EditionRow[]>()(z.object({ targets: z.array(recordId).max(100) })),
  'editions.acknowledge': call<null>()(z.object({ edition: recordId })),
  /** Ids of editions that the member at this PC has acknowledged. Nobody sees anybody else's. */
  'editions.mine': call<{ readonly acknowledged: readonly string[] }>()(z.undefined()),
} as const;
