// The formats of sync as fixed bytes: a file that any version wrote is read by every later one, and by other programs.
// `WRITE_VECTORS=1` makes the file anew, for a new version of a format beside the old ones.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromHex, sha256, toHex } from '../../electron/core/crypto/primitives.ts';
import { type ControlAct, readControl, signControl } from '../../electron/core/sync/formats/control.ts';
import { followControl } from '../../electron/core/sync/formats/follow-control.ts';
import { joinDigits, readJoin, signJoin } from '../../electron/core/sync/formats/join.ts';
import {
  commitmentOf,
  isKeyboxOf,
  openFormer,
  openKeybox,
  readKeybox,
  recoveryRecipient,
  sealKeybox,
} from '../../electron/core/sync/formats/keybox.ts';
import { nameOf } from '../../electron/core/sync/formats/names.ts';
import { openPiece, pictureName, sealPiece } from '../../electron/core/sync/formats/picture.ts';
import { open, sealRun, segmentHash } from '../../electron/core/sync/formats/segment.ts';
import { readHeader } from '../../electron/core/sync/formats/segment-header.ts';
import { readCard, writeCard } from '../../electron/core/sync/formats/space-card.ts';
import {
  encodeTransfer,
  readTransferHeader,
  readTransferTable,
  transferHeaderLength,
} from '../../electron/core/sync/formats/transfer.ts';
import {
  addAct,
  bytesFor,
  chainOf,
  cutoffAt,
  deviceNamed,
  epochKey,
  genesisAct,
  keysOf,
  memberNamed,
  removeAct,
  type TestDevice,
  taken,
} from '../support/sync-space.ts';

const path = join(import.meta.dirname, 'sync-vectors/version-1.json');
const [ada, bea, recovery] = [deviceNamed('Ada'), deviceNamed('Bea'), deviceNamed('recovery')];
const payloads = [
  '{"v":1,"kind":"remove","type":"document"}',
  'Grüße, Zoë 👋',
  null,
  '{"b":1,"a":[2.5,null]}',
];
const entries = chainOf(ada.device, payloads, 'lead');
const request = { ...keysOf(bea), name: 'Bea am Fenster 3' };

/** Makes every kind of file once; all bytes but those of signatures and of compression follow from the rules. */
function make() {
  const at = 1_790_000_000_000;
  const acts = [genesisAct(ada), addAct(bea, 'Bea', 'counter'), removeAct([bea], 2, 17)];
  let prev: Uint8Array = new Uint8Array(32);
  const control = acts.map((act, index) => {
    const made = signControl({ n: index + 1, prev, at: at + index, by: ada.device }, act, ada.pair);
    prev = made.hash;
    return made;
  });
  const space = control[0]?.hash ?? prev;
  const position = { n: 3, hash: prev };
  const keys = { space, epoch: 2, epochKey: epochKey(2), signing: ada.pair, control: position };
  const recipients = [
    { recipient: ada.device, agreement: ada.agreement },
    { recipient: recoveryRecipient, agreement: recovery.agreement },
  ];
  const keybox = sealKeybox(
    { space, epoch: 2, by: ada.device, key: epochKey(2), former: epochKey(1), recipients },
    ada.pair,
    () => bytesFor('chance', 160),
  );
  const [segment] = taken(sealRun(entries, keys, () => bytesFor('salt', 32)));
  if (!keybox || !segment) throw new Error('nothing made');
  return { space, control, keybox, segment, join: signJoin(space, request, bea.pair) };
}

const card = (space: Uint8Array) =>
  writeCard({ space, name: 'Bürgeramt Mitte', target: { kind: 'folder', address: '//server/tresen' } });

