// Sentences of the area `lock`.
export const lock = {} as const;
