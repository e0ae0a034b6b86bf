// English sentences of the area `print`.
import type { print as german } from '../de/print.ts';
import type { Like } from '../like.ts';

export const print: Like<typeof german> = {};
