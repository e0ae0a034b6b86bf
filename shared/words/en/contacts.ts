// English sentences of the area `contacts`.
import type { contacts as german } from '../de/contacts.ts';
import type { Like } from '../like.ts';

export const contacts: Like<typeof german> = {};
