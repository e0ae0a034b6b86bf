import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bytesFor,
  deviceNamed,
  epochKey,
  keysOf,
  reasonOf,
  taken,
} from '../../../../test/support/sync-space.ts';
import { fromHex } from '../../crypto/primitives.ts';
import { digitsMatch, joinDigits, readJoin, signJoin } from './join.ts';
import {
  commitmentOf,
  isKeyboxOf,
  type KeyboxContent,
  openFormer,
  openKeybox,
  readKeybox,
  recoveryRecipient,
  sealKeybox,
} from './keybox.ts';
import { nameOf, readName } from './names.ts';
import { signBody } from './signed.ts';
import { readCard, writeCard } from './space-card.ts';

const [ada, bea, recovery] = [deviceNamed('Ada'), deviceNamed('Bea'), deviceNamed('recovery')];
const space = bytesFor('space', 32);
const content: KeyboxContent = {
  space,
  epoch: 2,
  by: ada.device,
  key: epochKey(2),
  former: epochKey(1),
  recipients: [
    { recipient: ada.device, agreement: ada.agreement },
    { recipient: recoveryRecipient, agreement: recovery.agreement },
  ],
};
const sealed = sealKeybox(content, ada.pair, () => bytesFor('chance', 160));
if (!sealed) throw new Error('no keybox');
const keybox = taken(readKeybox(sealed.bytes, space));
const commitment = commitmentOf(epochKey(2));

test('[X1] [X2] [K4] device and recovery pair get the key and the one before', () => {
  expect(taken(openKeybox(keybox, ada.device, ada.secret, commitment))).toEqual(epochKey(2));
  expect(taken(openKeybox(keybox, recoveryRecipient, recovery.secret, commitment))).toEqual(epochKey(2));
  expect(taken(openFormer(keybox, epochKey(2), commitmentOf(epochKey(1))))).toEqual(epochKey(1));
  expect(isKeyboxOf(keybox, ada.signing)).toBe(true);
  expect(isKeyboxOf(keybox, bea.signing)).toBe(false);
});

test('[X3] [K3] another recipient, secret or commitment opens nothing', () => {
  expect(reasonOf(openKeybox(keybox, bea.device, bea.secret, commitment))).toBe('not-addressed');
  expect(reasonOf(openKeybox(keybox, ada.device, bea.secret, commitment))).toBe('wrong-seal');
  expect(reasonOf(openKeybox(keybox, ada.device, ada.secret, commitmentOf(epochKey(3))))).toBe(
    'wrong-commitment',
  );
  expect(reasonOf(openFormer(keybox, epochKey(1), commitment))).toBe('wrong-seal');
  expect(reasonOf(openFormer(keybox, epochKey(2), commitment))).toBe('wrong-commitment');
  expect(reasonOf(readKeybox(sealed.bytes, bytesFor('other', 32)))).toBe('foreign-space');
});

test('[X3] a box that holds no ciphertext of anybody is refused like any other that doesn’t open', () => {
  const boxes = [[fromHex(ada.device), new Uint8Array(1153).fill(0xff), new Uint8Array(48)]];
  const body = { v: 1, suite: 1, space, epoch: 1, by: fromHex(ada.device), former: new Uint8Array(0), boxes };
  const odd = signBody({ domain: 'tresen/keybox/v1', limit: 4 << 20 }, body, ada.pair);
  const read = taken(readKeybox(odd.bytes, space));
  expect(isKeyboxOf(read, ada.signing)).toBe(true);
  expect(reasonOf(openKeybox(read, ada.device, ada.secret, commitment))).toBe('wrong-seal');
  expect(reasonOf(openFormer(read, epochKey(1), commitment))).toBe('not-addressed');
});

