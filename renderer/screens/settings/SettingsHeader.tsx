// Head of the settings' pages, with the ways between them: what is this PC's, and what is the office's.
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../app/route.ts';
import { PageNav } from '../../ui/PageNav.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { useInSight } from '../../ui/use-in-sight.ts';
import styles from './settings.module.css';

const pages = ['machine', 'office', 'services', 'forms', 'team', 'storage'] as const;
export type SettingsPage = (typeof pages)[number];

/** The page that the address names; a form's page belongs to the forms. */
export const settingsPageOf = (id: string | undefined): SettingsPage =>
  id === undefined ? 'machine' : (pages.find((page) => page === id) ?? 'forms');

export function SettingsHeader({ here }: { readonly here: SettingsPage }) {
  const { t } = useTranslation();
  return (
    <>
      <Top key={here} />
      <ScreenHeader
        title={t('settings.title')}
        lead={here === 'machine' ? t('settings.lead') : undefined}
        names={here === 'machine' ? t('settings.title') : t(`settings.pages.${here}`)}
      />
      <PageNav
        label={t('settings.pages.label')}
        pages={pages.map((page) => ({
          href: page === 'machine' ? linkTo('settings') : linkTo('settings', page),
          label: t(`settings.pages.${page}`),
          here: page === here,
        }))}
      />
    </>
  );
}

/** The head stays while the page beneath it changes: a link from further down would open the next one at its middle. */
const Top = () => <div ref={useInSight<HTMLDivElement>()} className={styles.top} />;
