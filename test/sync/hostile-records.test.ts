// A member whose patched client does to records what no handler would: everybody keeps what stood there, and sees the same.
import { beforeEach, expect, test } from 'vitest';
import { visibleRow } from '../../electron/core/records/store.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import { replacementUpdate } from '../../shared/richtext/replace.ts';
import type { RichText } from '../../shared/richtext/rich-text.ts';
import { must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type HostileMember, hostile } from '../support/hostile-member.ts';
import { testId } from '../support/memory-records.ts';
import { refusedThere } from '../support/refused-there.ts';
import { hashOf, joinAs, type Pc, sync, syncAll } from '../support/team-bench.ts';

const team = freshStoredTeam();
const { ada, ben } = team;
let mallory: HostileMember;
beforeEach(async () => {
  await team.contact(ben, 'ehrlich');
  await syncAll(ben, ada);
  mallory = hostile(ben, team.store);
});

const workspaceOf = (pc: Pc) => {
  const workspace = pc.core.host.workspace();
  if (!workspace) throw new Error('locked');
  return workspace;
};
const memberOf = (pc: Pc): string => workspaceOf(pc).session().memberId;
const fieldsOf = (pc: Pc, type: TypeName, id: string): Record<string, unknown> | undefined =>
  workspaceOf(pc).db.read((tx) => visibleRow(tx, type, id))?.fields;
const refused = () => refusedThere(ada);

/** Later than everything that anybody wrote, and knowing all of it. */
const late = 1_990_000_000_000;
const op = (kind: string, type: string, id: string, more: object = {}, ms = late) => ({
  ...{ v: 1, kind, type, id, stamp: [ms, 0, mallory.keys.device], ...more },
});
const set = (type: string, id: string, values: object, ms?: number) => op('set', type, id, { values }, ms);
/** What has seen everything that any device of the team wrote until then. */
const everything = () => ({
  seen: Object.fromEntries([ada, ben].map((pc) => [workspaceOf(pc).vault.device, [late - 1, 0]])),
});

async function everybodySeesTheSame(): Promise<void> {
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(cleo, ada);
  expect(hashOf(cleo)).toBe(hashOf(ada));
  for (const pc of [ada, cleo])
    expect((await must(pc.core, 'vault.verify', undefined)).differences).toEqual([]);
}

async function saved(pc: Pc, type: 'document' | 'solution' | 'impression', fields: object): Promise<string> {
  const { id } = await must(pc.core, 'records.save', { type, fields: { ...fields } });
  await syncAll(pc, ada, ben);
  return id;
}
const createdAt = '2026-11-23T08:00:00.000Z';
const noted = (pc: Pc): Promise<string> =>
  saved(pc, 'impression', { line: 'Freundlich', kind: 'praise', at: createdAt });

async function publishedAt(pc: Pc, target: string): Promise<void> {
  const about = { target, targetType: 'document', effectiveFrom: '2026-01-01' } as const;
  await must(pc.core, 'editions.publish', { ...about, change: 'material', note: '' });
}

test('[O4] nothing is erased for good but what is about a citizen, unless by a lead', async () => {
  const document = await saved(ben, 'document', { title: 'Aushang', createdAt });
  const impression = await noted(ben);
  const [contact = ''] = (await must(ada.core, 'contacts.list', {})).ids;
  mallory.put(
    [
      op('erase', 'document', document),
      op('erase', 'impression', impression),
      op('erase', 'contact', contact),
    ],
    'counter',
  );
  await sync(ada);
  expect(fieldsOf(ada, 'document', document)).toMatchObject({ title: 'Aushang' });
  expect(fieldsOf(ada, 'impression', impression)).toMatchObject({ line: 'Freundlich' });
  expect(fieldsOf(ada, 'contact', contact)).toBeUndefined();
  expect(await refused()).toEqual([['not-allowed', 2]]);
  await everybodySeesTheSame();
});

test('[O3] [O4] nobody takes the office away, or changes part of an edition, not even a lead', async () => {
  const target = await saved(ada, 'document', { title: 'Aushang', createdAt });
  await publishedAt(ada, target);
  await must(ada.core, 'space.changeRole', { memberId: memberOf(ben), role: 'lead' });
  await syncAll(ada, ben);
  const [edition] = await must(ada.core, 'editions.of', { targets: [target] });
  const { officeId } = workspaceOf(ada).session();
  hostile(ben, team.store).put(
    [
      op('erase', 'office', officeId),
      op('remove', 'office', officeId, everything()),
      set('edition', edition?.id ?? '', { validUntil: '2026-01-02' }),
      op('remove', 'edition', edition?.id ?? '', everything()),
    ],
    'lead',
  );
  await sync(ada);
  expect(fieldsOf(ada, 'office', officeId)).toBeDefined();
  expect(await must(ada.core, 'editions.of', { targets: [target] })).toEqual([edition]);
  expect(await refused()).toEqual([['malformed', 4]]);
  await everybodySeesTheSame();
});

