// English sentences of the area `today`.
import type { today as german } from '../de/today.ts';
import type { Like } from '../like.ts';

export const today: Like<typeof german> = {};
