// English sentences of the area `knowledge`.
import type { knowledge as german } from '../de/knowledge.ts';
import type { Like } from '../like.ts';

export const knowledge: Like<typeof german> = {};