test('[O3] nobody puts another picture under a text that was published', async () => {
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const { id: picture } = await must(ada.core, 'attachments.add', {
    name: 'a.png',
    mime: 'image/png',
    bytes,
  });
  const target = await saved(ada, 'document', { title: 'Aushang', createdAt });
  const image = { type: 'image', attrs: { src: `attachment/${picture}`, alt: '' } } as const;
  const text = { type: 'doc', content: [image] } as unknown as RichText;
  const update = new Uint8Array(replacementUpdate(new Uint8Array(), text, 1));
  await must(ada.core, 'texts.append', { type: 'document', id: target, field: 'body', update });
  await publishedAt(ada, target);
  await syncAll(ada, ben);
  mallory.put([set('attachment', picture, { hash: 'f'.repeat(64), size: 9, mime: 'image/gif' })], 'counter');
  await sync(ada);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(cleo, ada);
  for (const pc of [ada, cleo])
    expect(await pc.core.attachment(picture)).toEqual({ mime: 'image/png', bytes });
  workspaceOf(cleo).db.write((tx) => {
    tx.run('UPDATE attachments SET bytes = ? WHERE id = ?', Buffer.from('ein anderes'), picture);
    return null;
  });
  expect(await cleo.core.attachment(picture)).toBeUndefined();
});

test('[O3] what no list offers to take out isn’t hidden: a picture in a text, how somebody can be reached', async () => {
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const { id: picture } = await must(ada.core, 'attachments.add', {
    name: 'a.png',
    mime: 'image/png',
    bytes,
  });
  const { id: followUp } = await must(ada.core, 'followUps.add', { dueOn: '2026-12-01', note: 'Rückruf' });
  await syncAll(ada, ben);
  mallory.put(
    [op('remove', 'attachment', picture, everything()), op('remove', 'followUp', followUp, everything())],
    'counter',
  );
  await sync(ada);
  expect(fieldsOf(ada, 'attachment', picture)).toBeDefined();
  expect(fieldsOf(ada, 'followUp', followUp)).toBeDefined();
  expect(await refused()).toEqual([['malformed', 2]]);
});

test('[S16] nobody makes somebody else take over a follow-up', async () => {
  const { id } = await must(ada.core, 'followUps.add', { dueOn: '2026-12-01', note: 'Rückruf' });
  await syncAll(ada, ben);
  mallory.put([set('followUp', id, { takenBy: memberOf(ada) })], 'counter');
  await sync(ada);
  expect(fieldsOf(ada, 'followUp', id)?.takenBy).toBeUndefined();
  expect(await refused()).toEqual([['wrong-member', 1]]);
  await must(ben.core, 'followUps.take', { id, take: true });
  await everybodySeesTheSame();
});

test('[S19] what a lead has published nobody else takes back or removes, however late they say so', async () => {
  const document = await saved(ben, 'document', { title: 'Aushang', createdAt });
  const solution = await saved(ada, 'solution', { problem: 'Foto zu dunkel', status: 'verified' });
  await publishedAt(ada, document);
  const last = mallory.put(
    [
      set('document', document, { status: 'draft' }),
      op('remove', 'document', document, everything()),
      set('document', document, { title: 'Aushang 2' }),
      set('solution', solution, { status: 'draft' }),
    ],
    'counter',
  );
  await sync(ada);
  expect(fieldsOf(ada, 'document', document)).toMatchObject({ status: 'published', title: 'Aushang 2' });
  expect(fieldsOf(ada, 'solution', solution)).toMatchObject({ status: 'verified' });
  expect(await refused()).toEqual([['taken-back', 3]]);
  await must(ada.core, 'records.save', { type: 'document', id: document, fields: { status: 'review' } });
  mallory.put([set('document', document, { status: 'draft' }, late + 1)], 'counter', { after: last });
  await syncAll(ada);
  expect(fieldsOf(ada, 'document', document)).toMatchObject({ status: 'draft' });
  await everybodySeesTheSame();
});

