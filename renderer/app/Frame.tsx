// What stands around every screen while the vault is open.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../shared/model/roles.ts';
import { useSession } from '../bridge/host-state.ts';
import { useAsk } from '../bridge/use-ask.ts';
import { SearchDialog } from '../screens/search/SearchDialog.tsx';
import { OfficeKeyDialog } from '../storage/OfficeKeyDialog.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import styles from './frame.module.css';
import { HeldLeaveDialog } from './HeldLeaveDialog.tsx';
import { leave } from './leave.ts';
import { Navigation } from './Navigation.tsx';
import { openSearch, openShortcuts } from './palette.ts';
import { goTo, useRoute } from './route.ts';
import { ScreenView } from './ScreenView.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { isOpenTo, screens } from './screens.ts';
import { useShortcut } from './shortcuts.ts';
import { useCommands } from './use-commands.ts';

/** Skip link, banner, navigation, the screen, and what can lie over it. */
export function Frame() {
  const { t } = useTranslation();
  const route = useRoute();
  const { sample } = useSession();
  useCommands();
  useFrameShortcuts();
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={skipToMain}>
        {t('frame.skip')}
      </button>
      {sample && <SampleBanner />}
      <Navigation />
      <main id="main" tabIndex={-1} className={styles.main}>
        <ScreenView route={route} />
      </main>
      <SearchDialog />
      <ShortcutsDialog />
      <OfficeKeyDialog />
      <HeldLeaveDialog />
    </div>
  );
}

/** The address belongs to the routes, so it is no link and moves the focus itself. */
const skipToMain = (): void => document.getElementById('main')?.focus();

function SampleBanner() {
  const { t } = useTranslation();
  const leaving = useAsk('vault.leaveSample');
  return (
    <aside aria-label={t('frame.sample.banner')} className={styles.banner}>
      <span>{t('frame.sample.banner')}</span>
      <Button
        size="compact-xs"
        variant="default"
        loading={leaving.pending}
        onClick={() => void leaving.run()}
      >
        {t('frame.sample.leave')}
      </Button>
      <FailureNotice failure={leaving.failure} />
    </aside>
  );
}

function useFrameShortcuts(): void {
  const { t } = useTranslation();
  const { role } = useSession();
  const mayCapture = mayWrite(role, 'contact');
  const [first, second, third, fourth] = screens
    .filter((screen) => screen.place === 'main' && isOpenTo(role, screen))
    .map(({ area, label }) => ({
      label: t('frame.shortcuts.goTo', { screen: t(label) }),
      go: () => goTo(area),
    }));
  useShortcut('mod+K', t('frame.shortcuts.search'), openSearch, 'everywhere');
  useShortcut(
    mayCapture ? 'mod+N' : null,
    t('frame.shortcuts.newContact'),
    () => goTo('contacts', 'new'),
    'screen',
  );
  useShortcut('alt+1', first?.label ?? '', () => first?.go(), 'screen');
  useShortcut('alt+2', second?.label ?? '', () => second?.go(), 'screen');
  useShortcut('alt+3', third?.label ?? '', () => third?.go(), 'screen');
  useShortcut(fourth ? 'alt+4' : null, fourth?.label ?? '', () => fourth?.go(), 'screen');
  useShortcut('mod+,', t('frame.shortcuts.settings'), () => goTo('settings'), 'screen');
  useShortcut('mod+L', t('frame.shortcuts.lock'), () => void leave('lock'), 'everywhere');
  useShortcut('?', t('frame.shortcuts.help'), openShortcuts, 'everywhere');
}
