// The window as a whole: by route and by the vault's state, one of its few faces.

import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/result.ts';
import { useVault } from '../bridge/host-state.ts';
import { FirstStartScreen } from '../screens/first-start/FirstStartScreen.tsx';
import { useFounding } from '../screens/first-start/founding.ts';
import { JoiningScreen } from '../screens/joining/JoiningScreen.tsx';
import { isJoining, useAdmittedNotice } from '../screens/joining/use-admitted.ts';
import { BrokenScreen } from '../screens/lock/BrokenScreen.tsx';
import { LockScreen } from '../screens/lock/LockScreen.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Frame } from './Frame.tsx';
import styles from './frame.module.css';
import { LiveRegion } from './LiveRegion.tsx';
import { NoticesDialog } from './NoticesDialog.tsx';
import { Providers } from './Providers.tsx';
import { useRoute } from './route.ts';
import { SmallWindow } from './SmallWindow.tsx';
import { screenOf } from './screens.ts';
import { useStandingNotice } from './use-standing-notice.ts';

export function App() {
  const screen = screenOf(useRoute().area);
  if (screen?.place === 'print') {
    return (
      <Providers paper>
        <Suspense>
          <screen.view id={undefined} />
        </Suspense>
      </Providers>
    );
  }
  return (
    <Providers>
      <Gate />
      <LiveRegion />
      <NoticesDialog />
    </Providers>
  );
}

/** Only an open vault shows anything of the office. */
function Gate() {
  const { t } = useTranslation();
  const vault = useVault();
  const founding = useFounding();
  const route = useRoute();
  useAdmittedNotice(vault);
  useStandingNotice(vault);
  // The recovery code is shown once, after founding has already opened the vault.
  if (founding !== null) return <FirstStartScreen />;
  switch (vault.kind) {
    case 'none':
      return <FirstStartScreen />;
    case 'locked':
      return <LockScreen hasSystemSlot={vault.hasSystemSlot} sample={vault.sample} damaged={vault.damaged} />;
    case 'broken':
      return <BrokenScreen failure={vault.failure} />;
    case 'opening':
      return (
        <main className={styles.alone}>
          <Loading label={t('frame.opening')} />
        </main>
      );
    case 'open':
      if (isJoining(vault)) return <JoiningScreen />;
      // Another role reads something else: nothing that the one before had on its screens is left.
      return screenOf(route.area)?.place === 'window' ? (
        <SmallWindow key={vault.session.role} route={route} />
      ) : (
        <Frame key={vault.session.role} />
      );
    default:
      return assertNever(vault);
  }
}
