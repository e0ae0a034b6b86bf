// What the guard over free text says, in English.
import type { guard as german } from '../de/guard.ts';
import type { Like } from '../like.ts';

export const guard: Like<typeof german> = {
  title_one: 'A privacy hint',
  title_other: '{{count}} privacy hints',
  found: '“{{text}}” looks like {{kind}}.',
  delicate: '“{{text}}” is {{kind}}.',
  move: 'Move to personal details',
  remove: 'Remove',
  keep: 'Leave it',
  named: '{{action}}: “{{text}}”',
  moved: 'Moved to personal details. Please add day and purpose.',
  removed: 'Removed.',
  kept: 'Stays as it is.',
  kind: {
    email: 'an e-mail address',
    phone: 'a phone number',
    iban: 'an IBAN',
    idNumber: 'an identity card number',
    taxId: 'a tax number',
    socialInsurance: 'a social insurance number',
    licencePlate: 'a licence plate',
    birthDate: 'a date of birth',
    name: 'a name',
    caseNumber: 'a file reference',
    address: 'an address',
    sensitive: 'specially protected information',
  },
};
