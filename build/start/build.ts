// `npm run build`: builds where something changed; `--force` always.
import { buildApp, buildIfStale } from '../build-once.ts';

if (process.argv.includes('--force')) buildApp();
else buildIfStale();
