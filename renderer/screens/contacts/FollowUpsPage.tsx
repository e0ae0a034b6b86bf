// All follow-ups of the team, by when they are due.
import { FollowUpBoard } from '../../follow-ups/FollowUpBoard.tsx';
import { ContactsHeader } from './ContactsHeader.tsx';

export function FollowUpsPage() {
  return (
    <>
      <ContactsHeader here="follow-ups" />
      <FollowUpBoard />
    </>
  );
}
