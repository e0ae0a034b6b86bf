// A record as screens get it: merged plain fields, and which of them two people changed at once.
import type { FieldsOf, TypeName } from './record-types.ts';

export interface Row<T extends TypeName = TypeName> {
  readonly id: string;
  readonly type: T;
  readonly fields: FieldsOf<T>;
  /** Names of fields with concurrent values that nobody has settled yet. */
  readonly contested: readonly string[];
  /** For ordering within its type; see `RecordType.sort`. */
  readonly sort: string;
}
