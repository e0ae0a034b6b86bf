// What a file may not bring, however well-formed it is: somebody's acknowledgements, editions unlike their hash, person
// parts that would outlive every rule, and another content for what never changes.
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

/** Fields that never change once they are there; `all`: the whole record. */
const frozen: Readonly<Partial<Record<TypeName, 'all' | readonly string[]>>> = {
  // People have acknowledged it, and it hangs on walls.
  edition: 'all',
  // Published texts show it by its id.
  attachment: ['hash', 'size', 'mime'],
  // Every PC of the team would be told that its storage moved, to where it once was.
  office: ['storage'],
};

/** One problem per value that would change what is immutable; `standing` is the record as it stands. */
export function altered(
  type: TypeName,
  fields: Readonly<Record<string, unknown>>,
  standing: Readonly<Record<string, unknown>>,
): Problem[] {
  const kept = frozen[type];
  if (kept === undefined) return [];
  return Object.entries(fields)
    .filter(([name]) => kept === 'all' || kept.includes(name))
    .filter(([name, value]) => canonicalJson(value) !== canonicalJson(standing[name] ?? null))
    .map(([path]) => ({ path, reason: 'immutable' }));
}
