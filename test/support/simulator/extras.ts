// What some schedules have besides: members that are removed, and pictures. By a chance of its own, so that the others, and
// those that once found a fault, stay as they were.

import { toBase64 } from '../../../shared/oplog/base64.ts';
import { replacementUpdate } from '../../../shared/richtext/replace.ts';
import { must } from '../core-bench.ts';
import { type Seeded, seeded } from '../seeded.ts';
import type { Pc } from '../team-bench.ts';
import type { Name } from './office.ts';

export interface Removal {
  readonly who: Name;
  /** Before this step. */
  readonly at: number;
  /** The lead's PC sees the storage as it once was, and cuts off what it could have heard of. */
  readonly isUnheard: boolean;
}

export interface Extras {
  readonly chance: Seeded;
  readonly removals: readonly Removal[];
  readonly hasPictures: boolean;
}

/** El is removed in every fifth schedule, in every second of these Di, too, and both unheard; others have pictures. */
export function extrasOf(seed: number): Extras {
  const chance = seeded(-seed);
  const areUnheard = seed % 10 === 8;
  const [first, second] = [chance.below(20), chance.below(20)];
  const all: Removal[] = [
    { who: 'el', at: first, isUnheard: areUnheard },
    { who: 'di', at: second, isUnheard: true },
  ];
  const removals = seed % 5 === 3 ? all.slice(0, areUnheard ? 2 : 1) : [];
  return { chance, removals, hasPictures: seed % 5 === 4 };
}

/** Adds a picture and a document that shows it; one in six is larger than a piece of it (A1). */
export async function addPicture(pc: Pc, chance: Seeded): Promise<void> {
  const bytes = new Uint8Array(chance.below(6) === 0 ? 1_100_000 : 300).fill(chance.below(256));
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const file = { name: 'plan.png', mime: 'image/png', alt: 'Plan', bytes } as const;
  const { id } = await must(pc.core, 'attachments.add', file);
  const content = [{ type: 'image', attrs: { src: `attachment/${id}`, alt: 'Plan' } }] as const;
  const update = replacementUpdate(new Uint8Array(), { type: 'doc', content }, 1 + chance.below(2 ** 31));
  const document = { type: 'document', id: `01900000-0000-7000-8000-${chance.digits(12)}` } as const;
  const values = { title: 'Mit Bild', createdAt: '2026-11-23T08:00:00Z' };
  pc.core.host.workspace()?.funnel.commit([
    { kind: 'set', ...document, values },
    { kind: 'text', ...document, field: 'body', update: toBase64(update) },
  ]);
}
