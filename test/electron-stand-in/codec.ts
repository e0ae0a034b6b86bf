// How values travel between page and program here: JSON text, which is faster than the driver's own serialiser.

const bytesMark = '$bytes';
const undefinedMark = '$undefined';

/** JSON text in which bytes and undefined survive. Like structured cloning for all that the bridge lets through. */
export function encode(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (item === undefined) return { [undefinedMark]: true };
    // A Buffer has turned itself into this form before the replacer sees it.
    if (isBufferJson(item)) return { [bytesMark]: Buffer.from(item.data).toString('base64') };
    if (item instanceof Uint8Array) return { [bytesMark]: Buffer.from(item).toString('base64') };
    return item;
  });
}

/** Reads what `encode` or the page's twin of it wrote. */
export function decode(text: string): unknown {
  if (!text.includes(bytesMark) && !text.includes(undefinedMark)) return JSON.parse(text);
  return JSON.parse(text, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null) return item;
    const bytes: unknown = Reflect.get(item, bytesMark);
    if (typeof bytes === 'string') return new Uint8Array(Buffer.from(bytes, 'base64'));
    return Reflect.has(item, undefinedMark) ? undefined : item;
  });
}

const isBufferJson = (item: unknown): item is { data: number[] } =>
  typeof item === 'object' &&
  item !== null &&
  Reflect.get(item, 'type') === 'Buffer' &&
  Array.isArray(Reflect.get(item, 'data'));

/** The same two functions for the page, as source text. */
export const pageCodec = `
  const encode = (value) => JSON.stringify(value, (_key, item) =>
    item === undefined ? { ${undefinedMark}: true }
    : item instanceof Uint8Array ? { ${bytesMark}: item.toBase64() } : item);
  const decode = (text) => text.includes('${bytesMark}') || text.includes('${undefinedMark}')
    ? JSON.parse(text, (_key, item) =>
        typeof item !== 'object' || item === null ? item
        : typeof item.${bytesMark} === 'string' ? Uint8Array.fromBase64(item.${bytesMark})
        : '${undefinedMark}' in item ? undefined : item)
    : JSON.parse(text);
`;
