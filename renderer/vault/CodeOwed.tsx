// Says that the recovery code was shown and never kept: a window that was closed over it has lost it for good.
import { Alert, Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { linkTo, useRoute } from '../app/route.ts';
import { useSession, useSettings } from '../bridge/host-state.ts';

/** Nothing is drawn where the code is kept, and in the sample office, which has none. */
export function CodeOwed() {
  const { t } = useTranslation();
  const { recoveryCodeOwed } = useSettings();
  const { sample } = useSession();
  const isThere = useRoute().area === 'settings';
  if (!recoveryCodeOwed || sample) return null;
  return (
    <Alert color="brass" variant="light" role="note">
      <Text size="sm">
        {t('firstStart.code.owed')}{' '}
        {!isThere && (
          <Anchor href={linkTo('settings')} inherit>
            {t('firstStart.code.owedGo')}
          </Anchor>
        )}
      </Text>
    </Alert>
  );
}
