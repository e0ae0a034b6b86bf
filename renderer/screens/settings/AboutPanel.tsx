// What is running here: the line to read out when somebody asks for the version.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/use-ask.ts';
import { Panel } from '../../ui/Panel.tsx';

export function AboutPanel() {
  const { t } = useTranslation();
  const info = useAnswer('app.info', []);
  return (
    <Panel title={t('settings.about.title')}>
      {info.kind === 'ready' && <Text>{t('settings.about.version', { version: info.value.version })}</Text>}
      <Text size="sm" c="dimmed">
        {t('settings.about.licence')}
      </Text>
    </Panel>
  );
}
