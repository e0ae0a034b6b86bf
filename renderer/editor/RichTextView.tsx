// A rich text for reading, without the editor: only known parts, only allowed links, only pictures from the vault.
import type { ReactNode } from 'react';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isPictureSource, linkTarget } from '../../shared/richtext/links.ts';
import { levelOf } from '../../shared/richtext/outline.ts';
import type { Mark, RichNode, RichText } from '../../shared/richtext/rich-text.ts';
import { hasSubstance, isEmptyText } from '../../shared/richtext/substance.ts';
import { linkTo } from '../app/route.ts';
import { useOfficeLanguage } from '../app/use-format.ts';
import styles from './text.module.css';

export interface RichTextViewProps {
  readonly text: RichText;
  /** Added to the level of each heading: 0 where the title above is `<h1>`. */
  readonly levelOffset?: number;
  /** Anchors of headings are `<prefix>-1`, `<prefix>-2` …, as `outlineOf` counts them. */
  readonly anchorPrefix?: string;
  /** What stands there for a text without content; undefined: nothing. */
  readonly empty?: string;
}

interface Context {
  readonly levelOffset: number;
  readonly anchorOf: (heading: RichNode) => string | undefined;
  readonly say: (key: 'missingAlt' | 'external' | 'taskDone' | 'taskOpen') => string;
}

export function RichTextView({ text, levelOffset = 0, anchorPrefix = 'section', empty }: RichTextViewProps) {
  const { t } = useTranslation();
  const language = useOfficeLanguage();
  const headings = (text.content ?? []).filter((node) => node.type === 'heading');
  const context: Context = {
    levelOffset,
    anchorOf: (heading) =>
      headings.includes(heading) ? `${anchorPrefix}-${headings.indexOf(heading) + 1}` : undefined,
    say: (key) => t(`editor.view.${key}`),
  };
  if (empty !== undefined && isEmptyText(text)) return <p className={styles.empty}>{empty}</p>;
  return (
    <div lang={language} className={styles.text}>
      {childrenOf(text, context)}
    </div>
  );
}

/** Children have no names of their own; a text is drawn as a whole, so their places will do. */
const childrenOf = (node: RichNode, context: Context): ReactNode[] =>
  (node.content ?? []).map((child, index) =>
    createElement(Drawn, { key: String(index), node: child, context, index, parent: node }),
  );

interface DrawnProps {
  readonly node: RichNode;
  readonly context: Context;
  readonly index: number;
  readonly parent: RichNode;
}

function Drawn({ node, context, index, parent }: DrawnProps): ReactNode {
  const children = childrenOf(node, context);
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(
        (inner, mark) => marked(mark, inner, context),
        node.text ?? '',
      );
    case 'hardBreak':
      return <br />;
    case 'horizontalRule':
      return <hr />;
    case 'heading':
      return createElement(
        `h${Math.min(levelOf(node) + context.levelOffset, 6)}`,
        { id: context.anchorOf(node), tabIndex: -1 },
        children,
      );
    case 'image':
      return <Picture node={node} context={context} />;
    case 'tableCell':
    case 'tableHeader':
      return (
        <Cell node={node} index={index} row={parent}>
          {children}
        </Cell>
      );
    case 'taskItem':
      return (
        <Task node={node} context={context}>
          {children}
        </Task>
      );
    case 'table':
      return (
        <div className="tableWrapper">
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      );
    case 'orderedList':
      return <ol start={Number(node.attrs?.start) || 1}>{children}</ol>;
    case 'taskList':
      return <ul data-type="taskList">{children}</ul>;
    case 'codeBlock':
      return (
        <pre>
          <code>{children}</code>
        </pre>
      );
    default:
      return plainElements[node.type]
        ? createElement(plainElements[node.type] ?? 'div', null, children)
        : children;
  }
}

const plainElements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
};

const markElements: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
};

function marked(mark: Mark, inner: ReactNode, context: Context): ReactNode {
  if (mark.type === 'link')
    return (
      <Reference href={mark.attrs?.href} context={context}>
        {inner}
      </Reference>
    );
  const element = markElements[mark.type];
  return element ? createElement(element, null, inner) : inner;
}

/** Where a link is not allowed, its words stay. */
function Reference({
  href,
  context,
  children,
}: {
  readonly href: unknown;
  readonly context: Context;
  readonly children: ReactNode;
}) {
  const target = linkTarget(href);
  if (target === null) return children;
  if (target.kind === 'document' || target.kind === 'contact')
    return <a href={linkTo(target.kind === 'document' ? 'knowledge' : 'contacts', target.id)}>{children}</a>;
  return (
    <a
      href={target.href}
      target="_blank"
      rel="noopener noreferrer"
      title={`${target.href} (${context.say('external')})`}
    >
      {children}
    </a>
  );
}

function Picture({ node, context }: { readonly node: RichNode; readonly context: Context }) {
  const { src, alt } = node.attrs ?? {};
  if (!isPictureSource(src))
    return <p className={styles.empty}>{String(alt || context.say('missingAlt'))}</p>;
  return <img src={src} alt={typeof alt === 'string' ? alt : ''} loading="lazy" />;
}

function Task({
  node,
  context,
  children,
}: {
  readonly node: RichNode;
  readonly context: Context;
  readonly children: ReactNode;
}) {
  const done = node.attrs?.checked === true;
  return (
    <li data-checked={done}>
      <span role="img" aria-label={context.say(done ? 'taskDone' : 'taskOpen')} className={styles.box} />
      <div>{children}</div>
    </li>
  );
}

interface CellProps {
  readonly node: RichNode;
  readonly index: number;
  readonly row: RichNode;
  readonly children: ReactNode;
}

/** A row of nothing but headers heads its columns; any other header heads its row. */
function Cell({ node, index, row, children }: CellProps) {
  const span = { colSpan: Number(node.attrs?.colspan) || 1, rowSpan: Number(node.attrs?.rowspan) || 1 };
  // A header without words heads nothing.
  if (node.type === 'tableCell' || !hasSubstance(node)) return <td {...span}>{children}</td>;
  const headsColumns = index > 0 || (row.content ?? []).every((cell) => cell.type === 'tableHeader');
  return (
    <th {...span} scope={headsColumns ? 'col' : 'row'}>
      {children}
    </th>
  );
}
