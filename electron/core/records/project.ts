// From merged state to the plain fields that screens see: only what the type's schema accepts, without defaults.
import type { z } from 'zod';
import type { Fields, RecordType } from '../../../shared/model/record-type.ts';
import type { RecordState } from '../../../shared/oplog/state.ts';
import { isSound } from './checked.ts';

/** Merged fields that the schema accepts, or undefined while a required one hasn't arrived yet. */
export function project(definition: RecordType, state: RecordState): Fields | undefined {
  const merged = mergedFields(definition, state);
  if (isSound(state)) return pick(merged, definition.names);
  const parsed = definition.schema.safeParse(merged);
  if (parsed.success) return pick(merged, definition.names);
  const { issues } = parsed.error;
  const shortened = { ...merged, ...withoutExcess(definition, merged, issues) };
  const refused = new Set(issues.filter((issue) => !isExcess(definition, issue)).map(fieldOf));
  const rest = Object.fromEntries(Object.entries(shortened).filter(([field]) => !refused.has(field)));
  return definition.schema.safeParse(rest).success ? pick(rest, definition.names) : undefined;
}

type Issue = z.core.$ZodIssue;

const fieldOf = ({ path }: Issue): string => String(path[0]);

/** More elements than a list takes: several people, or one with a changed app, added to it. */
const isExcess = ({ sets }: RecordType, issue: Issue): issue is z.core.$ZodIssueTooBig =>
  issue.code === 'too_big' && issue.path.length === 1 && sets.includes(fieldOf(issue));

/** The first elements of such lists, the same on every device. */
const withoutExcess = (definition: RecordType, merged: Fields, issues: readonly Issue[]): Fields =>
  Object.fromEntries(
    issues
      .filter((issue) => isExcess(definition, issue))
      .map((issue) => [
        fieldOf(issue),
        (merged[fieldOf(issue)] as unknown[]).slice(0, Number(issue.maximum)),
      ]),
  );

function mergedFields(definition: RecordType, state: RecordState): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const [field, { heads }] of Object.entries(state.values)) {
    if (heads[0].value !== null) merged[field] = heads[0].value;
  }
  for (const field of definition.sets) {
    const present = Object.entries(state.elements[field] ?? {}).filter(
      ([, element]) => element.value !== undefined,
    );
    if (present.length > 0) merged[field] = present.map(([key]) => key).sort();
  }
  for (const field of definition.maps) {
    const present = Object.entries(state.elements[field] ?? {}).filter(
      ([, element]) => element.value !== undefined,
    );
    if (present.length > 0)
      merged[field] = Object.fromEntries(present.map(([key, { value }]) => [key, value]).sort());
  }
  return merged;
}

const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));

const defaults = new Map<string, Fields>();

/** The values that a type's fields have where nothing was written. */
export function defaultsOf(definition: RecordType): Fields {
  let known = defaults.get(definition.type);
  if (!known) {
    const entries = Object.entries(definition.schema.shape).flatMap(([field, parser]) => {
      const parsed = (
        parser as { safeParse(value: unknown): { success: boolean; data?: unknown } }
      ).safeParse(undefined);
      return parsed.success && parsed.data !== undefined ? [[field, parsed.data] as const] : [];
    });
    known = Object.freeze(Object.fromEntries(entries));
    defaults.set(definition.type, known);
  }
  return known;
}
