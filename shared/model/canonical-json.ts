// One spelling for a JSON value, so that a hash over it means the same on every device.

/**
 * JSON by the rules of RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Members whose value is `undefined` are left out, as `JSON.stringify` does.
 * Throws on what JSON cannot hold (NaN, infinities, functions): that is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return `{${membersOf(value).join(',')}}`;
  throw new TypeError(`JSON cannot hold ${String(value)}`);
}

// The default order of `sort` is by UTF-16 code units, which is what the RFC asks for.
const membersOf = (object: object): string[] =>
  Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
