// Nothing that anybody wrote gets into what is told of a fault.
import { expect, test } from 'vitest';
import { causeOf } from './cause.ts';

test('a fault is told by its name, its code and where it was met', () => {
  const error = Object.assign(new TypeError('x is not a function'), { code: 'ERR_X' });
  expect(causeOf(error)).toMatch(/^TypeError, ERR_X, cause\.test\.ts:\d+:\d+( < [\w.-]+:\d+:\d+){0,2}$/);
});

const secret = 'Frau Sommer';
/** With a message that changes after it was written down. */
function changed(error: Error, message: string): Error {
  expect(error.stack).toContain(error.message);
  return Object.assign(error, { message });
}
const frame = `\n    at ${secret}.ts:1:1\n    at sommer.ts:1:1`;

test.each([
  ['message', new Error(`${secret} braucht einen Ausweis`)],
  ['message that looks like a call', new RangeError(`Anliegen${frame}`)],
  ['message that was changed later', changed(new Error(`Anliegen${frame}`), 'anders')],
  ['message that was emptied later', changed(new Error(`Anliegen${frame}`), '')],
  ['message that was cut later', changed(new Error(`Anliegen${frame}`), 'Anl')],
  ['name', Object.assign(new Error('x'), { name: `${secret} fragt` })],
  ['code', Object.assign(new Error('x'), { code: secret })],
  ['stack', Object.assign(new Error('x'), { stack: frame })],
])('what somebody wrote stays out of it: %s', (_, error) => {
  expect(causeOf(error)).not.toMatch(/sommer/i);
});

test('what is no error is told by its kind alone', () => {
  expect(causeOf(secret)).toBe('string');
});
