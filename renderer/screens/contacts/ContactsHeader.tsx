// Head of the contacts' pages, with the ways between them.
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/model/primitives.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import { linkTo } from '../../app/route.ts';
import { useSession } from '../../bridge/host-state.ts';
import { PageNav } from '../../ui/PageNav.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';

export type ContactsPage = 'list' | 'new' | 'follow-ups';

const pages: readonly ContactsPage[] = ['list', 'new', 'follow-ups'];
const pagesFor = (role: Role) => pages.filter((page) => page !== 'new' || mayWrite(role, 'contact'));

export function ContactsHeader({ here }: { readonly here: ContactsPage }) {
  const { t } = useTranslation();
  const { role } = useSession();
  return (
    <>
      <ScreenHeader title={here === 'list' ? t('frame.nav.contacts') : t(`contacts.pages.${here}`)} />
      <PageNav
        label={t('contacts.pages.label')}
        pages={pagesFor(role).map((page) => ({
          href: page === 'list' ? linkTo('contacts') : linkTo('contacts', page),
          label: t(`contacts.pages.${page}`),
          here: page === here,
        }))}
      />
    </>
  );
}
