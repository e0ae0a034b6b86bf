// Three people writing in one rich text, apart and together: what the properties of text merging are tried on.
import fc from 'fast-check';
import * as Y from 'yjs';
import { applyUpdates, fragmentOf } from '../../shared/richtext/fragment.ts';

const markNames = ['bold', 'italic', 'link'] as const;
const href = { href: 'app://tresen/document/0190f000-0000-7000-8000-000000000000' };

const format = fc.record({
  kind: fc.constant('format' as const),
  at: fc.nat(99),
  place: fc.nat(99),
  length: fc.integer({ min: 1, max: 6 }),
  mark: fc.constantFrom(...markNames),
  on: fc.boolean(),
});

const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      at: fc.nat(99),
      place: fc.nat(99),
      text: fc.constantFrom('a', 'bc', 'Grüße ', '👍', 'xyz'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('erase' as const),
      at: fc.nat(99),
      place: fc.nat(99),
      length: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 3, arbitrary: format },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('block' as const),
      at: fc.nat(99),
      name: fc.constantFrom('paragraph', 'heading', 'bulletList', 'table', 'image'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(99) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('level' as const),
      at: fc.nat(99),
      level: fc.integer({ min: 1, max: 3 }),
    }),
  },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** One step: a client edits, hears all from another one, or hands on its whole state as one update. */
export const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), client: fc.nat(2), edit }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('hear' as const), client: fc.nat(2), from: fc.nat(2) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('state' as const), client: fc.nat(2) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One client formats a stretch of a line. */
export const formatting = fc.record({ kind: fc.constant('edit' as const), client: fc.nat(2), edit: format });

function texts(parent: Y.XmlFragment): Y.XmlText[] {
  return parent
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? texts(child) : [],
    );
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

function block(name: string): Y.XmlElement {
  const paragraph = () => element('paragraph', new Y.XmlText('Ausweis'));
  if (name === 'bulletList')
    return element(name, element('listItem', paragraph()), element('listItem', paragraph()));
  if (name === 'table')
    return element(
      name,
      element('tableRow', element('tableHeader', paragraph()), element('tableCell', paragraph())),
    );
  if (name === 'image') return element(name);
  return element(name, new Y.XmlText('Antrag'));
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)];

function perform(doc: Y.Doc, one: Edit): void {
  const fragment = fragmentOf(doc);
  const text = pick(texts(fragment), one.at);
  const place = 'place' in one && text ? one.place % (text.length + 1) : 0;
  if (one.kind === 'type' && text) text.insert(place, one.text);
  if ((one.kind === 'erase' || one.kind === 'format') && text && text.length > place) {
    const length = Math.min(one.length, text.length - place);
    if (one.kind === 'erase') text.delete(place, length);
    else text.format(place, length, { [one.mark]: one.on ? (one.mark === 'link' ? href : {}) : null });
  }
  if (one.kind === 'block') fragment.insert(one.at % (fragment.length + 1), [block(one.name)]);
  if (one.kind === 'remove' && fragment.length > 0) fragment.delete(one.at % fragment.length, 1);
  const target = one.kind === 'level' ? pick(fragment.toArray(), one.at) : undefined;
  if (one.kind === 'level' && target instanceof Y.XmlElement)
    target.setAttribute('level', one.level as unknown as string);
}

/** Plays the steps and answers every update that the three clients sent out. */
export function play(steps: readonly Step[]): Uint8Array[] {
  const sent: Uint8Array[] = [];
  const docs = [11, 22, 33].map((client) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'heard' && sent.push(update));
    return doc;
  });
  for (const one of steps) {
    const doc = docs[one.client]!;
    if (one.kind === 'edit') doc.transact(() => perform(doc, one.edit));
    else if (one.kind === 'state') sent.push(Y.encodeStateAsUpdate(doc));
    else applyUpdates(doc, [Y.encodeStateAsUpdate(docs[one.from]!)], 'heard');
  }
  return sent;
}
