// Sentences of the area `knowledge`.
export const knowledge = {} as const;
