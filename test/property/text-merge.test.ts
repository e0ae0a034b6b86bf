// Merged rich text is a function of the set of updates: order, repetition and batching don't matter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { updateToRichText } from '../../shared/richtext/codec.ts';
import { applyUpdates, docOf } from '../../shared/richtext/fragment.ts';
import { mergeTextUpdates, safeToApply } from '../../shared/richtext/merge.ts';
import { formatting, play, type Step, step } from './text-clients.ts';

const history = fc.array(step, { minLength: 1, maxLength: 60 });
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The updates in another order, some twice. */
const shuffled = (updates: readonly Uint8Array[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...updates], { minLength: updates.length, maxLength: updates.length }),
      fc.subarray([...updates]),
    )
    .map(([all, again]) => [...all, ...again]);

const withOrder = history.chain((steps: Step[]) => {
  const sent = play(steps);
  return fc.record({
    sent: fc.constant(sent),
    order: shuffled(sent),
    cuts: fc.array(fc.nat(Math.max(sent.length, 1)), { maxLength: 4 }),
  });
});

/** Three people formatting the same line: where Yjs would tidy up after remote changes. */
const overlapping = fc
  .array(fc.oneof({ weight: 3, arbitrary: formatting }, { weight: 1, arbitrary: step }), {
    minLength: 15,
    maxLength: 40,
    size: 'max',
  })
  .map((steps): Step[] => [
    { kind: 'edit', client: 0, edit: { kind: 'block', at: 0, name: 'paragraph' } },
    { kind: 'hear', client: 1, from: 0 },
    { kind: 'hear', client: 2, from: 0 },
    ...steps,
  ]);

describe('merging rich text', () => {
  test('any order and any repetition give the same bytes', () => {
    fc.assert(
      fc.property(withOrder, ({ sent, order }) => {
        expect(hex(mergeTextUpdates(order))).toBe(hex(mergeTextUpdates(sent)));
      }),
      { numRuns: 400 },
    );
  });

  test('merging batch by batch into a stored state gives the same bytes as merging at once', () => {
    fc.assert(
      fc.property(withOrder, ({ sent, order, cuts }) => {
        let state = mergeTextUpdates([]);
        let from = 0;
        for (const cut of [...cuts, order.length].sort((a, b) => a - b)) {
          state = mergeTextUpdates([state, ...order.slice(from, cut)]);
          from = cut;
        }
        expect(hex(state)).toBe(hex(mergeTextUpdates(sent)));
      }),
      { numRuns: 400 },
    );
  });

  test('one update after the other, the earliest last, still gives the same bytes', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const sent = play(steps);
        const stepwise = [...sent]
          .reverse()
          .reduce((state, update) => mergeTextUpdates([state, update]), mergeTextUpdates([]));
        expect(hex(stepwise)).toBe(hex(mergeTextUpdates(sent)));
      }),
      { numRuns: 300 },
    );
  });

  test('a part of the updates merges the same way too, though predecessors are missing', () => {
    fc.assert(
      fc.property(
        history.chain((steps) => {
          const sent = play(steps);
          return fc
            .subarray(sent)
            .chain((part) => fc.record({ part: fc.constant(part), order: shuffled(part) }));
        }),
        ({ part, order }) => {
          const stepwise = order.reduce(
            (state, update) => mergeTextUpdates([state, update]),
            mergeTextUpdates([]),
          );
          expect(hex(mergeTextUpdates(order))).toBe(hex(mergeTextUpdates(part)));
          expect(hex(stepwise)).toBe(hex(mergeTextUpdates(part)));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a living document that hears one update after the other adds nothing of its own', () => {
    fc.assert(
      fc.property(overlapping, (steps) => {
        const sent = play(steps);
        const doc = docOf([]);
        for (const update of sent) applyUpdates(doc, [update]);
        expect(hex(mergeTextUpdates([Y.encodeStateAsUpdate(doc)]))).toBe(hex(mergeTextUpdates(sent)));
      }),
      { numRuns: 1_500 },
    );
  });

  test('every update that a client sends is safe to apply, and so is what they merge to', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const sent = play(steps);
        expect([...sent, mergeTextUpdates(sent)].every(safeToApply)).toBe(true);
        expect(updateToRichText(mergeTextUpdates(sent)).type).toBe('doc');
      }),
      { numRuns: 100 },
    );
  });
});
