// Sentences of the area `search`.
export const search = {} as const;
