// The editor's commands as data: what each does, when it is on, which picture, words and keys it has.

import type { Icon } from '@tabler/icons-react';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH1,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconPhoto,
  IconPhotoEdit,
  IconPilcrow,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconSearch,
  IconSeparatorHorizontal,
  IconStrikethrough,
  IconTable,
  IconTableColumn,
  IconTableOff,
  IconTableRow,
  IconTrash,
  IconUnderline,
  IconUnlink,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { editor as words } from '../../shared/words/de/editor.ts';

/** What a tool can ask of the editor's surroundings. */
export interface Surroundings {
  readonly editLink: () => void;
  readonly pickImage: () => void;
  readonly describeImage: () => void;
  readonly find: () => void;
}

export type ToolName = keyof typeof words.tool;

export interface Tool {
  readonly name: ToolName;
  readonly icon: Icon;
  /** In Mantine's notation, for showing; the editor's keymap has it already. */
  readonly keys?: string;
  readonly run: (editor: Editor, around: Surroundings) => unknown;
  /** True while it is on at the cursor; tools without it are plain commands. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly canRun?: (editor: Editor) => boolean;
}

const chain = (editor: Editor) => editor.chain().focus();

const undoing: readonly Tool[] = [
  {
    name: 'undo',
    icon: IconArrowBackUp,
    keys: 'mod+Z',
    run: (e) => chain(e).undo().run(),
    canRun: (e) => e.can().undo(),
  },
  {
    name: 'redo',
    icon: IconArrowForwardUp,
    keys: 'mod+Y',
    run: (e) => chain(e).redo().run(),
    canRun: (e) => e.can().redo(),
  },
];

const heading = (name: ToolName, icon: Icon, level: 2 | 3 | 4): Tool => ({
  name,
  icon,
  keys: `mod+shift+${level - 1}`,
  run: (e) => chain(e).toggleHeading({ level }).run(),
  isOn: (e) => e.isActive('heading', { level }),
});

const blocks: readonly Tool[] = [
  {
    name: 'paragraph',
    icon: IconPilcrow,
    keys: 'mod+shift+0',
    run: (e) => chain(e).setParagraph().run(),
    isOn: (e) => e.isActive('paragraph'),
  },
  heading('heading2', IconH1, 2),
  heading('heading3', IconH2, 3),
  heading('heading4', IconH3, 4),
];

const marks: readonly Tool[] = [
  {
    name: 'bold',
    icon: IconBold,
    keys: 'mod+B',
    run: (e) => chain(e).toggleBold().run(),
    isOn: (e) => e.isActive('bold'),
  },
  {
    name: 'italic',
    icon: IconItalic,
    keys: 'mod+I',
    run: (e) => chain(e).toggleItalic().run(),
    isOn: (e) => e.isActive('italic'),
  },
  {
    name: 'underline',
    icon: IconUnderline,
    keys: 'mod+U',
    run: (e) => chain(e).toggleUnderline().run(),
    isOn: (e) => e.isActive('underline'),
  },
  {
    name: 'strike',
    icon: IconStrikethrough,
    keys: 'mod+shift+S',
    run: (e) => chain(e).toggleStrike().run(),
    isOn: (e) => e.isActive('strike'),
  },
];

const lists: readonly Tool[] = [
  {
    name: 'bulletList',
    icon: IconList,
    keys: 'mod+shift+8',
    run: (e) => chain(e).toggleBulletList().run(),
    isOn: (e) => e.isActive('bulletList'),
  },
  {
    name: 'orderedList',
    icon: IconListNumbers,
    keys: 'mod+shift+7',
    run: (e) => chain(e).toggleOrderedList().run(),
    isOn: (e) => e.isActive('orderedList'),
  },
  {
    name: 'taskList',
    icon: IconListCheck,
    keys: 'mod+shift+9',
    run: (e) => chain(e).toggleTaskList().run(),
    isOn: (e) => e.isActive('taskList'),
  },
  {
    name: 'quote',
    icon: IconBlockquote,
    keys: 'mod+shift+B',
    run: (e) => chain(e).toggleBlockquote().run(),
    isOn: (e) => e.isActive('blockquote'),
  },
];

const inserts: readonly Tool[] = [
  {
    name: 'link',
    icon: IconLink,
    keys: 'mod+shift+L',
    run: (_, around) => around.editLink(),
    isOn: (e) => e.isActive('link'),
  },
  { name: 'image', icon: IconPhoto, run: (_, around) => around.pickImage() },
  {
    name: 'table',
    icon: IconTable,
    run: (e) => chain(e).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    canRun: (e) => !e.isActive('table'),
  },
  { name: 'rule', icon: IconSeparatorHorizontal, run: (e) => chain(e).setHorizontalRule().run() },
];

const finding: readonly Tool[] = [
  { name: 'find', icon: IconSearch, keys: 'mod+F', run: (_, around) => around.find() },
];

/** The toolbar, in groups. */
export const toolGroups: readonly {
  readonly name: keyof typeof words.group;
  readonly tools: readonly Tool[];
}[] = [
  { name: 'history', tools: undoing },
  { name: 'block', tools: blocks },
  { name: 'mark', tools: marks },
  { name: 'list', tools: lists },
  { name: 'insert', tools: inserts },
  { name: 'find', tools: finding },
];

const inTable: readonly Tool[] = [
  { name: 'rowBefore', icon: IconRowInsertTop, run: (e) => chain(e).addRowBefore().run() },
  { name: 'rowAfter', icon: IconRowInsertBottom, run: (e) => chain(e).addRowAfter().run() },
  { name: 'rowDelete', icon: IconRowRemove, run: (e) => chain(e).deleteRow().run() },
  { name: 'columnBefore', icon: IconColumnInsertLeft, run: (e) => chain(e).addColumnBefore().run() },
  { name: 'columnAfter', icon: IconColumnInsertRight, run: (e) => chain(e).addColumnAfter().run() },
  { name: 'columnDelete', icon: IconColumnRemove, run: (e) => chain(e).deleteColumn().run() },
  { name: 'headerRow', icon: IconTableRow, run: (e) => chain(e).toggleHeaderRow().run() },
  { name: 'headerColumn', icon: IconTableColumn, run: (e) => chain(e).toggleHeaderColumn().run() },
  { name: 'tableDelete', icon: IconTableOff, run: (e) => chain(e).deleteTable().run() },
];

const onImage: readonly Tool[] = [
  { name: 'imageAlt', icon: IconPhotoEdit, run: (_, around) => around.describeImage() },
  { name: 'imageDelete', icon: IconTrash, run: (e) => chain(e).deleteSelection().run() },
];

const onLink: readonly Tool[] = [
  { name: 'linkEdit', icon: IconLink, run: (_, around) => around.editLink() },
  { name: 'linkDelete', icon: IconUnlink, run: (e) => chain(e).extendMarkRange('link').unsetLink().run() },
];

/** Further tools that only make sense where the cursor is. */
export function toolsHere(
  editor: Editor,
): { readonly name: keyof typeof words.here; readonly tools: readonly Tool[] } | null {
  if (editor.isActive('image')) return { name: 'image', tools: onImage };
  if (editor.isActive('link')) return { name: 'link', tools: onLink };
  return editor.isActive('table') ? { name: 'table', tools: inTable } : null;
}
