// The guard over free text: shows the writer what would make an anonymous contact somebody's. Works on the device and
// keeps nothing; it warns and never blocks.
import { datePatterns } from './patterns/dates.ts';
import type { Finding } from './patterns/finding.ts';
import { numberPatterns } from './patterns/numbers.ts';
import { peoplePatterns } from './patterns/people.ts';
import { placePatterns } from './patterns/places.ts';
import { platePatterns } from './patterns/plates.ts';
import { reachPatterns } from './patterns/reach.ts';
import { sensitivePatterns } from './patterns/sensitive.ts';

/** The order decides who gets a stretch that several patterns claim: what can be proven by check digits comes first. */
const patterns = [
  ...numberPatterns,
  ...datePatterns,
  ...platePatterns,
  ...reachPatterns,
  ...peoplePatterns,
  ...placePatterns,
  ...sensitivePatterns,
];

/** Personal data in a text, from its beginning to its end, without overlaps. Offsets are UTF-16 units. */
export function findPersonalData(text: string): Finding[] {
  const taken: Finding[] = [];
  for (const find of patterns) {
    for (const finding of find(text)) {
      if (!taken.some(({ start, end }) => finding.start < end && start < finding.end)) taken.push(finding);
    }
  }
  return taken.sort((one, other) => one.start - other.start);
}

/** The text without the findings, and without the gaps that they would leave. */
export function withoutFindings(text: string, findings: readonly Finding[]): string {
  const bare = [...findings].sort((one, other) => other.start - one.start);
  return bare
    .reduce(
      (rest, { start, end }) =>
        `${rest.slice(0, start).replace(/[ \t]+$/, '')} ${rest.slice(end).replace(/^[ \t]+/, '')}`,
      text,
    )
    .replace(/ +([.,;:!?)])/g, '$1')
    .replace(/([,;])[,;]+/g, '$1')
    .replace(/[,;]+([.!?)]|\s*$)/g, '$1')
    .replace(/^[,;]\s*/, '')
    .replace(/\( /g, '(')
    .replace(/^ +| +$/gm, '');
}
