// What may cross the bridge: JSON and bytes. A schema with an open field must not let anything else through.

const deepest = 64;

/** True for JSON values and `Uint8Array`, nested at most 64 deep, and for undefined as the whole value or a field. */
export function isPlainValue(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= deepest) return false;
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((item) => isPlainValue(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((item) => isPlainValue(item, depth + 1));
}
