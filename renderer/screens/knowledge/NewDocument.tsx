// Beginning a document: what it shall be, and its title.
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKinds, type KnowledgeDocument } from '../../../shared/model/knowledge.ts';
import { goTo } from '../../app/route.ts';
import { prepareEditor } from '../../editor/TextEditor.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { kindIcons } from './DocumentEntry.tsx';
import styles from './knowledge.module.css';
import { useNewDocument } from './use-new-document.ts';

const order = [...documentKinds].sort((a, b) => Number(b === 'howTo') - Number(a === 'howTo'));

export function NewDocument() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<KnowledgeDocument['kind']>('howTo');
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const { create, pending, failure } = useNewDocument();
  useEffect(prepareEditor, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() !== '') void create(kind, title.trim());
  };
  return (
    <>
      <ScreenHeader title={t('knowledge.create.title')} lead={t('knowledge.create.lead')} />
      <form onSubmit={submit} noValidate className={styles.narrow}>
        <Panel title={t('knowledge.create.kind')}>
          <Stack gap="lg">
            <Radio.Group
              aria-label={t('knowledge.create.kind')}
              value={kind}
              onChange={(value) => setKind(documentKinds.find((known) => known === value) ?? 'article')}
            >
              <div className={styles.kinds}>
                {order.map((value) => (
                  <KindCard key={value} kind={value} />
                ))}
              </div>
            </Radio.Group>
            <TextInput
              data-autofocus
              autoFocus
              required
              label={t('knowledge.create.name')}
              description={t('knowledge.create.nameHint')}
              placeholder={t(examples[kind])}
              maxLength={200}
              value={title}
              error={tried && title.trim() === '' ? t('knowledge.create.nameMissing') : undefined}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <FailureNotice failure={failure} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => goTo('knowledge')}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={pending}>
                {t('knowledge.create.start')}
              </Button>
            </Group>
          </Stack>
        </Panel>
      </form>
    </>
  );
}

const examples = {
  howTo: 'knowledge.create.exampleHowTo',
  article: 'knowledge.create.exampleArticle',
  insight: 'knowledge.create.exampleInsight',
} as const;

function KindCard({ kind }: { readonly kind: KnowledgeDocument['kind'] }) {
  const { t } = useTranslation();
  const Picture = kindIcons[kind];
  return (
    <Radio.Card value={kind} className={styles.kindCard}>
      <Picture aria-hidden size={26} stroke={1.4} />
      <span className={styles.kindWords}>
        <strong>{t(`model.documentKind.${kind}`)}</strong>
        <span>{t(`knowledge.create.${kind}`)}</span>
      </span>
      <Radio.Indicator />
    </Radio.Card>
  );
}