function vectors() {
  const { space, control, keybox, segment, join: joining } = make();
  const { first, last } = segment.header;
  const file = (name: string, bytes: Uint8Array) => ({ name, hex: toHex(bytes) });
  return {
    keys: {
      space: toHex(space),
      epochKeys: [toHex(epochKey(1)), toHex(epochKey(2))],
      ada: { device: ada.device, signing: toHex(ada.signing), agreementSeed: toHex(ada.secret) },
      bea: { device: bea.device, signing: toHex(bea.signing), agreementSeed: toHex(bea.secret) },
      recoverySeed: toHex(recovery.secret),
    },
    control: control.map(({ bytes, hash }, at) => file(nameOf({ kind: 'control', n: at + 1, hash }), bytes)),
    keybox: file(nameOf({ kind: 'keybox', epoch: 2, hash: keybox.hash }), keybox.bytes),
    segment: {
      ...file(
        nameOf({ kind: 'segment', device: ada.device, first, last, hash: segment.hash }),
        segment.bytes,
      ),
      entries: entries.map(({ hash, ...entry }) => ({
        ...entry,
        prev: toHex(entry.prev),
        hash: toHex(hash),
      })),
    },
    join: {
      ...file(nameOf({ kind: 'join', device: bea.device }), joining.bytes),
      digits: joinDigits(space, request),
    },
    card: card(space),
  };
}

if (process.env.WRITE_VECTORS === '1') writeFileSync(path, `${JSON.stringify(vectors(), null, 2)}\n`);
const stored = JSON.parse(readFileSync(path, 'utf8')) as ReturnType<typeof vectors>;
const space = fromHex(stored.keys.space);

test('[K1] [K3] [F4] keys, names and digits come out as they were written down', () => {
  const now = vectors();
  expect(now.keys).toEqual(stored.keys);
  expect(now.control.map(({ name }) => name)).toEqual(stored.control.map(({ name }) => name));
  expect(now.keybox.name).toBe(stored.keybox.name);
  expect([now.join.name, now.join.digits, now.card]).toEqual([
    stored.join.name,
    stored.join.digits,
    stored.card,
  ]);
  expect(now.segment.entries).toEqual(stored.segment.entries);
});

test('[C1] [C2] [C3] [C4] [C6] [C9] the stored control log is followed to its end', () => {
  const records = stored.control.map(({ hex }) => taken(readControl(fromHex(hex))));
  const view = followControl(space, records);
  expect(view?.line).toEqual(records);
  expect(view?.refused).toEqual([]);
  expect(view?.state.epochs.map(({ commitment }) => toHex(commitment))).toEqual(
    stored.keys.epochKeys.map((key) => toHex(commitmentOf(fromHex(key)))),
  );
});

