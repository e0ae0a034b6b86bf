// Where a found record is looked at. A type without a screen isn't searched for.

import type { Icon } from '@tabler/icons-react';
import {
  IconAddressBook,
  IconBook2,
  IconBuildingStore,
  IconCalendarCheck,
  IconHeartHandshake,
  IconQuote,
} from '@tabler/icons-react';
import type { Role } from '../../../shared/model/primitives.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { mayRead } from '../../../shared/model/roles.ts';
import { goTo } from '../../app/route.ts';
import { listContactsOf } from '../../contact-list/list-filter.ts';
import { readRows } from '../../replica/use-rows.ts';

export interface Place {
  readonly type: TypeName;
  readonly icon: Icon;
  /** What its screen shows; who may not read that has no use for the result. */
  readonly shows: TypeName;
  readonly open: (id: string) => void;
}

const all: readonly Place[] = [
  { type: 'document', shows: 'document', icon: IconBook2, open: (id) => goTo('knowledge', id) },
  { type: 'guideline', shows: 'guideline', icon: IconHeartHandshake, open: (id) => goTo('conduct', id) },
  {
    type: 'service',
    shows: 'contact',
    icon: IconBuildingStore,
    open: (id) => {
      listContactsOf(id);
      goTo('contacts');
    },
  },
  { type: 'contact', shows: 'contact', icon: IconAddressBook, open: (id) => goTo('contacts', id) },
  { type: 'followUp', shows: 'contact', icon: IconCalendarCheck, open: (id) => void openFollowUp(id) },
  { type: 'impression', shows: 'impression', icon: IconQuote, open: (id) => goTo('today', id) },
];

/** At its contact, where it has one: there it stands even when it is done. */
async function openFollowUp(id: string): Promise<void> {
  const [row] = await readRows('followUp', [id]);
  goTo('contacts', row?.fields.contact ?? 'follow-ups');
}

/** Places of the types that the search asks for. */
export const placesFor = (role: Role): readonly Place[] => all.filter(({ shows }) => mayRead(role, shows));
