// Builds the TipTap editor for one session: schema, collaboration through Yjs, pasting, and our keys.
import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { FileHandler } from '@tiptap/extension-file-handler';
import { FindAndReplace } from '@tiptap/extension-find-and-replace';
import { Placeholder } from '@tiptap/extensions';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fragmentName } from '../../shared/richtext/fragment.ts';
import { announce } from '../app/announce.ts';
import { nonce } from '../app/nonce.ts';
import { useOfficeLanguage } from '../app/use-format.ts';
import { cleanPaste, pictureKinds } from './paste.ts';
import { schemaExtensions } from './schema.ts';
import { type SectionHints, sectionHints } from './section-hints.ts';
import { tableHelps } from './table-helps.ts';
import textStyles from './text.module.css';
import type { TextSession } from './text-session.ts';

export interface SurfaceOptions {
  readonly session: TextSession;
  readonly label: string;
  readonly placeholder?: string;
  readonly hints?: SectionHints;
  readonly autoFocus?: boolean;
  /** Picture files were pasted or dropped; `at` is the position in the text. */
  readonly onFiles: (files: readonly File[], at: number) => void;
  /** That many pictures in pasted HTML could not be taken over. */
  readonly onDropped: (count: number) => void;
  readonly onFind: () => void;
  readonly onLink: () => void;
  readonly onToolbar: () => void;
}

const done = (run: () => void) => () => {
  run();
  return true;
};

/** Where writing begins: in the first section of an unfilled template, else at the start. */
function firstGap(doc: ProseMirrorNode): number | 'start' {
  const [heading, section] = [doc.maybeChild(0), doc.maybeChild(1)];
  if (heading?.type.name !== 'heading' || section === null || section.textContent !== '') return 'start';
  const start = heading.nodeSize;
  let gap: number | 'start' = section.isTextblock ? start + 1 : 'start';
  section.descendants((node, offset) => {
    if (gap === 'start' && node.isTextblock) gap = start + 1 + offset + 1;
  });
  return gap;
}

/** The editor; it is made anew where the session or the language changes. */
export function useSurface(options: SurfaceOptions): Editor {
  const { t, i18n } = useTranslation();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { session, label, placeholder } = options;
  const language = useOfficeLanguage();
  const save = async () => {
    if ((await session.flush()).ok) announce(t('editor.saving.saved'));
  };
  return useEditor(
    {
      injectNonce: nonce,
      onCreate: ({ editor }) => {
        if (options.autoFocus === true) editor.commands.focus(firstGap(editor.state.doc));
      },
      shouldRerenderOnTransaction: false,
      extensions: [
        ...schemaExtensions((task, isDone) =>
          t(isDone ? 'editor.task.done' : 'editor.task.open', { task: task || t('editor.task.empty') }),
        ),
        Collaboration.configure({ document: session.doc, field: fragmentName }),
        Placeholder.configure({ placeholder: placeholder ?? t('editor.placeholder') }),
        sectionHints(() => latest.current.hints),
        tableHelps(t('editor.headerHint')),
        FindAndReplace.configure({ injectCSS: false, searchDebounceMs: 80 }),
        FileHandler.configure({
          allowedMimeTypes: pictureKinds,
          consumePasteEvent: true,
          onPaste: (editor, files) => latest.current.onFiles(files, editor.state.selection.to),
          onDrop: (_, files, at) => latest.current.onFiles(files, at),
        }),
        Extension.create({
          name: 'tresenKeys',
          addKeyboardShortcuts: () => ({
            'Mod-f': done(() => latest.current.onFind()),
            'Mod-Shift-l': done(() => latest.current.onLink()),
            'Alt-F10': done(() => latest.current.onToolbar()),
            'Mod-s': done(() => void save()),
          }),
        }),
      ],
      editorProps: {
        // Toolbar and status line lie over the text's edges.
        scrollThreshold: { top: 110, bottom: 60, left: 0, right: 0 },
        scrollMargin: { top: 130, bottom: 80, left: 0, right: 0 },
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          ...(language ? { lang: language } : {}),
          class: textStyles.text ?? '',
        },
        transformPastedHTML: (html) => {
          const cleaned = cleanPaste(html);
          if (cleaned.dropped > 0) latest.current.onDropped(cleaned.dropped);
          return cleaned.html;
        },
      },
      onBlur: () => void session.flush(),
    },
    [session, i18n.language, label, language],
  );
}
