// A short way to write rich text by hand: one function for each block, and a little inline markup.
import type { Mark, RichNode, RichText } from '../../shared/richtext/rich-text.ts';
import { sampleId } from './exchange-line.ts';

/** A whole text. */
export const doc = (...content: readonly RichNode[]): RichText => ({ type: 'doc', content });

/**
 * Inline text: `**bold**`, `*italic*` and `[words](document-key)` for a link to another document of the
 * sample office. Nothing nests.
 */
export function inline(text: string): RichNode[] {
  return text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*|\[[^\]]+\]\([\w-]+\))/)
    .filter((part) => part !== '')
    .map((part) => {
      const link = /^\[([^\]]+)\]\(([\w-]+)\)$/.exec(part);
      if (link?.[1] && link[2])
        return marked(link[1], { type: 'link', attrs: { href: documentHref(link[2]) } });
      if (part.startsWith('**')) return marked(part.slice(2, -2), { type: 'bold' });
      if (part.startsWith('*')) return marked(part.slice(1, -1), { type: 'italic' });
      return { type: 'text', text: part };
    });
}

const marked = (text: string, mark: Mark): RichNode => ({ type: 'text', text, marks: [mark] });

/** The address of another document inside the app. */
const documentHref = (key: string): string => `app://tresen/document/${sampleId('document', key)}`;

/** A paragraph; an empty one has no content, as the editor writes it. */
export const p = (text: string): RichNode => ({
  type: 'paragraph',
  ...(text !== '' && { content: inline(text) }),
});
export const h2 = (text: string): RichNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: inline(text),
});
export const h3 = (text: string): RichNode => ({
  type: 'heading',
  attrs: { level: 3 },
  content: inline(text),
});
export const quote = (...lines: readonly string[]): RichNode => ({
  type: 'blockquote',
  content: lines.map(p),
});
export const rule = (): RichNode => ({ type: 'horizontalRule' });

const item = (text: string): RichNode => ({ type: 'listItem', content: [p(text)] });
export const ul = (...items: readonly string[]): RichNode => ({
  type: 'bulletList',
  content: items.map(item),
});
export const ol = (...items: readonly string[]): RichNode => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items.map(item),
});

/** A task list; an item that starts with `x ` is ticked. */
export const tasks = (...items: readonly string[]): RichNode => ({
  type: 'taskList',
  content: items.map((text) => ({
    type: 'taskItem',
    attrs: { checked: text.startsWith('x ') },
    content: [p(text.replace(/^x /, ''))],
  })),
});

/** A table; the first row is its head. */
export const table = (...rows: readonly (readonly string[])[]): RichNode => ({
  type: 'table',
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [p(cell)],
    })),
  })),
});