/** Reads what is stored beside `now`, after writing it where vectors are made anew. */
function vectorIn<T>(name: string, now: T): T {
  const file = join(import.meta.dirname, 'sync-vectors', name);
  if (process.env.WRITE_VECTORS === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

test('[C3] [C4] [C5] [C6] [C7] [C8] [C9] the stored decisions of every kind are followed to their end', () => {
  const [cem, dora] = [deviceNamed('Cem'), deviceNamed('Dora')];
  const begins = (epoch: number) => ({ epoch, commitment: commitmentOf(epochKey(epoch)) });
  const acts: readonly (readonly [by: TestDevice, act: ControlAct])[] = [
    [ada, genesisAct(ada)],
    [ada, addAct(bea, 'Bea', 'lead')],
    [bea, addAct(cem, 'Cem', 'counter')],
    [ada, { kind: 'role', member: memberNamed('Bea'), role: 'counter', cutoffs: [cutoffAt(bea, 10)] }],
    [ada, { kind: 'epoch', ...begins(2) }],
    [cem, { kind: 'successor', device: keysOf(dora), cutoffs: [cutoffAt(cem, 0)] }],
    [ada, removeAct([bea, dora], 3, 17)],
  ];
  let prev: Uint8Array = new Uint8Array(32);
  const now = acts.map(([by, act], at) => {
    const { bytes, hash } = signControl({ n: at + 1, prev, at: at - 1, by: by.device }, act, by.pair);
    prev = hash;
    return { kind: act.kind, hash: toHex(hash), hex: toHex(bytes) };
  });
  const vector = vectorIn('control-1.json', now);
  expect(vector.map(({ kind, hash }) => [kind, hash])).toEqual(now.map(({ kind, hash }) => [kind, hash]));
  const records = vector.map(({ hex }) => taken(readControl(fromHex(hex))));
  const view = followControl(fromHex(vector[0]?.hash ?? ''), records);
  expect(view?.line.map(({ hash }) => toHex(hash))).toEqual(now.map(({ hash }) => hash));
  expect(view?.refused).toEqual([]);
  expect(view?.state.epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
});

test('[X1] [X2] [X3] the stored keybox opens for device and recovery pair', () => {
  const keybox = taken(readKeybox(fromHex(stored.keybox.hex), space));
  const [former, current] = stored.keys.epochKeys.map((key) => fromHex(key));
  if (!former || !current) throw new Error('no keys');
  expect(isKeyboxOf(keybox, fromHex(stored.keys.ada.signing))).toBe(true);
  for (const [recipient, seed] of [
    [stored.keys.ada.device, stored.keys.ada.agreementSeed],
    [recoveryRecipient, stored.keys.recoverySeed],
  ] as const) {
    expect(taken(openKeybox(keybox, recipient, fromHex(seed), commitmentOf(current)))).toEqual(
      new Uint8Array(current),
    );
  }
  expect(toHex(taken(openFormer(keybox, current, commitmentOf(former))))).toBe(toHex(former));
});

test('[S2] [S3] [S4] [S5] [S6] [S7] [S8] the stored segment gives the stored entries', () => {
  const file = fromHex(stored.segment.hex);
  const publicKey = fromHex(stored.keys.ada.signing);
  const opened = taken(open(file, { space, publicKey, epochKey: fromHex(stored.keys.epochKeys[1] ?? '') }));
  expect(opened).toEqual(entries);
  expect(stored.segment.name).toContain(toHex(segmentHash(file)));
});

test('[S17] the stored segment that a lead sealed in place of its author gives the same entries', () => {
  const [header, epoch] = [readHeader(fromHex(stored.segment.hex)), stored.keys.epochKeys[1] ?? ''];
  const { control } = taken(header);
  const sealing = { space, epoch: 2, epochKey: fromHex(epoch), signing: bea.pair, control, byLead: true };
  const [made] = taken(sealRun(entries, sealing, () => bytesFor('salt', 32)));
  const now = { signing: toHex(bea.signing), hex: toHex(made?.bytes ?? new Uint8Array()) };
  const vector = vectorIn('segment-2.json', now);
  const publicKey = fromHex(vector.signing);
  const file = fromHex(vector.hex);
  expect(taken(open(file, { space, publicKey, epochKey: fromHex(epoch) }))).toEqual(entries);
  expect(taken(readHeader(file))).toMatchObject({ byLead: true, device: ada.device, control });
});

test('[J1] [J2] the stored request and card are read', () => {
  expect(taken(readJoin(fromHex(stored.join.hex), space))).toEqual(request);
  expect(toHex(taken(readCard(new TextEncoder().encode(stored.card))).space)).toBe(stored.keys.space);
});

test('[T1] [T2] [T3] the stored files make the stored transfer file, and it is read back', () => {
  const enclosed = [...stored.control, stored.keybox, stored.segment].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const files = enclosed.map(({ name, hex }) => ({ name, size: hex.length / 2, hash: sha256(fromHex(hex)) }));
  const head = encodeTransfer(space, files);
  const now = { head: toHex(head), whole: toHex(sha256(head, ...enclosed.map(({ hex }) => fromHex(hex)))) };
  const vector = vectorIn('transfer-1.json', now);
  expect(now).toEqual(vector);
  const bytes = fromHex(vector.head);
  const header = taken(readTransferHeader(bytes.subarray(0, transferHeaderLength)));
  expect([toHex(header.space), header.count]).toEqual([stored.keys.space, enclosed.length]);
  const table = taken(readTransferTable(header, bytes.subarray(transferHeaderLength)));
  expect(table.map(({ name, size }) => [name, size])).toEqual(files.map(({ name, size }) => [name, size]));
});

test('[A1] [A2] the stored piece of a picture has its name and gives its bytes', () => {
  const place = { space, id: '01900000-0000-7000-8000-000000000001', index: 1, total: 2 };
  const key = fromHex(stored.keys.epochKeys[1] ?? '');
  const piece = bytesFor('a picture', 300);
  const sealed = sealPiece(piece, place, { epoch: 2, key }, bytesFor('salt', 32));
  const now = { ...place, space: toHex(space), name: pictureName(place), hex: toHex(sealed) };
  const vector = vectorIn('picture-1.json', now);
  expect(now).toEqual(vector);
  expect(taken(openPiece(fromHex(vector.hex), place, key))).toEqual(piece);
});
