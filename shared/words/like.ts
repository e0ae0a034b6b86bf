// The shape that a second language has to have: same keys, its own sentences.

/** `T` with every sentence replaced by any text; a missing or additional key doesn't compile. */
export type Like<T> = { readonly [K in keyof T]: T[K] extends string ? string : Like<T[K]> };
