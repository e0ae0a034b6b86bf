// English sentences of the area `lock`.
import type { lock as german } from '../de/lock.ts';
import type { Like } from '../like.ts';

export const lock: Like<typeof german> = {};
