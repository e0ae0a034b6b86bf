// Reads the answer to PROPFIND (RFC 4918 §14.16). A listing counts only if it is one of the folder that was asked for.
import { isTargetName } from './target.ts';
import { asElement, elements, numberOf, parseXml, textOf, type Xml } from './xml.ts';

export interface Multistatus {
  /** Names without a folder. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly freeBytes?: number;
}

/** Undefined for anything but a listing of `folder` (its own entry must be there: servers and portals answer 207 wrongly). */
export function readMultistatus(body: Uint8Array, folder: URL): Multistatus | undefined {
  const root = parseXml(body);
  const base = pathOf(folder.href, folder);
  if (!root || !base) return undefined;
  const files: { name: string; size: number }[] = [];
  let itself: Xml | undefined;
  for (const response of elements(asElement(root.multistatus), 'response')) {
    const path = pathOf(textOf(response, 'href') ?? '', folder);
    const prop = goodProp(response);
    if (!path || !prop) continue;
    if (path.replace(/\/$/, '') === base.replace(/\/$/, '')) itself = prop;
    else if (path.startsWith(base)) {
      const name = path.slice(base.length);
      const size = numberOf(prop, 'getcontentlength');
      if (isTargetName(name) && !name.includes('/') && size !== undefined && !isFolder(prop))
        files.push({ name, size });
    }
  }
  if (!itself) return undefined;
  const freeBytes = numberOf(itself, 'quota-available-bytes');
  return { files, ...(freeBytes === undefined ? {} : { freeBytes }) };
}

/** The properties that the server has: those under a status of 200. */
function goodProp(response: Xml): Xml | undefined {
  const stats = elements(response, 'propstat');
  const good = stats.find((stat) => / 200 ?/.test(textOf(stat, 'status') ?? ' 200'));
  // A folder whose every property is missing is still there.
  return good ? (asElement(good.prop) ?? {}) : stats.length > 0 ? {} : undefined;
}

const isFolder = (prop: Xml): boolean => asElement(prop.resourcetype)?.collection !== undefined;

/** The decoded path, in one form of umlauts; undefined for what can't be decoded. Host and scheme may differ behind a proxy. */
function pathOf(href: string, folder: URL): string | undefined {
  if (!URL.canParse(href, folder.href)) return undefined;
  try {
    return decodeURIComponent(new URL(href, folder.href).pathname).normalize('NFC');
  } catch {
    return undefined;
  }
}
