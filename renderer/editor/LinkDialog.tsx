// Setting a link: one field that finds documents and contacts, or takes an address.
import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTarget } from '../../shared/richtext/links.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useOnceSettled } from '../ui/use-once-settled.ts';
import { LinkChoiceList } from './LinkChoiceList.tsx';
import { presentLink, setLink } from './link-place.ts';
import { type LinkChoice, useLinkChoices } from './use-link-choices.ts';

export interface LinkDialogProps {
  readonly editor: Editor;
  /** Id of the record that is being written. */
  readonly own: string;
  readonly onClose: () => void;
}

export function LinkDialog(props: LinkDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('editor.link.title')} opened onClose={props.onClose}>
      <LinkForm {...props} />
    </Dialog>
  );
}

function LinkForm({ editor, own, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [present] = useState(() => presentLink(editor));
  const [typed, setTyped] = useState(() => typeable(present.href));
  const [text, setText] = useState(present.text);
  const [pointed, setPointed] = useState(0);
  const { choices, problem, settled } = useLinkChoices(typed, present.href, own);
  const at = Math.min(pointed, choices.length - 1);
  const choose = (choice: LinkChoice | undefined) => {
    if (choice === undefined) return;
    setLink(editor, choice.href, text.trim() || choice.name);
    onClose();
  };
  // Whoever walked through the list means what is there.
  const best = useOnceSettled(settled || pointed > 0, () => choose(choices[at]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    best.request();
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || choices.length === 0) return;
    event.preventDefault();
    setPointed((at + step + choices.length) % choices.length);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? `${listId}-${at}` : undefined}
          label={t('editor.link.target')}
          description={t('editor.link.targetHint')}
          value={typed}
          error={problem === null ? undefined : t(`editor.link.${problem}`)}
          onChange={(event) => {
            best.forget();
            setPointed(0);
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={walk}
        />
        <LinkChoiceList id={listId} choices={choices} at={at} onChoose={choose} />
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
          <Button type="submit" disabled={settled && choices.length === 0}>
            {t('editor.link.insert')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A link's address as people would type it; that of a record is nothing that anybody types. */
function typeable(href: string): string {
  const target = linkTarget(href);
  return target?.kind === 'web' || target?.kind === 'mail' ? target.href.replace(/^mailto:/, '') : '';
}
