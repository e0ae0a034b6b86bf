// Generated office data for measuring: as many contacts and documents as asked for, streamed, the same for a seed.
import type { RichNode } from '../../shared/richtext/rich-text.ts';
import { backs, fronts, nouns, places, reasons, small, verbs } from './bulk-words.ts';
import { instantOn, midnightOf, minuteWithin, openDaysBefore } from './calendar.ts';
import { services } from './content/services.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { idAt } from './exchange-line.ts';
import type { Chance } from './random.ts';
import { between, mulberry32, pick, weighted, zipf } from './random.ts';
import { doc, h2, p, ul } from './rich.ts';

export interface BulkOptions {
  readonly contacts: number;
  readonly documents: number;
  readonly seed: number;
  /** ISO date; contacts fill the two years before it. */
  readonly today: string;
}

const serviceCount = 60;

/** Services, then documents, then contacts, oldest first. The same options give the same bytes. */
export function* bulkOffice({ contacts, documents, seed, today }: BulkOptions): Iterable<ExchangeLine> {
  const chance = mulberry32(seed);
  const start = midnightOf(today);
  const ids = Array.from({ length: serviceCount }, () => idAt(start, chance));
  for (const [index, id] of ids.entries()) yield { type: 'service', id, fields: serviceFields(index) };
  const anyService = zipf(ids);
  const days = openDaysBefore(today, 730);
  const dayOf = (index: number, count: number): string => pick(() => index / count, days);
  for (let index = 0; index < documents; index++) {
    yield documentLine(chance, anyService, dayOf(index, documents), index);
  }
  for (let index = 0; index < contacts; index++) {
    yield contactLine(chance, anyService, dayOf(index, contacts));
  }
}

/** The hand-written services come first; the rest are compounds of the same trade. */
function serviceFields(index: number): Readonly<Record<string, unknown>> {
  const known = services[index]?.fields;
  if (known) return known;
  const front = fronts[index % fronts.length] ?? '';
  return {
    name: `${front}${backs[index % backs.length] ?? ''} ${index}`,
    synonyms: [front, `${front}sache`],
    category: 'Weitere Leistungen',
    scheme: 'own',
    active: true,
    favourite: false,
  };
}

const anyChannel = weighted({
  counter: 50,
  phone: 22,
  appointment: 12,
  email: 8,
  online: 4,
  letter: 3,
  outreach: 1,
});
const anyOutcome = weighted({ resolved: 68, forwarded: 14, pending: 12, notResponsible: 4, brokenOff: 2 });
const anySatisfaction = weighted({ none: 30, '1': 3, '2': 6, '3': 14, '4': 25, '5': 22 });

function contactLine(chance: Chance, anyService: (chance: Chance) => string, day: string): ExchangeLine {
  const at = instantOn(day, minuteWithin(day, chance()));
  const satisfaction = anySatisfaction(chance);
  return {
    type: 'contact',
    id: idAt(Date.parse(at), chance),
    fields: {
      at,
      channel: anyChannel(chance),
      service: anyService(chance),
      concern: prose(chance, between(chance, 20, 60)),
      wish: prose(chance, between(chance, 0, 20)),
      outcome: anyOutcome(chance),
      ...(satisfaction !== 'none' && { satisfaction: Number(satisfaction) }),
      reasons: chance() < 0.3 ? [pick(chance, reasons)] : [],
    },
  };
}

const anyKind = weighted({ article: 50, howTo: 35, insight: 15 });
const anyStatus = weighted({ published: 70, draft: 15, review: 10, archived: 5 });

function documentLine(
  chance: Chance,
  anyService: (chance: Chance) => string,
  day: string,
  index: number,
): ExchangeLine {
  const createdAt = instantOn(day, minuteWithin(day, chance()));
  return {
    type: 'document',
    id: idAt(Date.parse(createdAt), chance),
    fields: {
      title: `${compound(chance)}: ${pick(chance, nouns)} und ${pick(chance, nouns)} (${index + 1})`,
      kind: anyKind(chance),
      addressees: ['team'],
      services: [anyService(chance)],
      tags: [pick(chance, nouns)],
      status: anyStatus(chance),
      ownerRole: 'counter',
      createdAt,
      body: doc(...blocks(chance, between(chance, 100, 800))),
    },
  };
}

/** Headings, paragraphs and lists of so many words altogether. */
function blocks(chance: Chance, words: number): RichNode[] {
  const made: RichNode[] = [];
  for (let left = words; left > 0; ) {
    const heading = Math.min(left, between(chance, 2, 5));
    made.push(h2(prose(chance, heading).replace(/\.$/, '')));
    left -= heading;
    for (let block = 0; block < 3 && left > 0; block++) {
      const count = Math.min(left, between(chance, 25, 70));
      made.push(chance() < 0.3 ? ul(...items(chance, count)) : p(prose(chance, count)));
      left -= count;
    }
  }
  return made;
}

function items(chance: Chance, words: number): string[] {
  const made: string[] = [];
  for (let left = words; left > 0; left -= 9) made.push(prose(chance, Math.min(left, 9)));
  return made;
}

const anySmall = zipf(small);
const anyVerb = zipf(verbs);
const anyNoun = zipf(nouns);
const anyFront = zipf(fronts);
const anyBack = zipf(backs);
const anyPlace = zipf(places);

const compound = (chance: Chance): string => `${anyFront(chance)}${anyBack(chance)}`;

/** One word in its place: nouns and small words alternate as in real notes, one noun in four is a compound. */
function word(chance: Chance): string {
  const kind = chance();
  if (kind < 0.56) return anySmall(chance);
  if (kind < 0.68) return anyVerb(chance);
  if (kind < 0.9) return anyNoun(chance);
  return kind < 0.97 ? compound(chance) : anyPlace(chance);
}

/** Sentences of five to twelve words, exactly `words` words in all; empty for none. */
export function prose(chance: Chance, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const count = Math.min(left, between(chance, 5, 12));
    const sentence = Array.from({ length: count }, () => word(chance)).join(' ');
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    left -= count;
  }
  return sentences.join(' ');
}