test('[X2] the first epoch has no former key, every other has one', () => {
  const { former: _former, ...without } = content;
  for (const odd of [without, { ...content, epoch: 1 }]) {
    const made = sealKeybox(odd, ada.pair, () => bytesFor('chance', 160));
    expect(made && reasonOf(readKeybox(made.bytes, space))).toBe('malformed');
  }
  expect(
    sealKeybox(
      { ...content, recipients: [{ recipient: ada.device, agreement: space }] },
      ada.pair,
      () => space,
    ),
  ).toBeUndefined();
});

test('[X1] a keybox beyond 4 MiB isn’t read', () => {
  expect(reasonOf(readKeybox(new Uint8Array((4 << 20) + 1), space))).toBe('too-large');
});

test('[J3] of a thousand requests that somebody exchanged, none has the digits that were typed', () => {
  const digits = joinDigits(space, request);
  for (let n = 0; n < 1000; n += 1) {
    const key = n % 2 === 0 ? { signing: bytesFor(`s ${n}`, 65) } : { agreement: bytesFor(`a ${n}`, 1249) };
    expect(digitsMatch(space, { ...request, ...key }, digits)).toBe(false);
  }
});

const request = { ...keysOf(bea), name: 'Bea am Fenster 3' };
const joining = signJoin(space, request, bea.pair);

test('[J2] a request gives back keys and name, and is signed with its own key', () => {
  expect(taken(readJoin(joining.bytes, space))).toEqual(request);
  expect(reasonOf(readJoin(joining.bytes, bytesFor('other', 32)))).toBe('foreign-space');
  expect(reasonOf(readJoin(signJoin(space, request, ada.pair).bytes, space))).toBe('wrong-signature');
  expect(
    reasonOf(readJoin(signJoin(space, { ...request, name: 'x'.repeat(201) }, bea.pair).bytes, space)),
  ).toBe('malformed');
  expect(reasonOf(readJoin(new Uint8Array(8193), space))).toBe('too-large');
});

test('[J3] thirty digits belong to one device, its keys and one space', () => {
  const digits = joinDigits(space, request);
  expect(digits).toMatch(/^\d{30}$/);
  expect(digitsMatch(space, request, ` ${digits.replace(/(.{5})/g, '$1 – ')}`)).toBe(true);
  for (const other of [
    ada,
    { ...request, signing: ada.signing },
    { ...request, agreement: ada.agreement },
    { ...request, device: ada.device },
  ]) {
    expect(digitsMatch(space, other, digits)).toBe(false);
  }
  expect(digitsMatch(bytesFor('other', 32), request, digits)).toBe(false);
  expect(digitsMatch(space, request, digits.slice(1))).toBe(false);
});

const card = {
  space,
  name: 'Bürgeramt Mitte',
  target: { kind: 'webdav', address: 'https://cloud.example/dav/' },
};

test('[J1] a space card reads back, and never holds a password', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(taken(readCard(bytes(writeCard(card))))).toEqual(card);
  const tried = (target: Record<string, string>) => reasonOf(readCard(bytes(writeCard({ ...card, target }))));
  expect(tried({ password: 'x' })).toBe('malformed');
  expect(tried({ address: 'https://ada:geheim@cloud.example/' })).toBe('malformed');
  expect(reasonOf(readCard(bytes(writeCard(card).replace('space/1', 'space/2'))))).toBe('newer-version');
  expect(reasonOf(readCard(bytes(`${writeCard(card)}{`)))).toBe('malformed');
  expect(reasonOf(readCard(Uint8Array.of(0xff)))).toBe('malformed');
  expect(reasonOf(readCard(new Uint8Array(9000)))).toBe('too-large');
});

