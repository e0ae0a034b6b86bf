// XML of servers, which nobody trusts: no document type, no entities but the five that XML itself has, bounded depth.
import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: true,
});

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#38': '&',
  '#39': "'",
};

/** An element's children by local name, each a text, an element or a list of these. */
export type Xml = { readonly [name: string]: unknown };

/** The document, or undefined for anything that isn't plain XML. */
export function parseXml(bytes: Uint8Array): Xml | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  if (!/^\uFEFF?\s*</.test(text) || /<!(DOCTYPE|ENTITY)/i.test(text)) return undefined;
  try {
    return asElement(parser.parse(text));
  } catch {
    return undefined;
  }
}

/** An element; undefined for a text or nothing. */
export const asElement = (value: unknown): Xml | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Xml) : undefined;

/** All elements of a name, whether there are none, one or many. */
export function elements(parent: Xml | undefined, name: string): readonly Xml[] {
  const value = parent?.[name];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(asElement).filter((one) => one !== undefined);
}

/** The text of a child, with XML's own entities resolved; undefined where there is none. */
export function textOf(parent: Xml | undefined, name: string): string | undefined {
  const value = parent?.[name];
  if (typeof value !== 'string') return undefined;
  return value.replace(/&(amp|lt|gt|quot|apos|#38|#39);/g, (all, entity: string) => named[entity] ?? all);
}

/** The same for whole numbers of bytes. */
export function numberOf(parent: Xml | undefined, name: string): number | undefined {
  const text = textOf(parent, name);
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
