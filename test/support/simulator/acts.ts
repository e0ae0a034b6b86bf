// What people do at a simulated PC: everything that makes entries, on a few records that everybody has in hand.
import type { Change } from '../../../electron/core/journal/funnel.ts';
import { textState } from '../../../electron/core/records/store.ts';
import { toBase64 } from '../../../shared/oplog/base64.ts';
import { replacementUpdate } from '../../../shared/richtext/replace.ts';
import type { Seeded } from '../seeded.ts';
import type { Pc } from '../team-bench.ts';

const idOf = (kind: number, n: number): string => `01900000-0000-7000-8000-0000000${kind}000${n}`;
const words = ['Ausweis', 'Meldung', 'Gebühr', 'Nachweis', 'Termin'] as const;
const at = '2026-11-23T08:00:00Z';

const makers: readonly ((pc: Pc, chance: Seeded, service: string) => Change)[] = [
  (_pc, chance, service) => ({
    ...{ kind: 'set', type: 'contact', id: idOf(1, chance.below(4)) },
    values: { at, channel: 'phone', service, concern: sentence(chance) },
  }),
  (_pc, chance) => ({
    ...{ kind: 'set', type: 'contact', id: idOf(1, chance.below(4)) },
    values: { wish: sentence(chance) },
    put: { reasons: { [chance.from(words)]: true } },
  }),
  (_pc, chance) => ({
    ...{ kind: 'set', type: 'document', id: idOf(2, chance.below(3)) },
    values: { title: sentence(chance), createdAt: at },
    put: { tags: { [chance.from(words)]: true } },
    drop: { tags: [chance.from(words)] },
  }),
  (pc, chance) => text(pc, chance, idOf(2, chance.below(3))),
  (_pc, chance) => ({
    ...{ kind: 'set', type: 'comment', id: idOf(3, chance.below(9)) },
    values: { target: idOf(2, chance.below(3)), text: sentence(chance), at },
  }),
  (_pc, chance) => ({ kind: 'remove', type: 'document', id: idOf(2, chance.below(3)) }),
  (_pc, chance) => ({ kind: 'remove', type: 'contact', id: idOf(1, chance.below(4)) }),
  (_pc, chance) => ({ kind: 'erase', type: 'contact', id: idOf(1, chance.below(4)) }),
];

const sentence = (chance: Seeded): string =>
  Array.from({ length: 1 + chance.below(6) }, () => chance.from(words)).join(' ');

/** Writes one thing; it is durable when this returns. */
export function write(pc: Pc, chance: Seeded, service: string): void {
  const workspace = pc.core.host.workspace();
  if (!workspace) throw new Error(`${pc.name} is locked`);
  // An erasure is rare: half of all others write into what it would empty.
  const last = chance.below(8) === 0 ? makers.length : makers.length - 1;
  const make = makers[chance.below(last)];
  if (make) workspace.funnel.commit([make(pc, chance, service)]);
}

/** Replaces a text by another; Yjs needs a fresh number for every session that writes. */
function text(pc: Pc, chance: Seeded, id: string): Change {
  const state =
    pc.core.host.workspace()?.db.read((db) => textState(db, 'document', id, 'body')) ?? new Uint8Array();
  const paragraphs = Array.from({ length: 1 + chance.below(3) }, () => sentence(chance));
  const json = {
    type: 'doc',
    content: paragraphs.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  } as const;
  const update = replacementUpdate(state, json, 1 + chance.below(2 ** 31));
  return { kind: 'text', type: 'document', id, field: 'body', update: toBase64(update) };
}
