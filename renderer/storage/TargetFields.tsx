// The fields of the team's storage: which kind, and what that kind needs.
import { Button, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SecretInput } from '../ui/SecretInput.tsx';
import styles from './storage.module.css';
import type { TargetField } from './target-draft.ts';
import type { TargetModel } from './use-target.ts';

/** Two fields in one line stay in line. */
const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const kinds = ['folder', 'webdav', 's3'] as const;
/** A dialog begins there. */
const firstFields: readonly TargetField[] = ['folder', 'url', 'endpoint'];

export interface TargetFieldsProps {
  readonly model: TargetModel;
  /** A card says which kind it is. */
  readonly kindIsGiven?: boolean;
}

export function TargetFields({ model, kindIsGiven = false }: TargetFieldsProps) {
  const { t } = useTranslation();
  const { draft, change } = model;
  const label = useId();
  const fields = { folder: FolderFields, webdav: WebdavFields, s3: S3Fields } as const;
  const Fields = fields[draft.kind];
  return (
    <Stack gap="sm">
      {!kindIsGiven && (
        <div>
          <Text id={label} size="sm" fw={600} mb={4}>
            {t('storage.target.kind')}
          </Text>
          <SegmentedControl
            aria-labelledby={label}
            fullWidth
            className={styles.kinds ?? ''}
            data={kinds.map((value) => ({ value, label: t(`storage.target.kinds.${value}`) }))}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
        </div>
      )}
      <Fields model={model} />
    </Stack>
  );
}

function FolderFields({ model }: { readonly model: TargetModel }) {
  const { t } = useTranslation();
  return (
    <div className={styles.withButton}>
      <TextInput required description={t('storage.target.folderHint')} {...useField(model, 'folder')} />
      <Button
        variant="default"
        leftSection={<IconFolder aria-hidden size={18} />}
        onClick={() => void model.pickFolder()}
      >
        {t('storage.target.pick')}
      </Button>
    </div>
  );
}

function WebdavFields({ model }: { readonly model: TargetModel }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        required
        type="url"
        placeholder="https://"
        description={t('storage.target.urlHint')}
        {...useField(model, 'url')}
      />
      <div className={styles.pair}>
        <TextInput {...useField(model, 'user')} />
        <SecretInput
          inputWrapperOrder={hintBelow}
          description={t('storage.target.passwordHint')}
          {...useField(model, 'password')}
        />
      </div>
    </>
  );
}

function S3Fields({ model }: { readonly model: TargetModel }) {
  const { t } = useTranslation();
  const { draft, change } = model;
  const label = useId();
  return (
    <>
      <TextInput required type="url" placeholder="https://" {...useField(model, 'endpoint')} />
      <div className={styles.pair}>
        <TextInput required {...useField(model, 'bucket')} />
        <TextInput {...useField(model, 's3Folder')} />
        <TextInput required {...useField(model, 'accessKey')} />
        <SecretInput
          required
          inputWrapperOrder={hintBelow}
          description={t('storage.target.secretKeyHint')}
          {...useField(model, 'secretKey')}
        />
        <TextInput placeholder="us-east-1" {...useField(model, 'region')} />
        <div>
          <Text id={label} size="sm" fw={600} mb={4}>
            {t('storage.target.style')}
          </Text>
          <SegmentedControl
            aria-labelledby={label}
            className={styles.kinds ?? ''}
            data={(['path', 'host'] as const).map((value) => ({
              value,
              label: t(`storage.target.styles.${value}`),
            }))}
            value={draft.style}
            onChange={(style) => change({ style })}
          />
        </div>
      </div>
    </>
  );
}

function useField({ draft, change, missing }: TargetModel, field: TargetField) {
  const { t } = useTranslation();
  return {
    label: t(`storage.target.${field}`),
    'data-autofocus': firstFields.includes(field) || undefined,
    maxLength: 1000,
    autoComplete: 'off',
    spellCheck: false,
    value: draft[field],
    error: missing.includes(field) ? t('reasons.empty') : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [field]: event.currentTarget.value }),
  };
}
