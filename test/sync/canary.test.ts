// Nothing readable on the target, nor in any vault of the team: rare words go into everything that a team shares, and
// every file of the storage and of the PCs is searched for them, in every usual encoding (■7).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { richTextToUpdate } from '../../shared/richtext/codec.ts';
import { must } from '../support/core-bench.ts';
import {
  askToJoin,
  createTeamBench,
  found,
  joinAs,
  type Pc,
  syncAll,
  type TeamBench,
} from '../support/team-bench.ts';

let bench: TeamBench | undefined;
afterEach(() => bench?.close());

/** None is a word of any language or of the program; the same word often, as it would be found if it were only compressed. */
const words = {
  member: 'fjordbankzwo',
  service: 'Quizdeltagnu',
  concern: 'Zwyrbelknopf',
  reach: 'Knatterbufti',
  title: 'Wolpertinxo',
  text: 'Schnurzpfeifex',
  comment: 'Hupfdolderix',
  picture: 'Bildkanarienq',
  erased: 'Tandaradoxel',
} as const;

const fixed = { office: 'Bürgeramt Mitte', founder: 'Ada Lehmann' } as const;

function spellings(word: string): Buffer[] {
  const utf8 = Buffer.from(word);
  const inBase64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(shift === 0 ? 0 : shift + 1, -4),
  );
  const texts = [utf8.toString('hex'), utf8.toString('hex').toUpperCase(), ...inBase64];
  return [utf8, Buffer.from(word, 'utf16le'), ...texts.map((text) => Buffer.from(text))];
}

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
  );

/** Names and contents of files below a folder that hold one of the words. */
const leaks = (folder: string, of: Readonly<Record<string, string>>): string[] =>
  filesBelow(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return Object.entries(of).flatMap(([name, word]) =>
      spellings(word).some((one) => bytes.includes(one)) || file.includes(word) ? [`${name} in ${file}`] : [],
    );
  });

async function writeEverything(lead: Pc, counter: Pc): Promise<void> {
  const { id: service } = await must(lead.core, 'records.save', {
    type: 'service',
    fields: { name: words.service },
  });
  const person = { reach: words.reach, consentPurpose: 'Rückruf' };
  await must(counter.core, 'contacts.save', {
    fields: { channel: 'phone', service, concern: `${words.concern} `.repeat(50) },
    followUp: { dueOn: '2026-12-01', note: words.concern },
    person,
  });
  const gone = await must(counter.core, 'contacts.save', {
    fields: { channel: 'phone', service, concern: words.erased },
  });
  const fields = { title: words.title, createdAt: '2026-11-23T08:00:00Z' };
  const { id } = await must(lead.core, 'records.save', { type: 'document', fields });
  const json = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words.text }] }],
  } as const;
  const place = { type: 'document', id, field: 'body' } as const;
  await must(lead.core, 'texts.append', { ...place, update: new Uint8Array(richTextToUpdate(json, 1)) });
  await must(counter.core, 'records.save', {
    type: 'comment',
    fields: { target: id, text: words.comment, at: '2026-11-23T08:00:00Z' },
  });
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const bytes = new Uint8Array(Buffer.concat([png, Buffer.from(words.picture.repeat(30))]));
  await must(lead.core, 'attachments.add', { name: words.picture, mime: 'image/png', alt: '', bytes });
  await syncAll(lead, counter);
  await must(counter.core, 'contacts.erase', { id: gone.id });
  await syncAll(lead, counter);
}

test('■7 the storage and every vault tell nothing of what a team wrote, decided and is called', async () => {
  bench = createTeamBench();
  const [lead, counter] = [bench.pc('pc-1'), bench.pc('pc-2')];
  await found(bench, lead);
  const digits = await askToJoin(bench, lead, counter, words.member);
  // The only thing that stands there in plain: the lead has to read who asks, and shares no key with them yet (J2).
  const storage = join(bench.root, 'ablage');
  expect(leaks(storage, { ...words, ...fixed }).map((leak) => leak.replace(/ .*\//, ' '))).toEqual([
    expect.stringMatching(/^member j-/),
  ]);
  const member = { kind: 'new', name: words.member, role: 'counter' } as const;
  await must(lead.core, 'space.approve', { digits, member });
  await syncAll(lead, counter);
  await writeEverything(lead, counter);
  const late = bench.pc('pc-3');
  await joinAs(bench, lead, late, 'management');
  await syncAll(lead, counter, late);
  for (const word of [words.concern, words.text, words.title])
    expect((await must(counter.core, 'search.query', { text: word })).hits.length).toBeGreaterThan(0);
  expect(filesBelow(storage).length).toBeGreaterThan(10);
  expect(leaks(storage, { ...words, ...fixed })).toEqual([]);
  for (const pc of [lead, counter, late])
    expect(leaks(join(bench.root, pc.name), { ...words, ...fixed })).toEqual([]);
});
