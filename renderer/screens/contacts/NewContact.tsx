// A new contact with room for everything that may be said about it.
import { ContactForm } from '../../capture/ContactForm.tsx';
import { ContactsHeader } from './ContactsHeader.tsx';
import styles from './contacts.module.css';

export function NewContact() {
  return (
    <>
      <ContactsHeader here="new" />
      <div className={styles.surface}>
        <ContactForm draftKey="contact" />
      </div>
    </>
  );
}
