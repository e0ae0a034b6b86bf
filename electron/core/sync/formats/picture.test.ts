import { expect, test } from 'vitest';
import { bytesFor, epochKey, reasonOf, taken } from '../../../../test/support/sync-space.ts';
import { isTargetName } from '../../targets/target.ts';
import { epochOfPiece, openPiece, pictureName, pieceBytes, piecesOf, sealPiece } from './picture.ts';

const place = {
  space: bytesFor('space', 32),
  id: '01900000-0000-7000-8000-000000000001',
  index: 1,
  total: 3,
};
const key = epochKey(2);
const piece = bytesFor('a picture', 300);
const sealed = sealPiece(piece, place, { epoch: 2, key }, bytesFor('salt', 32));

test('[A1] [A2] a piece comes back as it was, by the key of the epoch that it names', () => {
  expect(taken(epochOfPiece(sealed))).toBe(2);
  expect(taken(openPiece(sealed, place, key))).toEqual(piece);
  expect(reasonOf(openPiece(sealed, place, epochKey(1)))).toBe('wrong-seal');
});

test('[A2] it is no other piece, picture or space', () => {
  expect(reasonOf(openPiece(sealed, { ...place, index: 2 }, key))).toBe('wrong-chain');
  expect(reasonOf(openPiece(sealed, { ...place, total: 2 }, key))).toBe('wrong-chain');
  expect(reasonOf(openPiece(sealed, { ...place, space: bytesFor('other', 32) }, key))).toBe('wrong-chain');
  const id = '01900000-0000-7000-8000-000000000002';
  expect(reasonOf(openPiece(sealed, { ...place, id }, key))).toBe('wrong-seal');
});

test('[A2] every bit and every truncation is refused with a reason', () => {
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const flipped = new Uint8Array(sealed);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(openPiece(flipped, place, key).ok).toBe(false);
  }
  for (let length = 0; length < sealed.length; length += 1)
    expect(reasonOf(openPiece(sealed.subarray(0, length), place, key))).toBe('incomplete');
});

test('[A1] names tell nothing, differ by piece and picture, and may stand on any target', () => {
  const names = [
    pictureName(place),
    pictureName({ ...place, index: 2 }),
    pictureName(place, 2),
    pictureName({ ...place, id: '01900000-0000-7000-8000-000000000002' }),
  ];
  expect(new Set(names).size).toBe(4);
  for (const name of names) {
    expect(isTargetName(name)).toBe(true);
    expect(name).not.toContain('01900000');
  }
  expect([0, 1, pieceBytes, pieceBytes + 1].map(piecesOf)).toEqual([1, 1, 1, 2]);
});
