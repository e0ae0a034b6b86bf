// What a rich text in Tresen can consist of: the editor's nodes and marks. Everything pasted is cut down to this.
import { type Extensions, getSchema, mergeAttributes } from '@tiptap/core';
import { Code } from '@tiptap/extension-code';
import { Heading } from '@tiptap/extension-heading';
import { Image } from '@tiptap/extension-image';
import { Link } from '@tiptap/extension-link';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { isPictureSource, linkTarget } from '../../shared/richtext/links.ts';
import type { RichNode } from '../../shared/richtext/rich-text.ts';

/** Levels of headings in a text; level 1 is the title of the record. */
const headingLevels = [2, 3, 4] as const;

const TextHeading = Heading.extend({
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    ...headingLevels.map((level) => ({ tag: `h${level}`, attrs: { level } })),
    { tag: 'h5', attrs: { level: 4 } },
    { tag: 'h6', attrs: { level: 4 } },
  ],
  // Strg+Alt is AltGr on German keyboards, where it writes ² and ³.
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-0': () => this.editor.commands.setParagraph(),
      ...Object.fromEntries(
        headingLevels.map((level) => [
          `Mod-Shift-${level - 1}`,
          () => this.editor.commands.toggleHeading({ level }),
        ]),
      ),
    };
  },
}).configure({ levels: [...headingLevels] });

/** Known for texts from elsewhere; its usual key, Strg+E, leads from reading to writing and back here. */
const TextCode = Code.extend({ addKeyboardShortcuts: () => ({}) });

const TextLink = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
  inclusive: () => false,
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  isAllowedUri: (href) => linkTarget(href) !== null,
  HTMLAttributes: { rel: 'noopener noreferrer' },
});

const TextImage = Image.extend({
  addAttributes: () => ({ src: { default: null }, alt: { default: '' } }),
  parseHTML: () => [
    { tag: 'img[src]', getAttrs: (element) => (isPictureSource(element.getAttribute('src')) ? null : false) },
  ],
}).configure({ inline: false, allowBase64: false });

// The library's own rendering sets widths in the markup, which we neither offer nor store.
const TextTable = Table.extend({
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { class: 'tableWrapper' },
    ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  ],
}).configure({ resizable: false, allowTableNodeSelection: true });

/** `checkboxLabel` names the box of a task for people who listen. */
export const schemaExtensions = (checkboxLabel: (task: string, done: boolean) => string): Extensions => [
  StarterKit.configure({ heading: false, link: false, code: false, undoRedo: false, trailingNode: false }),
  TextHeading,
  TextCode,
  TextLink,
  TextImage,
  TextTable,
  TableRow,
  TableHeader,
  TableCell,
  TaskList,
  TaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: (node, checked) => checkboxLabel(node.textContent, checked) },
  }),
];

const schema = getSchema(schemaExtensions(() => ''));

/** Names of nodes and marks in `node` that this version doesn't know; editing would destroy them. */
export function unknownNames(node: RichNode): string[] {
  const own = node.type in schema.nodes ? [] : [node.type];
  const marks = (node.marks ?? []).map((mark) => mark.type).filter((name) => !(name in schema.marks));
  return [...new Set([...own, ...marks, ...(node.content ?? []).flatMap(unknownNames)])];
}
