// What stands in the margins of every printed page: as `@page` rules, because only they repeat, count and stay outside
// the reading order of the tagged PDF.

import { letters } from '../app/letters.ts';

/** One kind of page: a guideline's, a document's, the overview's. */
export interface PageKind {
  /** CSS identifier; the element that begins these pages has it as its `page`. */
  readonly name: string;
  /** At the foot: edition, validity, code. */
  readonly foot: string;
  /** Word across the page, or undefined. */
  readonly mark: string | undefined;
}

export interface PageHead {
  readonly office: string;
  /** Lines beside the office's name. */
  readonly letterhead: string;
  /** Factor for the letters of head and foot: 1, or more in large print. */
  readonly scale: number;
  /** "Seite x von y" before, between and after the two numbers. */
  readonly counting: readonly [string, string, string];
}

/** A CSS string literal (css-syntax-3, 4.3.5): quotes, backslashes and control characters escaped. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;

const xmlText = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);

/** The word, large and pale from corner to corner of an A4 page, as an image of its own size. */
export function watermark(word: string): string {
  const size = Math.min(150, Math.floor(1_050 / Math.max(word.length, 1)));
  // A picture can't use the page's own letters: whatever letters a PC puts there, the word keeps its length.
  const length = Math.round(0.75 * size * word.length);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 794 1123">' +
    `<text x="397" y="561" transform="rotate(-52 397 561)" font-family="Arial, Liberation Sans, sans-serif" font-weight="700" font-size="${size}" textLength="${length}" lengthAdjust="spacingAndGlyphs" text-anchor="middle" dominant-baseline="central" fill="#c0392b" fill-opacity="0.17">${xmlText(word)}</text></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

const family = `font-family: ${letters};`;
const head = `${family} vertical-align: bottom; padding-bottom: 2mm; margin-bottom: 4mm; border-bottom: 0.6pt solid #9fb3ab;`;
const foot = `${family} color: #4a544e; vertical-align: top; margin-top: 3mm; padding-top: 2mm; border-top: 0.6pt solid #9fb3ab;`;

function kindRules({ name, foot: text, mark }: PageKind, size: (points: number) => string): string {
  const marked =
    mark === undefined
      ? ''
      : `background: ${watermark(mark)} no-repeat center / 210mm 297mm;
  @top-center { content: ${cssString(mark)}; ${head} ${size(10)} font-weight: 700; letter-spacing: 0.1em; color: #a5281b; text-align: center; width: 30%; }`;
  return `@page ${name} {
  ${marked}
  @bottom-left { content: ${cssString(text)}; ${foot} ${size(8)} width: 75%; text-align: left; }
}`;
}

/** The style sheet of a whole printout, A4. */
export function pageRules(
  kinds: readonly PageKind[],
  { office, letterhead, scale, counting }: PageHead,
): string {
  const size = (points: number) => `font-size: ${points * scale}pt;`;
  const [before, between, after] = counting.map(cssString);
  return `@page {
  size: A4;
  margin: 25mm 18mm 20mm 22mm;
  @top-left { content: ${cssString(office)}; ${head} ${size(10.5)} font-weight: 700; color: #143f36; text-align: left; }
  @top-center { content: ""; ${head} }
  @top-right { content: ${cssString(letterhead)}; ${head} ${size(8)} line-height: 1.35; color: #4a544e; text-align: right; white-space: pre-line; }
  @bottom-right { content: ${before} counter(page) ${between} counter(pages) ${after}; ${foot} ${size(8)} text-align: right; white-space: nowrap; }
}
${kinds.map((kind) => kindRules(kind, size)).join('\n')}`;
}
