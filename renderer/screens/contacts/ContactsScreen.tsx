// Contacts: the list, a new one, one in full, and the follow-ups, by what the address names.
import { mayWrite } from '../../../shared/model/roles.ts';
import type { ScreenProps } from '../../app/screens.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useCameFrom } from '../../ui/use-came-from.ts';
import { ContactList } from './ContactList.tsx';
import { ContactPage } from './ContactPage.tsx';
import { FollowUpsPage } from './FollowUpsPage.tsx';
import { NewContact } from './NewContact.tsx';

export function ContactsScreen({ id }: ScreenProps) {
  const { role } = useSession();
  const cameFrom = useCameFrom(id);
  if (id === 'new' && mayWrite(role, 'contact')) return <NewContact />;
  if (id === undefined || id === 'new') return <ContactList cameFrom={cameFrom} />;
  if (id === 'follow-ups') return <FollowUpsPage />;
  return <ContactPage id={id} />;
}
