// Sentences of the area `contacts`.
export const contacts = {} as const;
