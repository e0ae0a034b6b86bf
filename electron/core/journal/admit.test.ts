// Whatever an entry says, it is admitted or parked: a funnel that threw at one would stop every device of the team.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeNames } from '../../../shared/model/record-types.ts';
import { opKinds } from '../../../shared/oplog/op.ts';
import { testId } from '../../../test/support/memory-records.ts';
import { admit } from './admit.ts';

const spelling = fc
  .array(fc.constantFrom(...'ABab01+/=-_ \n'), { maxLength: 12 })
  .map((letters) => letters.join(''));
const stamp = [1_990_000_000_000, 0, 'a'.repeat(32)];
/** Well-formed but for what it holds. */
const text = spelling.map((update) => ({
  ...{ v: 1, kind: 'text', type: 'document', id: testId(1), stamp, field: 'body', update },
}));
const op = fc.record(
  {
    v: fc.constantFrom(1, 1, 1, 2, '1'),
    kind: fc.constantFrom(...opKinds, 'later'),
    type: fc.constantFrom(...typeNames, 'unknown', '__proto__'),
    id: fc.constantFrom(testId(1), '', '__proto__'),
    stamp: fc.constantFrom(stamp, [-1, 0, ''], null),
    field: fc.constantFrom('body', 'answer', 'toString', ''),
    update: fc.oneof(spelling, fc.base64String(), fc.jsonValue()),
    values: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
    put: fc.jsonValue(),
    drop: fc.jsonValue(),
    seen: fc.jsonValue(),
  },
  { requiredKeys: ['v', 'kind', 'type', 'id', 'stamp'] },
);

const payload = fc.oneof(
  fc.oneof(op, text).map((value) => JSON.stringify(value)),
  fc.string(),
);

test('every payload is admitted or parked', () => {
  fc.assert(
    fc.property(payload, fc.constantFrom('counter', 'lead', 'management'), (said, role) => {
      const applied = admit(said, role);
      expect('op' in applied || typeof applied.parked === 'string').toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
