// What the core has to know of a record type: how its fields merge, what is searched, how lists are sorted.
import type { z } from 'zod';

/** Plain merged values of a record, as screens and exports see them. */
export type Fields = Readonly<Record<string, unknown>>;

/** Title and further words under which a record is found. */
export interface SearchText {
  readonly title: string;
  readonly body: string;
}

export interface RecordType<S extends z.ZodObject = z.ZodObject> {
  readonly type: string;
  /** Parser of all plain fields. Rich text is not among them. */
  readonly schema: S;
  /** The same parser, refusing fields that it doesn't know. Made once: a Zod object compiles itself at its first use. */
  readonly strict: z.ZodType<z.infer<S>>;
  /** Names of all plain fields. */
  readonly names: readonly string[];
  /** Fields that merge per element; their value is an array of strings, sorted. */
  readonly sets: readonly string[];
  /** Fields that merge per key; their value is an object. */
  readonly maps: readonly string[];
  /** Rich-text fields (Yjs); kept beside the plain fields. */
  readonly texts: readonly string[];
  /** `all`: the replica holds every record; `window`: only the newest, older ones on demand; `none`: on demand. */
  readonly replica: 'all' | 'window' | 'none';
  /** Large fields that the replica does without; `records.get` answers them. */
  readonly heavy: readonly string[];
  /** Value by which lists are ordered; instants and dates sort as text. */
  readonly sort: (fields: z.infer<S>) => string;
  /** What search finds it by (rich text is added by the core); undefined: not searched. */
  readonly search?: (fields: z.infer<S>) => SearchText;
}

/** Defines a record type; what is left out has its plainest meaning. */
export function defineRecordType<S extends z.ZodObject>(
  type: string,
  schema: S,
  rest: Partial<Omit<RecordType<S>, 'type' | 'schema' | 'strict' | 'names'>> = {},
): RecordType<S> {
  return {
    type,
    schema,
    strict: schema.strict() as unknown as z.ZodType<z.infer<S>>,
    names: Object.keys(schema.shape),
    sets: [],
    maps: [],
    texts: [],
    replica: 'all',
    heavy: [],
    sort: () => '',
    ...rest,
  };
}
