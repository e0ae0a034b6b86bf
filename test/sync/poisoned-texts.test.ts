// A member with a patched client sends updates of a text that no editor makes: nobody's PC hangs or stops by them, the text
// stays as it was, everybody sees the same, and leads are told.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { toBase64 } from '../../shared/oplog/base64.ts';
import { richTextToUpdate } from '../../shared/richtext/codec.ts';
import { replacementUpdate } from '../../shared/richtext/replace.ts';
import type { RichText } from '../../shared/richtext/rich-text.ts';
import { must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { hostile } from '../support/hostile-member.ts';
import { refusedThere } from '../support/refused-there.ts';
import { joinAs, sync, syncAll } from '../support/team-bench.ts';
import { expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();

const textOf = (text: string): RichText =>
  ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }) as const;
const honest = new Uint8Array(richTextToUpdate(textOf('Guten Tag'), 5));

/** Of a document that an editor doesn't have. */
function elsewhere(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('settings').set('a', 1);
  return Y.encodeStateAsUpdate(doc);
}

/** A client number and a clock that promise more than there is, and items without end. */
const boasting = Uint8Array.of(1, 255, 255, 255, 255, 15, 1, 255, 255, 255, 255, 15, 0, 1, 1, 100, 0);

test('they are kept and applied nowhere, and honest writing goes on', async () => {
  const { ada, ben } = team;
  const createdAt = '2026-11-23T08:00:00.000Z';
  const { id } = await must(ada.core, 'records.save', {
    type: 'document',
    fields: { title: 'Aushang', createdAt },
  });
  const place = { type: 'document', id, field: 'body' } as const;
  await must(ada.core, 'texts.append', {
    ...place,
    update: new Uint8Array(replacementUpdate(new Uint8Array(), textOf('Grüß Gott'), 1)),
  });
  await syncAll(ada, ben);
  const mallory = hostile(ben, team.store);
  const poisons = [
    honest.slice(0, -8),
    Y.convertUpdateFormatV1ToV2(honest),
    elsewhere(),
    boasting,
    new Uint8Array(),
  ];
  const ops = poisons.map((update, n) => ({
    ...{ v: 1, kind: 'text', type: 'document', id, field: 'body', update: toBase64(update) },
    stamp: [1_790_000_000_000 + n, 0, mallory.keys.device],
  }));
  mallory.put(ops, 'counter');
  const before = await must(ada.core, 'texts.read', place);
  const started = process.cpuUsage();
  await sync(ada);
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  expect(await must(ada.core, 'texts.read', place)).toEqual(before);
  expect(await refusedThere(ada)).toEqual([['malformed', poisons.length]]);
  const state = new Uint8Array(replacementUpdate(new Uint8Array(), textOf('Guten Morgen'), 9));
  await must(ada.core, 'texts.append', { ...place, update: state });
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(cleo, ada);
  expect(JSON.stringify(await must(cleo.core, 'texts.read', place))).toContain('Guten Morgen');
  await expectSame(ada, cleo);
});
