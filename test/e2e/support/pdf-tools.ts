// What a PDF really holds, by poppler's tools and by pdf.js: independent of the browser that made it.
import { execFileSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

function poppler(tool: 'pdfinfo' | 'pdftotext', ...args: string[]): string {
  try {
    // Older poppler complains of the newer tags Strong and Em on its error stream.
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${tool} is missing: apt-get install poppler-utils`);
    throw error;
  }
}

/** Lines of `pdfinfo`, by name: `Title`, `Tagged`, `Pages`, `Page size` … */
export const pdfInfo = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    poppler('pdfinfo', file)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

/** The tree of tags, indented. */
export const pdfStructure = (file: string): string => poppler('pdfinfo', '-struct-text', file);

/** Text of each page, laid out as on paper. */
export const pdfPages = (file: string): string[] =>
  poppler('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);

export interface PlacedWord {
  readonly page: number;
  readonly text: string;
  /** In points from the page's upper left corner. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word with its place. */
export function pdfWords(file: string): PlacedWord[] {
  const pages = poppler('pdftotext', '-bbox', file, '-').split('<page ').slice(1);
  return pages.flatMap((page, index) =>
    [
      ...page.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g),
    ].map(([, left, right, bottom, text]) => ({
      page: index + 1,
      text: plain(text ?? ''),
      left: Number(left),
      right: Number(right),
      bottom: Number(bottom),
    })),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

export interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

/** Outline and language, which poppler's tools don't tell. */
export async function pdfDeclared(
  bytes: Uint8Array,
): Promise<{ readonly language: unknown; readonly outline: readonly OutlineEntry[] }> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: true, verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const outline = ((await pdf.getOutline()) ?? []) as readonly OutlineEntry[];
  await task.destroy();
  return { language: (info as { readonly Language?: unknown }).Language, outline };
}
