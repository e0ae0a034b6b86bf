// The shape in which the contacts of the sample office are written down: what was said, without day or hour.
import type { z } from 'zod';
import type { answer, channels, needs, outcomes } from '../../../shared/model/contact.ts';
import type { FormKey } from './forms.ts';
import type { DocumentKey, SolutionKey } from './keys.ts';
import type { ServiceKey } from './services.ts';

export interface ContactDetails {
  readonly wish?: string;
  /** Office to which the person was passed on. */
  readonly to?: string;
  readonly reasons?: readonly string[];
  /** What stayed in the writer's mind. */
  readonly felt?: string;
  readonly needs?: readonly (typeof needs)[number][];
  readonly documents?: readonly DocumentKey[];
  readonly solutions?: readonly SolutionKey[];
  readonly form?: FormKey;
  /** Answers to the form; `day(n)` is the ISO date n days after the contact. */
  readonly answers?: (day: (days: number) => string) => Readonly<Record<string, z.infer<typeof answer>>>;
  /** By which impressions and follow-ups refer to this contact. */
  readonly key?: string;
}

export interface ContactCase extends ContactDetails {
  readonly service: ServiceKey;
  readonly channel: (typeof channels)[number];
  readonly outcome: (typeof outcomes)[number];
  /** One to five, or none where nobody asked. */
  readonly satisfaction?: number;
  readonly concern: string;
}

/** A contact whose service is named by the group it stands in. */
export type Met = (service: ServiceKey) => ContactCase;

const channelOf = {
  tresen: 'counter',
  telefon: 'phone',
  mail: 'email',
  brief: 'letter',
  termin: 'appointment',
  online: 'online',
  draussen: 'outreach',
} as const;

const outcomeOf = {
  geklaert: 'resolved',
  weiter: 'forwarded',
  offen: 'pending',
  fremd: 'notResponsible',
  abbruch: 'brokenOff',
} as const;

/** Channel and outcome in the words of the content files, e.g. `'tresen geklaert 4'`: the last is the satisfaction. */
type Heading = `${keyof typeof channelOf} ${keyof typeof outcomeOf}${'' | ' 1' | ' 2' | ' 3' | ' 4' | ' 5'}`;

/** One contact. */
export function met(heading: Heading, concern: string, details: ContactDetails = {}): Met {
  const [channel, outcome, satisfaction] = heading.split(' ') as [
    keyof typeof channelOf,
    keyof typeof outcomeOf,
    string?,
  ];
  return (service) => ({
    service,
    channel: channelOf[channel],
    outcome: outcomeOf[outcome],
    ...(satisfaction === undefined ? {} : { satisfaction: Number(satisfaction) }),
    concern,
    ...details,
  });
}

/** The contacts about one service. */
export const about = (service: ServiceKey, ...contacts: readonly Met[]): ContactCase[] =>
  contacts.map((contact) => contact(service));
