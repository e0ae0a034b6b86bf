// Expected failures are values: they cross the bridge whole, and no caller can overlook them.
import type { Failure } from './errors/failure.ts';

/** What a call that can fail in a foreseen way answers. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** A success carrying `value`. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A foreseen failure; the words for it stand in `words/<language>/failures.ts`. */
export const fail = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure,
});

/** Closes a `switch` over a union: a new member breaks the build here until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
