// What a file may not bring, however well-formed it is: somebody's acknowledgements, editions unlike their hash, and
// person parts that would outlive every rule.
import dayjs from 'dayjs';
import type { Problem } from '../../../shared/errors/record-failure.ts';
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { sha256, toHex } from '../crypto/primitives.ts';

/** Longest time in days that an imported person part may be kept. */
const longestPersonDays = 365;

/** One problem per value that isn't to be believed; `today` answers the office's date. */
export function distrusted(
  type: TypeName,
  fields: Readonly<Record<string, unknown>>,
  today: () => string,
): Problem[] {
  if (type === 'acknowledgement') return [{ path: 'type', reason: 'not-importable' }];
  if (type === 'edition' && toHex(sha256(canonicalJson(fields.content ?? null))) !== fields.hash) {
    return [{ path: 'hash', reason: 'wrong-kind' }];
  }
  if (type !== 'person') return [];
  const latest = dayjs(today()).add(longestPersonDays, 'day').format('YYYY-MM-DD');
  return String(fields.deleteOn) > latest ? [{ path: 'deleteOn', reason: 'too-large' }] : [];
}
