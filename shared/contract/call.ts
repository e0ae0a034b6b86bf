// The form of every entry in the contract: a parser for what comes in, a type for what goes out.
import type { z } from 'zod';
import type { Result } from '../result.ts';

/** One call across the bridge. `args` runs on the host side, before any handler sees the value. */
export interface Call<A extends z.ZodType = z.ZodType, T = unknown> {
  readonly args: A;
  /** Carries the answer's type only; never set. */
  readonly answer?: T;
}

/** Declares a call: `call<Answer>()(argsParser)`. */
export const call =
  <T>() =>
  <A extends z.ZodType>(args: A): Call<A, T> => ({ args });

/** Value that a caller passes (before defaults are filled in). */
export type ArgsOf<C> = C extends Call<infer A, unknown> ? z.input<A> : never;
/** Value that a handler receives. */
export type ParsedArgsOf<C> = C extends Call<infer A, unknown> ? z.output<A> : never;
export type AnswerOf<C> = C extends Call<z.ZodType, infer T> ? T : never;

/** What answers an area of the contract. */
export type Handlers<Area> = {
  readonly [K in keyof Area]: (
    args: ParsedArgsOf<Area[K]>,
  ) => Promise<Result<AnswerOf<Area[K]>>> | Result<AnswerOf<Area[K]>>;
};
