import { expect, test } from 'vitest';
import type { NewFile } from '../store/files.ts';
import { nextAttempt } from './deliver.ts';

const hash = 'ab'.repeat(32);
const keybox: NewFile = {
  ...{ name: `k-00000002-${hash}`, kind: 'keybox', state: 'refused', reason: 'incomplete', since: 1 },
  ...{ size: 3, device: null, first: 2, last: null, control: null, bytes: Uint8Array.of(1, 2, 3) },
};

test('[F7] a file that came out wrong leaves under the next suffix, up to -9', () => {
  const names: string[] = [];
  for (let next = nextAttempt(keybox); next; next = nextAttempt(next)) {
    expect(next).toEqual({ ...keybox, name: next.name, state: 'leaving', reason: null });
    names.push(next.name);
  }
  expect(names).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((attempt) => `${keybox.name}-${attempt}`));
});

test('[F1] what has no name that a device gives leaves under no other', () => {
  expect(nextAttempt({ ...keybox, name: `${keybox.name} (1)` })).toBeUndefined();
});
