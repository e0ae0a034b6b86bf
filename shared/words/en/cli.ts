// English sentences of the area `cli`.
import type { cli as german } from '../de/cli.ts';
import type { Like } from '../like.ts';

export const cli: Like<typeof german> = {};
