// From what a form holds to the change that it makes: only what really differs is written, and only what fits.

import { problemsOf } from '../../../shared/model/problems.ts';
import type { RecordType } from '../../../shared/model/record-type.ts';
import type { Json, SetOp } from '../../../shared/oplog/op.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Change } from '../journal/funnel.ts';
import { noteChecked } from './checked.ts';
import { defaultsOf } from './project.ts';

type SetChange = Extract<Change, { kind: 'set' }>;
type Plain = Readonly<Record<string, unknown>>;

/** The record as it stands; undefined for a new one. */
export interface Standing {
  readonly fields: Plain;
  /** Fields whose concurrent values this change settles even where the shown value stays. */
  readonly contested: readonly string[];
}

/**
 * Checks `patch` over what stands and answers the change, or undefined where nothing differs.
 * In `patch`, null clears an optional field; what isn't named stays.
 */
export function changeFields(
  definition: RecordType,
  id: string,
  patch: Plain,
  standing?: Standing,
): Result<SetChange | undefined> {
  const wanted = { ...standing?.fields, ...patch };
  const present = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined),
  );
  const parsed = definition.strict.safeParse(present);
  if (!parsed.success)
    return fail({ kind: 'record-invalid', type: definition.type, problems: problemsOf(parsed.error) });
  const next = parsed.data as Plain;
  const before = standing?.fields ?? defaultsOf(definition);
  const change = difference(definition, Object.keys(patch), before, next, standing?.contested ?? []);
  const isNew = standing === undefined;
  if (!isNew && !change.values && !change.put && !change.drop) return ok(undefined);
  const made: SetChange = { kind: 'set', type: definition.type, id, ...change };
  if (isNew) noteChecked(made);
  return ok(made);
}

type Difference = Pick<SetOp, 'values' | 'put' | 'drop'>;

function difference(
  definition: RecordType,
  names: readonly string[],
  before: Plain,
  next: Plain,
  contested: readonly string[],
): Difference {
  const values: Record<string, Json> = {};
  const put: Record<string, Record<string, Json>> = {};
  const drop: Record<string, string[]> = {};
  for (const name of names) {
    if (definition.sets.includes(name) || definition.maps.includes(name)) {
      const [was, is] = [elementsOf(before[name]), elementsOf(next[name])];
      const added = Object.entries(is).filter(([key, value]) => !same(was[key], value));
      const gone = Object.keys(was).filter((key) => !Object.hasOwn(is, key));
      if (added.length > 0) put[name] = Object.fromEntries(added);
      if (gone.length > 0) drop[name] = gone;
    } else if (contested.includes(name) || !same(before[name], next[name])) {
      values[name] = (next[name] ?? null) as Json;
    }
  }
  return {
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(Object.keys(put).length > 0 ? { put } : {}),
    ...(Object.keys(drop).length > 0 ? { drop } : {}),
  };
}

const elementsOf = (value: unknown): Record<string, Json> =>
  Array.isArray(value)
    ? Object.fromEntries(value.map((key) => [String(key), true]))
    : ((value as Record<string, Json> | undefined) ?? {});

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
