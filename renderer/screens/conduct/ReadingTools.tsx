// How one likes to read: size of letters, and the variant in plain language where there is one.
import { Group, SegmentedControl, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/contract/host.ts';
import { changeSettings, useSettings } from '../../bridge/host-state.ts';
import styles from './conduct.module.css';

export interface ReadingToolsProps {
  /** Undefined where the guideline has no plain-language variant. */
  readonly plain: boolean | undefined;
  readonly onPlain: (plain: boolean) => void;
}

const sizes: readonly Settings['readingSize'][] = ['normal', 'large', 'larger'];

export function ReadingTools({ plain, onPlain }: ReadingToolsProps) {
  const { t } = useTranslation();
  const { readingSize } = useSettings();
  return (
    <Group gap="md">
      {plain !== undefined && (
        <Switch
          label={t('conduct.plain.switch')}
          checked={plain}
          onChange={(event) => onPlain(event.currentTarget.checked)}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('settings.look.size')}
        value={readingSize}
        onChange={(value) => void changeSettings({ readingSize: value as Settings['readingSize'] })}
        data={sizes.map((value) => ({
          value,
          label: (
            <span className={styles.letter} data-size={value}>
              <span aria-hidden>A</span>
              <span className={styles.heard}>{t(`settings.look.sizes.${value}`)}</span>
            </span>
          ),
        }))}
      />
    </Group>
  );
}
