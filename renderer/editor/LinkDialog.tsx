// Setting a link: one field that finds documents and contacts, or takes an address.
import { Button, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import { IconAddressBook, IconFileText, IconMail, IconWorld } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../shared/contract/search.ts';
import { hrefFromTyped, hrefOfRecord, linkTarget } from '../../shared/richtext/links.ts';
import { useAnswer } from '../bridge/use-ask.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './editor.module.css';

export interface LinkDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

interface Choice {
  readonly href: string;
  readonly name: string;
  readonly kind: string;
  readonly icon: Icon;
}

export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('editor.link.title')} opened onClose={onClose}>
      <LinkForm editor={editor} onClose={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  const [start] = useState(() => presentLink(editor));
  const [typed, setTyped] = useState(start.href);
  const [text, setText] = useState(start.text);
  const { choices, settled } = useChoices(typed);
  const choose = (choice: Choice) => {
    setLink(editor, choice.href, text.trim() || choice.name);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first] = choices;
    if (first) choose(first);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('editor.link.target')}
          description={t('editor.link.targetHint')}
          value={typed}
          error={
            settled && typed.trim() !== '' && choices.length === 0 ? t('editor.link.nothing') : undefined
          }
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {choices.length > 0 && (
          <ul aria-label={t('editor.link.results')} className={styles.choices}>
            {choices.map((choice) => (
              <li key={choice.href}>
                <UnstyledButton className={styles.choice} onClick={() => choose(choice)}>
                  <choice.icon aria-hidden size={18} stroke={1.6} />
                  <span>{choice.name}</span>
                  <Text span size="xs" c="dimmed">
                    {choice.kind}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
        <TextInput
          label={t('editor.link.text')}
          description={t('editor.link.textHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={choices.length === 0}>
            {t('editor.link.insert')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Address and words of the link at the cursor, or the selected words. */
function presentLink(editor: Editor): { readonly href: string; readonly text: string } {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link');
  const { from, to } = editor.state.selection;
  const { href } = editor.getAttributes('link');
  return { href: typeof href === 'string' ? href : '', text: editor.state.doc.textBetween(from, to, ' ') };
}

function setLink(editor: Editor, href: string, text: string): void {
  const { from, to } = editor.state.selection;
  const same = editor.state.doc.textBetween(from, to, ' ') === text;
  if (same) editor.chain().focus().setLink({ href }).run();
  else
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
      .run();
}

/** What the typed words can mean, best first; `settled` once the core has answered for them. */
function useChoices(typed: string): { readonly choices: readonly Choice[]; readonly settled: boolean } {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const answer = useAnswer('search.query', [{ text: asked, types: ['document', 'contact'], limit: 8 }]);
  const target = linkTarget(hrefFromTyped(typed));
  const address = target && (target.kind === 'web' || target.kind === 'mail') ? target : null;
  const typedChoices: readonly Choice[] =
    address === null
      ? []
      : [
          {
            href: address.href,
            name: address.href.replace(/^mailto:/, ''),
            kind: t(`editor.link.${address.kind}`),
            icon: address.kind === 'mail' ? IconMail : IconWorld,
          },
        ];
  const hits = asked === '' || answer.kind !== 'ready' ? [] : answer.value.hits;
  const found = hits.map((hit) =>
    choiceOf(hit, t(hit.type === 'contact' ? 'editor.link.contact' : 'editor.link.document')),
  );
  const settled = asked === typed.trim() && answer.kind === 'ready' && !answer.stale;
  return { choices: [...typedChoices, ...found], settled };
}

function choiceOf(hit: Hit, kind: string): Choice {
  const name = hit.title.map((snippet) => snippet.text).join('');
  const type = hit.type === 'contact' ? 'contact' : 'document';
  return {
    href: hrefOfRecord(type, hit.id),
    name,
    kind,
    icon: type === 'contact' ? IconAddressBook : IconFileText,
  };
}
