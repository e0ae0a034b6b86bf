// English sentences of the area `firstStart`.
import type { firstStart as german } from '../de/first-start.ts';
import type { Like } from '../like.ts';

export const firstStart: Like<typeof german> = {};
