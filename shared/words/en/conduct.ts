// English sentences of the area `conduct`.
import type { conduct as german } from '../de/conduct.ts';
import type { Like } from '../like.ts';

export const conduct: Like<typeof german> = {};
