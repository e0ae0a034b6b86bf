// The past of a document's text: look at a version, see what changed since, and bring it back.
import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHistory, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextVersion } from '../../../shared/contract/texts.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAnswer } from '../../bridge/use-ask.ts';
import { CompareView } from '../../editor/CompareView.tsx';
import { RichTextView } from '../../editor/RichTextView.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import styles from './knowledge.module.css';
import { bodyOf, type DocumentView, useBody } from './use-document.ts';
import { useRestore } from './use-restore.ts';

export interface VersionsViewProps {
  readonly document: DocumentView;
  readonly onLeave: () => void;
}

export function VersionsView({ document, onLeave }: VersionsViewProps) {
  const { t } = useTranslation();
  const versions = useAnswer('texts.versions', [bodyOf(document.id)], { refreshOn: ['document'] });
  const back = (
    <Button variant="default" onClick={onLeave}>
      {t('knowledge.versions.back')}
    </Button>
  );
  return (
    <>
      <ScreenHeader
        title={`${t('knowledge.versions.title')}: ${document.fields.title}`}
        lead={t('knowledge.versions.lead')}
        actions={back}
      />
      {versions.kind === 'loading' && <Loading />}
      {versions.kind === 'failed' && <FailureNotice failure={versions.failure} onRetry={versions.retry} />}
      {versions.kind === 'ready' && versions.value.length === 0 && (
        <EmptyState icon={IconHistory} title={t('knowledge.versions.none')} />
      )}
      {versions.kind === 'ready' && versions.value.length > 0 && (
        <Versions document={document} versions={versions.value} />
      )}
    </>
  );
}

function Versions({
  document,
  versions,
}: {
  readonly document: DocumentView;
  readonly versions: readonly TextVersion[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState(versions[1]?.position ?? versions[0]?.position);
  const version = versions.find(({ position }) => position === chosen) ?? versions[0];
  return (
    <div className={styles.versions}>
      <nav aria-label={t('knowledge.versions.choose')}>
        <ul className={styles.versionList}>
          {versions.map(({ position, at, words }, index) => (
            <li key={position}>
              <button
                type="button"
                aria-current={position === version?.position}
                onClick={() => setChosen(position)}
              >
                <strong>{index === 0 ? t('knowledge.versions.present') : format.dateTime(at)}</strong>
                <span>
                  {index === 0 && `${format.dateTime(at)} · `}
                  {t('editor.words', { count: words })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {version && <OneVersion document={document} version={version} isPresent={version === versions[0]} />}
    </div>
  );
}

interface OneVersionProps {
  readonly document: DocumentView;
  readonly version: TextVersion;
  readonly isPresent: boolean;
}

function OneVersion({ document, version, isPresent }: OneVersionProps) {
  const { t } = useTranslation();
  const [look, setLook] = useState<'compare' | 'text'>('compare');
  const [asking, setAsking] = useState(false);
  const then = useAnswer('texts.at', [{ ...bodyOf(document.id), position: version.position }]);
  const now = useBody(document.id);
  if (then.kind === 'loading' || now.kind === 'loading') return <Loading />;
  if (then.kind === 'failed') return <FailureNotice failure={then.failure} onRetry={then.retry} />;
  if (now.kind === 'failed') return <FailureNotice failure={now.failure} onRetry={now.retry} />;
  const comparing = look === 'compare' && !isPresent;
  return (
    <section className={styles.paper}>
      {!isPresent && (
        <Group justify="space-between" mb="md">
          <SegmentedControl
            aria-label={t('knowledge.versions.show')}
            value={look}
            onChange={(value) => setLook(value === 'text' ? 'text' : 'compare')}
            data={[
              { value: 'compare', label: t('knowledge.versions.compare') },
              { value: 'text', label: t('knowledge.versions.text') },
            ]}
          />
          {document.mayEdit && (
            <Button
              leftSection={<IconRestore aria-hidden size={18} stroke={1.6} />}
              onClick={() => setAsking(true)}
            >
              {t('knowledge.versions.restore')}
            </Button>
          )}
        </Group>
      )}
      {comparing && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('knowledge.versions.compareLead')}
        </Text>
      )}
      {comparing ? (
        <CompareView before={then.value} after={now.value} />
      ) : (
        <RichTextView text={then.value} empty={t('editor.view.empty')} />
      )}
      {asking && <RestoreDialog id={document.id} version={version} onClose={() => setAsking(false)} />}
    </section>
  );
}

interface RestoreDialogProps {
  readonly id: string;
  readonly version: TextVersion;
  readonly onClose: () => void;
}

function RestoreDialog({ id, version, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { restore, pending, failure } = useRestore(bodyOf(id));
  const run = async () => {
    if (!(await restore(version.position))) return;
    notifications.show({ message: t('knowledge.versions.restored') });
    onClose();
  };
  return (
    <Dialog title={t('knowledge.versions.restore')} opened onClose={onClose}>
      <Text mb="md">{t('knowledge.versions.restoreText', { at: format.dateTime(version.at) })}</Text>
      <FailureNotice failure={failure} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button data-autofocus loading={pending} onClick={() => void run()}>
          {t('knowledge.versions.restore')}
        </Button>
      </Group>
    </Dialog>
  );
}
