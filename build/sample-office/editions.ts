// Freezes a document or guideline as the edition that was once published of it.
import { canonicalJson } from '../../shared/model/canonical-json.ts';
import { instantOn, openUntil, shiftDay } from './calendar.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { sampleId } from './exchange-line.ts';
import { record } from './record.ts';

export interface Publication {
  readonly target: 'document' | 'guideline';
  readonly key: string;
  readonly number: number;
  /** Days before today. */
  readonly ago: number;
  readonly change: 'editorial' | 'material';
  readonly note: string;
  /** All fields of the target as they were then. */
  readonly fields: Readonly<Record<string, unknown>> & { readonly title?: unknown };
}

export interface Day {
  /** ISO date from which everything counts back. */
  readonly today: string;
  /** SHA-256 over UTF-8 text, 32 bytes. */
  readonly sha256: (text: string) => Uint8Array;
}

/** An edition: published on an open day, in force a week later, valid for two years. Status is not part of what is read. */
export function edition(
  { target, key, number, ago, change, note, fields }: Publication,
  { today, sha256 }: Day,
): ExchangeLine {
  const day = openUntil(shiftDay(today, -ago));
  const { status: _status, ...content } = fields;
  return record('edition', `${target}-${key}-${number}`, {
    target: sampleId(target, key),
    targetType: target,
    number,
    title: fields.title,
    content,
    hash: hex(sha256(canonicalJson(content))),
    effectiveFrom: shiftDay(day, 7),
    validUntil: shiftDay(day, 737),
    change,
    note,
    publishedAt: instantOn(day, 11 * 60 + 30),
  });
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
