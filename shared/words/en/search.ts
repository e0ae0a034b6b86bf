// English sentences of the area `search`.
import type { search as german } from '../de/search.ts';
import type { Like } from '../like.ts';

export const search: Like<typeof german> = {};