test('[S19] it makes no difference whether the publishing or the taking back is heard of first', async () => {
  const document = await saved(ben, 'document', { title: 'Aushang', createdAt });
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await publishedAt(ada, document);
  mallory.put(
    [set('document', document, { status: 'review' }), op('remove', 'document', document)],
    'counter',
  );
  await sync(cleo);
  expect(fieldsOf(cleo, 'document', document)).toMatchObject({ status: 'review' });
  await syncAll(ada, cleo);
  for (const pc of [ada, cleo])
    expect(fieldsOf(pc, 'document', document)).toMatchObject({ status: 'published' });
  expect(hashOf(cleo)).toBe(hashOf(ada));
});

test('[O5] a value that doesn’t fit its field leaves what stood there', async () => {
  const document = await saved(ben, 'document', { title: 'Aushang', tags: ['Pass'], createdAt });
  const [contact = ''] = (await must(ada.core, 'contacts.list', {})).ids;
  const before = [fieldsOf(ada, 'document', document), fieldsOf(ada, 'contact', contact)];
  const many = Object.fromEntries(Array.from({ length: 190 }, (_, n) => [`${testId(n)}`, true]));
  mallory.put(
    [
      set('document', document, { title: null, createdAt: 'gestern', status: 'berühmt', tags: ['X'] }),
      op('set', 'document', document, {
        put: { addressees: { alle: true }, tags: { Pass: 'ja', '': true } },
      }),
      op('set', 'contact', contact, { put: { documents: many, at: { x: 1 }, answers: { a: { b: 1 } } } }),
      set('contact', contact, { at: '9999-01-01', satisfaction: 99, channel: 'brieftaube', concern: 7 }),
    ],
    'counter',
  );
  await sync(ada);
  expect(fieldsOf(ada, 'document', document)).toEqual(before[0]);
  expect(fieldsOf(ada, 'contact', contact)).toMatchObject({
    ...before[1],
    documents: Object.keys(many).sort(),
  });
  await must(ada.core, 'records.save', { type: 'document', id: document, fields: { title: 'Neu' } });
  await everybodySeesTheSame();
});

test('[O5] more elements than a list takes hide none of the others', async () => {
  const document = await saved(ben, 'document', { title: 'Aushang', tags: ['Aa'], createdAt });
  const many = Object.fromEntries(Array.from({ length: 230 }, (_, n) => [`Z${n}`, true]));
  mallory.put([op('set', 'document', document, { put: { tags: many } })], 'counter');
  await sync(ada);
  const shown = fieldsOf(ada, 'document', document)?.tags as string[];
  expect([shown.length, shown[0]]).toEqual([200, 'Aa']);
  await must(ada.core, 'records.save', { type: 'document', id: document, fields: { tags: ['Aa'] } });
  await everybodySeesTheSame();
});

test('[O6] a record under an id that no call takes isn’t one', async () => {
  const values = { target: testId(1), text: 'x', at: createdAt };
  mallory.put([set('comment', 'kein-uuid', values), set('impression', '__proto__', values)], 'counter');
  await sync(ada);
  expect(await refused()).toEqual([['malformed', 2]]);
});

test('[O7] a text in a spelling that decoders differ about stops nobody', async () => {
  const document = await saved(ben, 'document', { title: 'Aushang', createdAt });
  const spellings = ['AAB=', 'AB==', 'AAA', 'AAA=\n', 'AA-_'];
  mallory.put(
    spellings.map((update) => op('text', 'document', document, { field: 'body', update })),
    'counter',
  );
  await sync(ada);
  expect(await refused()).toEqual([['malformed', spellings.length]]);
  await everybodySeesTheSame();
});

test('[O6] nobody fills a record so that others’ changes of it become too large to leave their PC', async () => {
  const document = await saved(ben, 'document', { title: 'Aushang', createdAt });
  const invented = (from: number, count: number) => ({
    seen: Object.fromEntries(
      Array.from({ length: count }, (_, n) => [(from + n).toString(16).padStart(32, '0'), [late - 1, n]]),
    ),
  });
  const full = (from: number, count: number) =>
    op(
      'set',
      'document',
      document,
      { values: { title: `voll ${from}` }, ...invented(from, count) },
      late + from,
    );
  mallory.put([full(0, 501), full(1, 400), full(1001, 400), full(2001, 400)], 'counter');
  await sync(ada);
  expect(await refused()).toEqual([['malformed', 1]]);
  await must(ada.core, 'records.save', { type: 'document', id: document, fields: { title: 'wieder gut' } });
  await sync(ada);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(cleo, ada);
  expect(fieldsOf(cleo, 'document', document)).toMatchObject({ title: 'wieder gut' });
  await must(cleo.core, 'records.remove', { type: 'document', id: document });
  await syncAll(cleo, ada);
  expect(fieldsOf(ada, 'document', document)).toBeUndefined();
});
