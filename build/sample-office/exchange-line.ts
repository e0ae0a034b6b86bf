// One record of the exchange format, and the ids that make a second import of the sample change nothing.
import { v7 } from 'uuid';
import type { TypeName } from '../../shared/model/record-types.ts';
import type { Chance } from './random.ts';
import { between, mulberry32, seedOf } from './random.ts';

/** A line of the exchange format; rich text stands among the fields as ProseMirror JSON. */
export interface ExchangeLine {
  readonly type: TypeName;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** All hand-written records share this instant, so their ids don't depend on the day the sample is opened. */
const written = Date.UTC(2026, 0, 5, 9);

/** The id of a hand-written record: the same for the same name, every time. */
export const sampleId = (type: TypeName, key: string): string =>
  idAt(written, mulberry32(seedOf(`${type}/${key}`)));

/** A UUIDv7 (RFC 9562) of an instant, with chance in place of its random bits. */
export function idAt(msecs: number, chance: Chance): string {
  return v7({ msecs, random: Uint8Array.from({ length: 16 }, () => between(chance, 0, 255)) });
}
