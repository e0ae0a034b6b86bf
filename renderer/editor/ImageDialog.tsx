// Asks what can be seen on a picture before it goes into the text, or changes that description later.
import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureSource } from '../../shared/richtext/links.ts';
import { useAsk } from '../bridge/use-ask.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import styles from './editor.module.css';
import { pictureKinds } from './paste.ts';
import type { PendingImage } from './use-images.ts';

export interface ImageDialogProps {
  readonly editor: Editor;
  readonly image: PendingImage | null;
  /** `end`: the position behind the picture that was put into the text. */
  readonly onDone: (end?: number) => void;
}

export function ImageDialog({ editor, image, onDone }: ImageDialogProps) {
  const { t } = useTranslation();
  const done = (end?: number) => {
    onDone(end);
    editor.commands.focus();
  };
  return (
    <Dialog
      title={t(image?.kind === 'placed' ? 'editor.image.editTitle' : 'editor.image.title')}
      opened={image !== null}
      onClose={() => done()}
    >
      {image && <ImageForm key={keyOf(image)} editor={editor} image={image} onDone={done} />}
    </Dialog>
  );
}

const keyOf = (image: PendingImage) => (image.kind === 'file' ? image.key : image.src);

function ImageForm({ editor, image, onDone }: ImageDialogProps & { readonly image: PendingImage }) {
  const { t } = useTranslation();
  const adding = useAsk('attachments.add');
  const [alt, setAlt] = useState(image.kind === 'placed' ? image.alt : '');
  const [decorative, setDecorative] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = alt.trim() === '' && !decorative;
  const wrongKind = image.kind === 'file' && !pictureKinds.includes(image.file.type);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing || wrongKind) return;
    const description = decorative ? '' : alt.trim();
    if (image.kind === 'placed') {
      editor.commands.updateAttributes('image', { alt: description });
      return onDone();
    }
    const end = await insertFile(editor, image, description, adding.run);
    if (end !== null) onDone(end);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {wrongKind ? <Text role="alert">{t('editor.image.wrongKind')}</Text> : <Preview image={image} />}
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          maxLength={200}
          label={t('editor.image.alt')}
          description={t('editor.image.altHint')}
          value={alt}
          disabled={decorative}
          error={tried && missing ? t('editor.image.altMissing') : undefined}
          onChange={(event) => setAlt(event.currentTarget.value)}
          onKeyDown={sendOnEnter}
        />
        <Checkbox
          label={t('editor.image.decorative')}
          checked={decorative}
          onChange={(event) => setDecorative(event.currentTarget.checked)}
        />
        <FailureNotice failure={adding.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onDone()}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={adding.pending}>
            {t(image.kind === 'placed' ? 'common.save' : 'editor.image.insert')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** One sentence has no lines: Enter is what it is in every other field. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

type Add = ReturnType<typeof useAsk<'attachments.add'>>['run'];

/** Answers the position behind the picture, or null where it could not be put into the text. */
async function insertFile(
  editor: Editor,
  { file, at }: Extract<PendingImage, { kind: 'file' }>,
  alt: string,
  add: Add,
): Promise<number | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await add({ name: file.name.slice(0, 200), mime: file.type, alt, bytes });
  if (!answer.ok) return null;
  const place = placeFor(editor, at);
  const inserted = editor.commands.insertContentAt(place, {
    type: 'image',
    attrs: { src: pictureSource(answer.value.id), alt },
  });
  return inserted ? (typeof place === 'number' ? place : place.from) + 1 : null;
}

/** Behind the paragraph at `at`, in place of it where it is empty: a picture never tears a sentence apart. */
function placeFor(editor: Editor, at: number): number | { from: number; to: number } {
  const { doc } = editor.state;
  const place = doc.resolve(Math.min(at, doc.content.size));
  if (!place.parent.isTextblock) return place.pos;
  const isGap = place.parent.content.size === 0 && place.depth === 1;
  return isGap ? { from: place.before(), to: place.after() } : place.after();
}

function Preview({ image }: { readonly image: PendingImage }) {
  const { t } = useTranslation();
  const [source, setSource] = useState<string | null>(image.kind === 'placed' ? image.src : null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (image.kind !== 'file') return;
    const reader = new FileReader();
    reader.addEventListener('load', () => setSource(String(reader.result)));
    reader.readAsDataURL(image.file);
    return () => reader.abort();
  }, [image]);
  if (broken) return <Text role="alert">{t('editor.image.unreadable')}</Text>;
  if (source === null) return <div className={styles.preview} />;
  return (
    <img
      src={source}
      alt={t('editor.image.preview')}
      className={styles.preview}
      onError={() => setBroken(true)}
    />
  );
}
