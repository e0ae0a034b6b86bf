// Marks hits on the page without touching it: ranges over its texts, drawn by the browser's highlights.
import './find.css';
import { stretchesOf } from './hits.ts';

/** Elements that carry this attribute are searched: a record's own words, no headings or buttons of the screen. */
export const searched = 'data-find';

const blocks = 'p, li, h2, h3, h4, h5, h6, td, th, pre, blockquote';

/** Ranges of all hits below `root`, in reading order. `query` is folded. */
export function rangesOf(root: Element, query: string): Range[] {
  return [...textsByBlock(root)].flatMap((texts) => {
    const whole = texts.map((text) => text.data).join('');
    return stretchesOf(whole, query).map(({ start, end }) => {
      const range = new Range();
      range.setStart(...placeOf(texts, start));
      range.setEnd(...placeOf(texts, end, true));
      return range;
    });
  });
}

/** Texts that stand in one block belong together: a hit may begin in bold and end in plain letters. */
function textsByBlock(root: Element): Iterable<Text[]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Map<Element | null, Text[]>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (!text.parentElement?.closest(`[${searched}]`)) continue;
    const block = text.parentElement.closest(blocks);
    const known = found.get(block);
    if (known) known.push(text);
    else found.set(block, [text]);
  }
  return found.values();
}

function placeOf(texts: readonly Text[], position: number, isEnd = false): [Text, number] {
  let rest = position;
  for (const text of texts) {
    if (rest < text.length || (isEnd && rest === text.length)) return [text, rest];
    rest -= text.length;
  }
  const last = texts.at(-1);
  if (!last) throw new Error('a hit lies in no text');
  return [last, last.length];
}

const names = { all: 'found-all', present: 'found-present' } as const;

/** Shows all hits, and one of them as the present one; none clears the marks. */
export function showHits(ranges: readonly Range[], present: Range | undefined): void {
  CSS.highlights.set(names.all, new Highlight(...ranges.filter((range) => range !== present)));
  CSS.highlights.set(names.present, new Highlight(...(present ? [present] : [])));
}

export function clearHits(): void {
  for (const name of Object.values(names)) CSS.highlights.delete(name);
}
