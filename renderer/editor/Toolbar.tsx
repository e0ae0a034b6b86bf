// The toolbar: one stop of the Tab key, arrow keys within (WAI-ARIA toolbar pattern), shortcuts visible on each tool.
import { Tooltip, UnstyledButton } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import type { KeyboardEvent, MouseEvent, Ref } from 'react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../app/ShortcutsDialog.tsx';
import { useListedShortcuts } from '../app/shortcuts.ts';
import styles from './editor.module.css';
import { type Surroundings, type Tool, type ToolName, toolGroups, toolsHere } from './tools.ts';

export interface ToolbarProps {
  readonly editor: Editor;
  readonly around: Surroundings;
  readonly label: string;
  readonly ref: Ref<HTMLDivElement>;
}

interface ToolState {
  readonly on: readonly ToolName[];
  readonly off: readonly ToolName[];
  readonly here: string | null;
}

const everyTool = toolGroups.flatMap((group) => group.tools);

function stateOf(editor: Editor): ToolState {
  return {
    on: everyTool.filter((tool) => tool.isOn?.(editor)).map((tool) => tool.name),
    off: everyTool.filter((tool) => tool.canRun && !tool.canRun(editor)).map((tool) => tool.name),
    here: toolsHere(editor)?.name ?? null,
  };
}

/** Moves the focus among the tools; Escape gives it back to the text. */
function move(event: KeyboardEvent<HTMLDivElement>, editor: Editor): void {
  if (event.key === 'Escape') editor.commands.focus();
  const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
    ArrowRight: (at, count) => (at + 1) % count,
    ArrowLeft: (at, count) => (at - 1 + count) % count,
    Home: () => 0,
    End: (_, count) => count - 1,
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[step(at, buttons.length)]?.focus();
}

export function Toolbar({ editor, around, label, ref }: ToolbarProps) {
  const { t } = useTranslation();
  const state = useEditorState({ editor, selector: (snapshot) => stateOf(snapshot.editor) });
  const [stop, setStop] = useState<ToolName>('undo');
  useEditorShortcuts();
  const here = state.here === null ? null : toolsHere(editor);
  const known = [...everyTool, ...(here?.tools ?? [])].some((tool) => tool.name === stop);
  const button = (tool: Tool) => (
    <ToolButton
      key={tool.name}
      tool={tool}
      on={tool.isOn ? state.on.includes(tool.name) : undefined}
      off={state.off.includes(tool.name)}
      isStop={tool.name === (known ? stop : 'undo')}
      onFocus={() => setStop(tool.name)}
      onRun={() => tool.run(editor, around)}
    />
  );
  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label={label}
      className={styles.toolbar}
      onKeyDown={(event) => move(event, editor)}
    >
      {toolGroups.map((group) => (
        <RichTextEditor.ControlsGroup
          key={group.name}
          role="group"
          aria-label={t(`editor.group.${group.name}`)}
        >
          {group.tools.map(button)}
        </RichTextEditor.ControlsGroup>
      ))}
      {here && (
        <RichTextEditor.ControlsGroup
          role="group"
          aria-label={t(`editor.here.${here.name}`)}
          className={styles.here}
        >
          <span aria-hidden className={styles.hereName}>
            {t(`editor.here.${here.name}`)}
          </span>
          {here.tools.map(button)}
        </RichTextEditor.ControlsGroup>
      )}
    </div>
  );
}

/** The editor obeys these keys itself; the list of shortcuts shows them. */
function useEditorShortcuts(): void {
  const { t } = useTranslation();
  const shortcuts = useMemo(() => {
    const tools = everyTool.flatMap(({ name, keys }) =>
      keys === undefined ? [] : [{ keys, label: t(`editor.tool.${name}`) }],
    );
    const others = [
      { keys: 'alt+F10', label: t('editor.toToolbar') },
      { keys: 'mod+S', label: t('common.save') },
    ];
    return [...tools, ...others].map((shortcut) => ({ ...shortcut, scope: 'here' as const }));
  }, [t]);
  useListedShortcuts(shortcuts);
}

interface ToolButtonProps {
  readonly tool: Tool;
  readonly on: boolean | undefined;
  readonly off: boolean;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onRun: () => void;
}

/** A press works on what is selected in the text, which keeps the focus. */
const keepSelection = (event: MouseEvent): void => event.preventDefault();

/**
 * No control of Mantine's: each of those is a stop of the Tab key, and none says that it can be switched on. A tool that
 * can't run stays reachable, so that the arrow keys find the same order every time.
 */
function ToolButton({ tool, on, off, isStop, onFocus, onRun }: ToolButtonProps) {
  const { t } = useTranslation();
  const name = t(`editor.tool.${tool.name}`);
  const Picture = tool.icon;
  const hint = (
    <span className={styles.hint}>
      {name} {tool.keys !== undefined && <Keys keys={tool.keys} />}
    </span>
  );
  return (
    <Tooltip label={hint} openDelay={350} events={{ hover: true, focus: true, touch: false }}>
      <UnstyledButton
        aria-label={name}
        aria-pressed={on}
        aria-disabled={off || undefined}
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
        onMouseDown={keepSelection}
        onClick={() => !off && onRun()}
        className={styles.tool ?? ''}
      >
        <Picture aria-hidden size={18} stroke={1.7} />
      </UnstyledButton>
    </Tooltip>
  );
}
