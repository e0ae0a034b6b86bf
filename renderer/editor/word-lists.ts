// Lists out of Word, which writes each point as a paragraph with its sign typed before it: here they become lists again.

const point = /<p\b(?=[^>]*\bmso-list:\s*l\d+\s+level(\d))/gi;
const sign = /<span\b(?=[^>]*\bmso-list:\s*ignore)/gi;

/** Keeps what says that a paragraph is a point: it stands in the styles, which cleaning takes away. */
export const markWordLists = (html: string): string =>
  html.replace(point, '<p data-level="$1"').replace(sign, '<span data-sign');

/** Gathers what was marked into lists; a deeper level goes into the point above it. */
export function makeWordLists(body: HTMLElement): void {
  let open: HTMLElement[] = [];
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[data-level]')) {
    if (open[0] === undefined || paragraph.previousElementSibling !== open[0]) open = [];
    const depth = Math.min(Number(paragraph.dataset.level), open.length + 1);
    const kind = takeSign(paragraph);
    const same = open[depth - 1]?.tagName === kind;
    open = open.slice(0, same ? depth : depth - 1);
    if (!same) open.push(beginList(kind, paragraph, open.at(-1)));
    const item = document.createElement('li');
    open.at(-1)?.append(item);
    item.append(paragraph);
  }
}

function beginList(kind: 'OL' | 'UL', paragraph: HTMLElement, outer: HTMLElement | undefined): HTMLElement {
  const list = document.createElement(kind);
  if (outer) outer.lastElementChild?.append(list);
  else paragraph.before(list);
  return list;
}

/** Takes the typed sign away; one that counts belongs to a numbered list. */
function takeSign(paragraph: HTMLElement): 'OL' | 'UL' {
  const typed = paragraph.querySelector('[data-sign]');
  const counts = /^\s*(?:\d+|[a-z]{1,4})[.)]/i.test(typed?.textContent ?? '');
  typed?.remove();
  return counts ? 'OL' : 'UL';
}