test('[J1] a card holds no field for a secret, no user in front of an address, and no more than it may', () => {
  const tried = (change: object) =>
    reasonOf(readCard(new TextEncoder().encode(writeCard({ ...card, ...change }))));
  for (const field of ['passphrase', 'secretKey', 'userToken', 'myCredential', 'kennwort', 'Address', 'a-b'])
    expect(tried({ target: { [field]: 'x' } }), field).toBe('malformed');
  for (const address of ['HTTPS://ada@cloud.example/', 'smb+x://ada:geheim@server/'])
    expect(tried({ target: { address } }), address).toBe('malformed');
  // An @ behind the host says nothing of who signs in.
  expect(tried({ target: { address: 'https://cloud.example/dav/@team/' } })).toBe('ok');
  expect([1, 200, 0, 201].map((length) => tried({ name: 'x'.repeat(length) }))).toEqual([
    'ok',
    'ok',
    'malformed',
    'malformed',
  ]);
  expect([1000, 1001].map((length) => tried({ target: { address: 'x'.repeat(length) } }))).toEqual([
    'ok',
    'malformed',
  ]);
  expect([31, 33].map((length) => tried({ space: new Uint8Array(length) }))).toEqual([
    'malformed',
    'malformed',
  ]);
});

test.each([
  ['[J2] join requests', joining.bytes, (bytes: Uint8Array) => reasonOf(readJoin(bytes, space))],
  [
    '[X1] keyboxes',
    sealed.bytes,
    (bytes: Uint8Array) => {
      const read = readKeybox(bytes, space);
      if (!read.ok) return read.reason;
      return isKeyboxOf(read.value, ada.signing) ? 'ok' : 'wrong-signature';
    },
  ],
])(
  '%s of which any bit was changed are refused, and cut ones are incomplete',
  (_rule, bytes, read) => {
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(read(changed)).not.toBe('ok');
    }
    for (let length = 0; length < bytes.length; length += 1)
      expect(read(bytes.subarray(0, length))).toBe('incomplete');
  },
  60_000,
);

const device = fc.stringMatching(/^[0-9a-f]{32}$/);
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const file = fc.oneof(
  fc.record({ kind: fc.constant('control' as const), n: fc.integer({ min: 1, max: 0xffff_ffff }), hash }),
  fc.record({ kind: fc.constant('keybox' as const), epoch: fc.integer({ min: 1, max: 0xffff_ffff }), hash }),
  fc.record({ kind: fc.constant('join' as const), device }),
  fc.record({ kind: fc.constant('wish' as const), device, hash }),
  fc
    .record({
      kind: fc.constant('segment' as const),
      device,
      first: fc.integer({ min: 1 }),
      more: fc.nat(5000),
      hash,
    })
    .map(({ more, ...rest }) => ({ ...rest, last: rest.first + more })),
);

test('[F1] [F4] [F7] names read back, are short and have no other spelling', () => {
  fc.assert(
    fc.property(file, fc.integer({ min: 1, max: 9999 }), (one, attempt) => {
      const name = nameOf(one, attempt);
      expect(name).toMatch(/^[a-z0-9-]{1,150}$/);
      const { hash: _hash, ...plain } = { hash: undefined, ...one };
      expect(readName(name)).toMatchObject({ ...plain, attempt });
      for (const other of [` ${name}`, `${name}-1`, `${name} (1)`, name.toUpperCase(), `${name}.part`]) {
        expect(readName(other)).toBeUndefined();
      }
    }),
  );
});

test('[F4] a name tells of entries from 1 on, in rising order, and of no number that a PC can’t count to', () => {
  const [who, end] = ['ab'.repeat(16), 'cd'.repeat(32)];
  const about = (first: string, last: string) => readName(`d-${who}-${first}-${last}-${end}`);
  expect(about('000000000001', '000000000001')).toMatchObject({ first: 1, last: 1 });
  expect(about('000000000000', '000000000001')).toBeUndefined();
  expect(about('000000000002', '000000000001')).toBeUndefined();
  expect(about('000000000001', '9007199254740991')).toMatchObject({ last: Number.MAX_SAFE_INTEGER });
  expect(about('000000000001', '9007199254740992')).toBeUndefined();
  expect(readName(`c-00000000-${end}`)).toBeUndefined();
  expect(readName(`c-00000001-${end}`)).toMatchObject({ kind: 'control', n: 1 });
});
