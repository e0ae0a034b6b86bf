// Spreads the written-down contacts over the year before today, within opening hours, and dates what grew out of them.
import { instantOn, minuteWithin, openDaysBefore, openFrom, openUntil, shiftDay } from './calendar.ts';
import type { ContactCase } from './content/contact-case.ts';
import { cityContacts } from './content/contacts-city.ts';
import { identityContacts } from './content/contacts-identity.ts';
import { lossContacts } from './content/contacts-loss.ts';
import { movingContacts } from './content/contacts-moving.ts';
import { passportContacts } from './content/contacts-passports.ts';
import { recordsContacts } from './content/contacts-records.ts';
import { residenceContacts } from './content/contacts-residence.ts';
import { followUps } from './content/follow-ups.ts';
import { forms } from './content/forms.ts';
import { impressions } from './content/impressions.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { sampleId } from './exchange-line.ts';
import type { Chance } from './random.ts';
import { mulberry32, pick, shuffled } from './random.ts';
import { idsOf, record } from './record.ts';

const cases: readonly ContactCase[] = [
  ...identityContacts,
  ...lossContacts,
  ...passportContacts,
  ...movingContacts,
  ...residenceContacts,
  ...recordsContacts,
  ...cityContacts,
];

/** Contacts whose day is told by a follow-up or an impression: days before today, by key. */
const daysAgo = new Map<string, number>([
  ...impressions.flatMap(({ contact, ago }) => (contact ? [[contact, ago] as const] : [])),
  ...followUps.flatMap(({ contact, since }) => (contact && since ? [[contact, since] as const] : [])),
]);

interface Dated {
  readonly key: string;
  readonly day: string;
  readonly minute: number;
  readonly contact: ContactCase;
}

/** Contacts, follow-ups and impressions up to the last open day before `today` (ISO date). */
export function* contactLines(today: string): Iterable<ExchangeLine> {
  const dated = datedContacts(today);
  for (const { key, day, minute, contact } of dated) yield contactLine(key, day, minute, contact);
  yield* followUpLines(today);
  const minutes = new Map(dated.map(({ key, day, minute }) => [key, instantOn(day, minute + 6)]));
  yield* impressionLines(today, minutes);
}

/** Each contact with its day and minute, oldest first. */
function datedContacts(today: string): Dated[] {
  const chance = mulberry32(1989);
  const openDays = openDaysBefore(today, 364);
  return shuffled(chance, cases)
    .map((contact, index) => {
      const key = contact.key ?? `nr-${cases.indexOf(contact)}`;
      const ago = daysAgo.get(key);
      const free = openDays[Math.floor(((index + chance()) / cases.length) * openDays.length)];
      const day = ago === undefined ? (free ?? pick(chance, openDays)) : openUntil(shiftDay(today, -ago));
      return { key, day, minute: minuteOf(contact, day, chance), contact };
    })
    .toSorted((a, b) => (a.day === b.day ? a.minute - b.minute : a.day < b.day ? -1 : 1));
}

/** Appointments begin on the quarter hour, everything else whenever it happens. */
function minuteOf(contact: ContactCase, day: string, chance: Chance): number {
  const minute = Math.floor(minuteWithin(day, chance()));
  return contact.channel === 'appointment' ? minute - (minute % 15) : minute;
}

function contactLine(key: string, day: string, minute: number, contact: ContactCase): ExchangeLine {
  const { service, to, felt, documents, solutions, form, answers, key: _key, ...plain } = contact;
  return record('contact', key, {
    ...plain,
    at: instantOn(day, minute),
    service: sampleId('service', service),
    forwardedTo: to,
    impression: felt,
    documents: idsOf('document', documents),
    solutions: idsOf('solution', solutions),
    ...(form && { form: sampleId('form', form), formVersion: forms[form].version }),
    ...(answers && { answers: answers((days) => shiftDay(day, days)) }),
  });
}

function* followUpLines(today: string): Iterable<ExchangeLine> {
  for (const [index, { contact, due, note, done }] of followUps.entries()) {
    yield record('followUp', contact ?? `frei-${index}`, {
      ...(contact && { contact: sampleId('contact', contact) }),
      dueOn: due === 0 ? today : due < 0 ? openUntil(shiftDay(today, due)) : openFrom(shiftDay(today, due)),
      note,
      ...(done && { doneAt: instantOn(openUntil(shiftDay(today, -done)), 10 * 60 + index) }),
    });
  }
}

function* impressionLines(today: string, afterContact: ReadonlyMap<string, string>): Iterable<ExchangeLine> {
  for (const [
    index,
    { kind, line, mood, touchpoint, service, contact, alsoSeen, ago },
  ] of impressions.entries()) {
    const day = openUntil(shiftDay(today, -ago));
    yield record('impression', `nr-${index}`, {
      kind,
      line,
      touchpoint,
      ...(mood && { mood }),
      ...(service && { service: sampleId('service', service) }),
      ...(contact && { contact: sampleId('contact', contact) }),
      alsoSeen: idsOf('contact', alsoSeen),
      at: (contact && afterContact.get(contact)) ?? instantOn(day, 9 * 60 + index * 7),
    });
  }
}
