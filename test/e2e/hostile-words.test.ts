// A member with a patched client sends markup, scripts and links in everything that a screen shows: the lead's window shows
// it as the text that it is, and nothing of it runs (■12).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { toBase64 } from '../../shared/oplog/base64.ts';
import { fragmentOf } from '../../shared/richtext/fragment.ts';
import { must, passphrase } from '../support/core-bench.ts';
import { hostile } from '../support/hostile-member.ts';
import type { Store } from '../support/memory-target.ts';
import { createTeamBench, sync, type TeamBench } from '../support/team-bench.ts';
import type { RunningApp } from './support/launch-app.ts';
import { go } from './support/office.ts';
import { foundHere, probeFolder, saveCard } from './support/team.ts';
import { askHost, launchOffice } from './support/writing.ts';

let root: string;
let bench: TeamBench;
let lead: RunningApp;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tresen-hostile-'));
  bench = createTeamBench();
  lead = await launchOffice(join(root, 'lead'));
});
afterEach(async () => {
  await lead.kill();
  await bench.close();
  rmSync(root, { recursive: true, force: true });
});

const hack = (n: number): string => `window.hacked=${n}`;
const nasty = `Böses "><img src=x onerror="${hack(1)}"><script>${hack(2)}</script><svg onload="${hack(3)}"></svg> javascript:${hack(4)} {{t('x')}} $& </style>`;
const idOf = (n: number): string => `01900000-0000-7000-8000-0000000000a${n}`;

/** A text with elements, attributes and links that no editor makes. */
function nastyText(): Uint8Array {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('onclick', hack(5));
  paragraph.setAttribute('style', 'position:fixed');
  const words = new Y.XmlText();
  paragraph.insert(0, [words]);
  words.insert(0, nasty, {});
  words.insert(0, 'Falle im Text', { link: { href: `javascript:${hack(6)}` } });
  const image = new Y.XmlElement('image');
  image.setAttribute('src', `https://evil.example/x.png" onerror="${hack(7)}`);
  const strange = ['script', 'iframe', 'object', 'svg'].map((name) => {
    const element = new Y.XmlElement(name);
    element.insert(0, [new Y.XmlText(hack(8))]);
    return element;
  });
  fragmentOf(doc).insert(0, [paragraph, image, ...strange]);
  return Y.encodeStateAsUpdate(doc);
}

/** Ben belongs to the team; what his patched client wrote lies in the folder. */
async function sendNasty(): Promise<void> {
  const folder = bench.target.kind === 'folder' ? bench.target.folder : '';
  await probeFolder(lead, folder);
  await foundHere(lead);
  await saveCard(lead, join(root, 'card'));
  const ben = bench.pc('ben');
  await must(ben.core, 'vault.foundToJoin', { passphrase });
  const request = {
    card: readFileSync(join(root, 'card'), 'utf8'),
    target: bench.target,
    name: nasty.slice(0, 60),
  };
  const { digits } = await must(ben.core, 'space.join', request);
  await askHost(lead.page, 'sync.run');
  const member = { kind: 'new', name: 'Ben Okoro', role: 'lead' };
  await askHost(lead.page, 'space.approve', { digits, member });
  await askHost(lead.page, 'sync.run');
  await sync(ben);
  const store: Store = new Map();
  const patched = hostile(ben, store);
  const own = ben.core.host.workspace()?.session().memberId ?? '';
  const at = new Date().toISOString();
  const set = (type: string, id: string, values: object, n: number) => ({
    ...{ v: 1, kind: 'set', type, id, values, stamp: [Date.now() + n, 0, patched.keys.device] },
  });
  patched.put(
    [
      set('service', idOf(1), { name: nasty, category: nasty }, 1),
      set('contact', idOf(2), { at, channel: 'counter', service: idOf(1), concern: nasty, wish: nasty }, 2),
      set('impression', idOf(3), { line: nasty, kind: 'idea', at }, 3),
      set('document', idOf(4), { title: nasty, createdAt: at, status: 'draft' }, 4),
      {
        v: 1,
        kind: 'text',
        type: 'document',
        id: idOf(4),
        field: 'body',
        update: toBase64(nastyText()),
        stamp: [Date.now() + 5, 0, patched.keys.device],
      },
      set('comment', idOf(5), { target: idOf(4), text: nasty, at }, 6),
      set('followUp', idOf(6), { contact: idOf(2), dueOn: '2026-01-01', note: nasty }, 7),
      set('member', own, { name: nasty }, 8),
    ],
    'lead',
  );
  for (const [name, bytes] of store) writeFileSync(join(folder, name), bytes);
  await askHost(lead.page, 'sync.run');
}

test('[■12] what a member sends is shown as words, wherever it is shown, and none of it runs', async () => {
  const { page } = lead;
  await sendNasty();
  const rows = await askHost<unknown[]>(page, 'records.get', { ids: [1, 2, 3, 4, 5, 6].map(idOf) });
  expect(rows).toHaveLength(6);
  for (const route of [
    '#/today',
    '#/contacts',
    `#/contacts/${idOf(2)}`,
    '#/knowledge',
    `#/knowledge/${idOf(4)}`,
    '#/settings/team',
    '#/settings/storage',
  ]) {
    await go(lead, route);
    const words = route.includes(idOf(4)) ? /Falle im Text/ : /Böses/;
    const shown = page.getByText(words).filter({ visible: true });
    await expect.poll(() => shown.count(), { message: route, timeout: 30_000 }).toBeGreaterThan(0);
    expect({ route, ran: await page.evaluate(() => Reflect.get(globalThis, 'hacked')) }).toEqual({
      route,
      ran: undefined,
    });
    const strange = page.locator(
      'main :is(script, iframe, object, [onerror], [onload], [onclick], [href^="javascript"], [src^="http"])',
    );
    expect({ route, count: await strange.count() }).toEqual({ route, count: 0 });
  }
  expect(lead.consoleErrors).toEqual([]);
});
