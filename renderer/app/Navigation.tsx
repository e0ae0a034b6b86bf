// The rail at the left: where one can go, how safe everything is, and the way out.
import { UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { IconKeyboard, IconLock, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../bridge/host-state.ts';
import { useSync } from '../bridge/sync-state.ts';
import { leave } from './leave.ts';
import styles from './navigation.module.css';
import { openSearch, openShortcuts } from './palette.ts';
import { linkTo, useRoute } from './route.ts';
import type { Screen } from './screens.ts';
import { isOpenTo, screens } from './screens.ts';
import { TrustLine } from './TrustLine.tsx';

/** Landmark `nav`; on narrow windows it lies across the top. */
export function Navigation() {
  const { t } = useTranslation();
  const { officeName, memberName, role } = useSession();
  const sync = useSync();
  // Whoever has just been let in waits for the office's record and their own: the team and the role are known already.
  const team = sync && 'spaceName' in sync ? sync.spaceName : '';
  const roleName = t(`model.role.${role}`);
  return (
    <nav aria-label={t('frame.navigation')} className={styles.rail}>
      <div className={styles.office}>
        <span className={styles.officeName}>{officeName === '' ? team : officeName}</span>
        <span className={styles.member}>
          {memberName === '' ? roleName : t('frame.member', { name: memberName, role: roleName })}
        </span>
      </div>
      <RailButton
        icon={IconSearch}
        label={t('frame.search')}
        keys={`${t('frame.shortcuts.mod')} K`}
        onClick={openSearch}
      />
      <ul className={styles.places}>
        {screens
          .filter((screen) => screen.place === 'main' && isOpenTo(role, screen))
          .map((screen) => (
            <Place key={screen.area} screen={screen} />
          ))}
      </ul>
      <div className={styles.foot}>
        <TrustLine />
        <ul className={styles.places}>
          {screens
            .filter(({ place }) => place === 'foot')
            .map((screen) => (
              <Place key={screen.area} screen={screen} />
            ))}
        </ul>
        <RailButton icon={IconKeyboard} label={t('frame.shortcuts.title')} keys="?" onClick={openShortcuts} />
        <RailButton
          icon={IconLock}
          label={t('frame.lock')}
          keys={`${t('frame.shortcuts.mod')} L`}
          onClick={() => void leave('lock')}
        />
      </div>
    </nav>
  );
}

function Place({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation();
  const here = useRoute().area === screen.area;
  return (
    <li>
      <a href={linkTo(screen.area)} aria-current={here ? 'page' : undefined} className={styles.entry}>
        <screen.icon aria-hidden size={20} stroke={1.6} />
        <span className={styles.label}>{t(screen.label)}</span>
      </a>
    </li>
  );
}

interface RailButtonProps {
  readonly icon: Icon;
  readonly label: string;
  readonly keys: string;
  readonly onClick: () => void;
}

function RailButton({ icon: Picture, label, keys, onClick }: RailButtonProps) {
  return (
    <UnstyledButton className={styles.entry} onClick={onClick}>
      <Picture aria-hidden size={20} stroke={1.6} />
      <span className={styles.label}>{label}</span>
      <kbd aria-hidden className={styles.keys}>
        {keys}
      </kbd>
    </UnstyledButton>
  );
}
