// Sentences of the area `firstStart`.
export const firstStart = {} as const;
