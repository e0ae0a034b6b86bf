// All schemas in order. The database's user_version counts those that it has.
import { initial } from './0001-initial.ts';
import { contactDocuments } from './0002-contact-documents.ts';
import { indexedWords } from './0003-indexed-words.ts';
import { space } from './0004-space.ts';
import { erasedEntries } from './0005-erased-entries.ts';
import { unappliedEntries } from './0006-unapplied-entries.ts';
import { causes } from './0007-causes.ts';

export const migrations: readonly string[] = [
  initial,
  contactDocuments,
  indexedWords,
  space,
  erasedEntries,
  unappliedEntries,
  causes,
];
