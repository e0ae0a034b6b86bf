// Reads the answer to ListObjectsV2. Pages are followed by name and not by token, which some servers break.
import { isTargetName } from './target.ts';
import { asElement, elements, numberOf, parseXml, textOf } from './xml.ts';

export interface ObjectsPage {
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly more: boolean;
  /** The greatest key or folder of the page, for the next one to start after. */
  readonly last: string;
}

/** One page of the folder `under` (a prefix that ends in `/`, or ''); undefined for anything else. */
export function readObjects(body: Uint8Array, under: string): ObjectsPage | undefined {
  const root = asElement(parseXml(body)?.ListBucketResult);
  if (!root) return undefined;
  const files: { name: string; size: number }[] = [];
  let last = '';
  for (const object of elements(root, 'Contents')) {
    const key = textOf(object, 'Key') ?? '';
    const size = numberOf(object, 'Size');
    if (key > last) last = key;
    if (!key.startsWith(under) || size === undefined) continue;
    const name = key.slice(under.length);
    if (isTargetName(name) && !name.includes('/')) files.push({ name, size });
  }
  for (const folder of elements(root, 'CommonPrefixes')) {
    const key = textOf(folder, 'Prefix') ?? '';
    if (key > last) last = key;
  }
  return { files, more: textOf(root, 'IsTruncated') === 'true', last };
}
