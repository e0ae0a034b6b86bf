// Where a found record is looked at. A type without a screen isn't searched for.

import type { Icon } from '@tabler/icons-react';
import { IconAddressBook, IconBook2, IconHeartHandshake } from '@tabler/icons-react';
import type { TypeName } from '../../../shared/model/record-types.ts';

export interface Place {
  readonly type: TypeName;
  readonly area: string;
  readonly icon: Icon;
}

/** Types that the search asks for. */
export const places: readonly Place[] = [
  { type: 'document', area: 'knowledge', icon: IconBook2 },
  { type: 'guideline', area: 'conduct', icon: IconHeartHandshake },
  { type: 'contact', area: 'contacts', icon: IconAddressBook },
];
