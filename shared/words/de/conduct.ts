// Sentences of the area `conduct`.
export const conduct = {} as const;
